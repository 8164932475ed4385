package org.aidrules.bench.kiedmn;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsTable;
import org.aidrules.bench.DmnDocument;
import org.aidrules.facts.AmountFacts;
import org.drools.io.ReaderResource;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** The decision as a KIE DMN model, compiled once. */
final class KieDmnDecision {

    private final DMNRuntime runtime;
    private final DMNModel model;

    KieDmnDecision(AmountsTable table) {
        Resource document = new ReaderResource(new StringReader(DmnDocument.of(table, "number")));
        document.setSourcePath("amounts.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(document))
                .getOrElseThrow(cause -> new IllegalStateException("the model cannot be compiled", cause));
        model = runtime.getModel(DmnDocument.NAMESPACE, DmnDocument.DECISION);
    }

    AmountAnswer decide(AmountFacts facts) {
        DMNContext context = runtime.newContext();
        context.set("option", facts.option().name());
        context.set("band", facts.band().name());
        context.set("year", facts.year().name());
        DMNResult result = runtime.evaluateAll(model, context);
        Map<?, ?> outputs =
                (Map<?, ?>) result.getDecisionResultByName(DmnDocument.DECISION).getResult();
        return new AmountAnswer(Optional.ofNullable((BigDecimal) outputs.get("euros")), (String) outputs.get("row"));
    }
}
