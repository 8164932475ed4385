package org.aidrules.validation.impact;

import java.math.BigDecimal;
import org.aidrules.facts.AidOption;

/**
 * What some of the doctors of a contract sign under one revision.
 *
 * @param option the option
 * @param weight the number of contracts
 * @param cost the cost of one of them
 */
record Signing(AidOption option, BigDecimal weight, ContractCost cost) {}
