/**
 * The sentences, names, dates and amounts for readers, in English and in French. The command line and the report use
 * this package; it uses only the public API of the rules.
 */
@NullMarked
package org.aidrules.messages;

import org.jspecify.annotations.NullMarked;
