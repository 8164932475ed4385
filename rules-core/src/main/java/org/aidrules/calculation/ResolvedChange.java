package org.aidrules.calculation;

import java.time.LocalDate;
import org.aidrules.ruleset.LoadedRevision;

/**
 * The change of a running contract to a later revision.
 *
 * @param on the day of the change
 * @param revision the later revision
 * @param terms the terms of the amended contract
 */
record ResolvedChange(LocalDate on, LoadedRevision revision, ContractTerms terms) {}
