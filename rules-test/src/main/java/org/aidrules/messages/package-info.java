/** What is said to people, in French and in English. */
@NullMarked
package org.aidrules.messages;

import org.jspecify.annotations.NullMarked;
