/**
 * Why an answer is what it is: the rows that gave it, the documents that they cite, how certain they are, in English and
 * in French.
 */
package org.aidrules.explanation;
