/**
 * Why an answer is what it is: the rows that gave it, the documents that they cite, how certain they are, in English and
 * in French.
 */
@NullMarked
package org.aidrules.explanation;

import org.jspecify.annotations.NullMarked;
