/**
 * Proves a revision and records the proof.
 *
 * <p>{@link org.aidrules.validation.proof.RevisionCheck} validates every table over its whole domain and checks the
 * invariants that all revisions keep; {@link org.aidrules.validation.proof.Certificate} stores a proof and verifies it
 * later. Uses the public API of the rules, their JSON and no other part of the kit.
 */
@NullMarked
package org.aidrules.validation.proof;

import org.jspecify.annotations.NullMarked;
