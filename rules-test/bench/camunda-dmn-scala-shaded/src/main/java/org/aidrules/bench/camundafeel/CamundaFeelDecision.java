package org.aidrules.bench.camundafeel;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsTable;
import org.aidrules.bench.DmnDocument;
import org.aidrules.facts.AmountFacts;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The decision as a Camunda DMN model, parsed once, with FEEL engine 1.19.5. */
final class CamundaFeelDecision {

    private final DmnEngine engine;
    private final DmnDecision decision;

    CamundaFeelDecision(AmountsTable table) {
        engine = new DefaultDmnEngineConfiguration().buildEngine();
        decision = engine.parseDecision(
                DmnDocument.DECISION,
                new ByteArrayInputStream(DmnDocument.of(table, "integer").getBytes(StandardCharsets.UTF_8)));
    }

    AmountAnswer decide(AmountFacts facts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("option", facts.option().name());
        variables.put("band", facts.band().name());
        variables.put("year", facts.year().name());
        DmnDecisionRuleResult result =
                engine.evaluateDecisionTable(decision, variables).getSingleResult();
        Integer euros = result.getEntry("euros");
        return new AmountAnswer(Optional.ofNullable(euros).map(BigDecimal::valueOf), result.getEntry("row"));
    }
}
