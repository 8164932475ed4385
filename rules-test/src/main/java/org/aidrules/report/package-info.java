/** Revisions as web pages: time line, decision tables with their sources, charts, differences and costs. */
package org.aidrules.report;

