package org.aidrules;

import java.util.List;
import java.util.stream.Collectors;
import org.aidrules.engine.TableDefect;

/** Says in words what the engine found wrong with tables. */
final class Defects {

    private Defects() {
    }

    static List<Defect> of(List<TableDefect> defects) {
        return defects.stream().map(Defects::of).toList();
    }

    private static Defect of(TableDefect defect) {
        return new Defect(Defect.Kind.valueOf(defect.kind().name()), defect.table(), defect.rows(), defect.facts(),
                message(defect));
    }

    private static Text message(TableDefect defect) {
        String table = defect.table();
        String rows = String.join(", ", defect.rows());
        String facts = defect.facts().entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
        return switch (defect.kind()) {
            case GAP -> new Text("table " + table + ": no row matches " + facts,
                    "table " + table + " : aucune ligne ne répond à " + facts);
            case OVERLAP -> new Text("table " + table + ": rows " + rows + " all match " + facts,
                    "table " + table + " : les lignes " + rows + " répondent toutes à " + facts);
            case UNREACHABLE -> new Text("table " + table + ", row " + rows + ": it can never match",
                    "table " + table + ", ligne " + rows + " : elle ne peut jamais répondre");
            case SYNTAX -> new Text("table " + table + ": " + defect.detail(),
                    "table " + table + " : illisible (" + defect.detail() + ")");
        };
    }
}
