package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.json.Replay;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;

/** Writes what differs between a saved result and the result that its input gives now. */
final class ReplayOutput {

    private final String place;
    private final Replay replay;

    ReplayOutput(String place, Replay replay) {
        this.place = place;
        this.replay = replay;
    }

    ObjectNode json() {
        ObjectNode node = Json.object().put("at", place).put("same", replay.isSame());
        ObjectNode rules = node.putObject("rules");
        rules.set("before", replay.rulesBefore().orElse(null));
        rules.set("now", replay.rulesNow().orElse(null));
        ArrayNode all = node.putArray("differences");
        for (Replay.Difference difference : replay.differences()) {
            ObjectNode entry = all.addObject();
            entry.put("at", difference.at()).put("before", difference.before()).put("now", difference.now());
            entry.set("rowsBefore", Json.strings(difference.rowsBefore()));
            entry.set("rowsNow", Json.strings(difference.rowsNow()));
        }
        return node;
    }

    String text(Messages messages) {
        TextReport report = new TextReport(messages);
        report.line(place + messages.text("colon") + messages.text(replay.isSame() ? "replay.same" : "replay.differs"));
        if (replay.rulesNow().isPresent() && !replay.rulesBefore().equals(replay.rulesNow())) {
            String before = replay.rulesBefore().map(ReplayOutput::shown).orElse(" ");
            String now = shown(replay.rulesNow().get());
            report.line("  " + messages.text("replay.rules", before, now));
        }
        for (Replay.Difference difference : replay.differences()) {
            report.line(
                    "  " + difference.at() + messages.text("colon") + difference.before() + " → " + difference.now());
            if (!difference.rowsBefore().isEmpty() || !difference.rowsNow().isEmpty()) {
                report.line("    " + rows(difference));
            }
        }
        return report.toString();
    }

    /** Writes the rows before and now, or once where they are the same. */
    private static String rows(Replay.Difference difference) {
        String now = String.join(", ", difference.rowsNow());
        return difference.rowsBefore().equals(difference.rowsNow())
                ? now
                : String.join(", ", difference.rowsBefore()) + " → " + now;
    }

    private static String shown(JsonNode rules) {
        List<String> shown = new ArrayList<>(
                List.of(rules.path("release").asText(), rules.path("digest").asText()));
        List.of("altered", "drafts").forEach(marks -> rules.path(marks).forEach(mark -> shown.add(mark.asText())));
        return String.join(" ", shown);
    }
}
