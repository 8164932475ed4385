/**
 * The command line: parses arguments, calls the public API of {@link org.aidrules} and of the kit, and prints the result
 * as text, JSON or CSV. Nothing else depends on it.
 */
package org.aidrules.cli;
