package org.aidrules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.error.Defect;
import org.aidrules.facts.AmountFacts;
import org.aidrules.reference.RuleFiles;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TableFileReader;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * All that the benchmarks use of the library's internal packages: its decision {@code amounts}, and the compiled rules
 * of the same table. In this package because the outcomes of the rules can be read in it only.
 */
public final class Internals {

    private static final String REVISION = "convention-2024";
    private static final String TABLE = "amounts";

    private Internals() {}

    /** The decision {@code amounts} as a plan takes it. */
    public static final class Decision {

        private final LoadedRevision revision =
                (LoadedRevision) AidRules.standard().get(REVISION);

        /** Obtains the decision of the shipped rules. */
        public Decision() {}

        /**
         * Takes the decision.
         *
         * @param facts the facts
         * @return the amount in euros, empty where there is none, with the reason
         */
        public Decided<Optional<BigDecimal>> decide(AmountFacts facts) {
            return revision.decide(Decisions.AMOUNTS, facts);
        }
    }

    /** The compiled rules of the table {@code amounts}, asked in a new session each time. */
    public static final class Session {

        private final KieBase base = compiled().rules(TABLE);
        private final KieSessionConfiguration configuration = DroolsConfigurations.session();

        /** Loads the rules. */
        public Session() {}

        /**
         * Takes the decision in a session of its own.
         *
         * @param facts the facts
         * @return the amount and the row
         */
        public AmountAnswer decide(AmountFacts facts) {
            OutcomeCollector outcomes = new OutcomeCollector();
            KieSession session = base.newKieSession(configuration, null);
            try {
                session.setGlobal("outcomes", outcomes);
                session.insert(facts);
                session.fireAllRules();
            } finally {
                session.dispose();
            }
            Map.Entry<Rule, Map<String, String>> matched =
                    outcomes.of(facts).entrySet().iterator().next();
            return AmountAnswer.of(
                    matched.getValue().get("euros"), matched.getKey().getName());
        }

        private static CompiledTables compiled() {
            String file = "aidrules/revisions/" + REVISION + "/" + TABLE + ".drl.csv";
            List<Defect> defects = new ArrayList<>();
            TableSource source = TableFileReader.read(
                            file, RuleFiles.ofLibrary().text(file), defects)
                    .orElseThrow(() -> new IllegalStateException(defects.toString()));
            return TableCompiler.compile(List.of(source), defects).get(REVISION);
        }
    }
}
