/**
 * A revision of the rules and its decision tables, as a reader sees them: periods, sources, rows with what they ask, what
 * they answer and the text that says so.
 */
package org.aidrules.revision;
