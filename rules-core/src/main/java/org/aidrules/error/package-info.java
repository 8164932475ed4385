/**
 * What is wrong with an input ({@link org.aidrules.error.InputError}) or with a decision table
 * ({@link org.aidrules.error.Defect}), and the exceptions that list all of it.
 */
@NullMarked
package org.aidrules.error;

import org.jspecify.annotations.NullMarked;
