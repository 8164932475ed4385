/** Revisions as web pages: time line, decision tables with their sources, charts, differences and costs. */
@NullMarked
package org.aidrules.report;

import org.jspecify.annotations.NullMarked;
