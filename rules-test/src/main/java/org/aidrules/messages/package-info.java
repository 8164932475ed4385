/**
 * The sentences, names, dates and amounts that people read, in English and in French. Used by the command line and by the
 * report; uses the public API of the rules only.
 */
@NullMarked
package org.aidrules.messages;

import org.jspecify.annotations.NullMarked;
