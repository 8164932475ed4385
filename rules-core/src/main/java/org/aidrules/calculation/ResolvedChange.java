package org.aidrules.calculation;

import java.time.LocalDate;
import org.aidrules.ruleset.LoadedRevision;

/**
 * A running contract's change to the scheme of a later revision.
 *
 * @param on the day of the change
 * @param revision the later revision
 * @param terms what the amended contract commits the doctor to
 */
record ResolvedChange(LocalDate on, LoadedRevision revision, ContractTerms terms) {}
