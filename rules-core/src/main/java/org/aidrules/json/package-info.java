/**
 * Reads and writes JSON: {@link org.aidrules.json.ContractReader} reads the inputs of a plan and of a settlement,
 * {@link org.aidrules.json.ContractWriter} writes inputs and results. {@link org.aidrules.json.AidRulesModule} gives an {@code
 * ObjectMapper} the same form. {@link org.aidrules.json.SavedResult} is a result with its input, which can be calculated
 * again. For example:
 *
 * <pre>{@code
 * AidRules rules = AidRules.standard();
 * AidPlan plan = ContractReader.of(rules).plan(Files.readAllBytes(Path.of("plan.json")));
 * System.out.println(ContractWriter.in(Locale.ENGLISH).plan(plan).toPrettyString());
 * }</pre>
 *
 * <p>Needs {@code com.fasterxml.jackson.core:jackson-databind} on the class path, which no other package of the core
 * uses. The fields that are read are those of {@link org.aidrules.contract.ContractFields}.
 */
@NullMarked
package org.aidrules.json;

import org.jspecify.annotations.NullMarked;
