/**
 * The command line: parses arguments, calls the public API of {@link org.aidrules} and of the kit, and prints the
 * result as text, JSON or CSV. No other package depends on it.
 */
@NullMarked
package org.aidrules.cli;

import org.jspecify.annotations.NullMarked;
