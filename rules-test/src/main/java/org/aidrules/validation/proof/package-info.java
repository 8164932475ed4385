/**
 * Proves a revision: every table over its whole domain, the invariants that all tables keep, and certificates that record
 * a proof.
 */
@NullMarked
package org.aidrules.validation.proof;

import org.jspecify.annotations.NullMarked;
