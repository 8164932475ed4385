/** The forms in which machines read questions and answers, as the command line has them. */
@NullMarked
package org.aidrules.json;

import org.jspecify.annotations.NullMarked;
