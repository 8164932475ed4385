package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aidrules.AidRules;
import org.aidrules.explanation.Reason;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * The reasons of a saved result in full. A reason that was saved with its table and row is that of the same place in the
 * result as the rules give it now; where they give another there, it is looked for in the tables of the revisions that the
 * result names, and then of the others.
 */
final class ResolvedReasons {

    static final String REASONS = "reasons";
    private static final String CERTAINTY = "certainty";
    private static final String TABLE = "table";
    private static final String ROW = "row";

    private final AidRules rules;
    private final JsonNode now;
    private final ContractWriter writer;
    private final Set<String> revisions = new LinkedHashSet<>();

    ResolvedReasons(AidRules rules, Optional<JsonNode> now, ContractWriter writer) {
        this.rules = rules;
        this.now = now.orElse(MissingNode.getInstance());
        this.writer = writer;
    }

    /** Returns the detail in which the reasons of a saved result were written. */
    static ReasonDetail detail(JsonNode saved) {
        JsonNode reasons = saved.findValue(REASONS);
        if (reasons == null) {
            return ReasonDetail.NONE;
        }
        return reasons.path(0).has(CERTAINTY) ? ReasonDetail.FULL : ReasonDetail.IDS;
    }

    /** Puts the full reason in place of each that is saved with its table and row. */
    void resolve(ObjectNode saved) {
        Stream.of("revision", "amountsOf", "targetsOf")
                .forEach(name -> saved.findValuesAsText(name).forEach(revisions::add));
        rules.revisions().forEach(revision -> revisions.add(revision.id()));
        resolve(saved, now);
    }

    private void resolve(JsonNode saved, JsonNode same) {
        if (saved.isObject()) {
            saved.properties().forEach(field -> {
                JsonNode other = same.path(field.getKey());
                if (field.getKey().equals(REASONS) && field.getValue() instanceof ArrayNode reasons) {
                    reasons(reasons, other);
                } else {
                    resolve(field.getValue(), other);
                }
            });
        } else if (saved.isArray()) {
            for (int i = 0; i < saved.size(); i++) {
                resolve(saved.get(i), same.path(i));
            }
        }
    }

    private void reasons(ArrayNode reasons, JsonNode same) {
        for (int i = 0; i < reasons.size(); i++) {
            JsonNode reason = reasons.get(i);
            if (reason.has(TABLE) && reason.has(ROW) && !reason.has(CERTAINTY)) {
                String table = reason.get(TABLE).asText();
                String row = reason.get(ROW).asText();
                int place = i;
                atSamePlace(same, table, row)
                        .or(() -> inTables(table, row).map(writer::reason))
                        .ifPresent(full -> reasons.set(place, full));
            }
        }
    }

    private static Optional<JsonNode> atSamePlace(JsonNode same, String table, String row) {
        return StreamSupport.stream(same.spliterator(), false)
                .filter(reason -> reason.path(TABLE).asText().equals(table)
                        && reason.path(ROW).asText().equals(row))
                .findFirst();
    }

    private Optional<Reason> inTables(String table, String row) {
        return revisions.stream()
                .flatMap(id -> rules.find(id).stream())
                .filter(revision -> revision.tables().contains(table))
                .flatMap((Revision revision) -> revision.table(table).rows().stream())
                .filter(known -> known.name().equals(row))
                .findFirst()
                .map(DecisionTable.Row::reason);
    }
}
