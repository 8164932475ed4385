/** The command line: a thin shell over the public API of {@link org.aidrules}. */
package org.aidrules.cli;

