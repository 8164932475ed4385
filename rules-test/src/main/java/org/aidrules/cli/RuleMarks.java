package org.aidrules.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.messages.Messages;

/** Marks what altered tables and drafts decide, so that nobody takes it for the law. */
final class RuleMarks {

    private static final Map<Origin, String> SIGNS =
            Map.of(Origin.REVISION, "", Origin.OVERLAY, "*", Origin.DRAFT, "°");

    private final Messages messages;
    private final Set<Origin> used = EnumSet.noneOf(Origin.class);

    RuleMarks(Messages messages) {
        this.messages = messages;
    }

    /** Returns the lines that name the altered tables and the drafts; none where there are none. */
    List<String> banner(RulesetVersion rules) {
        return banner(rules.altered(), rules.drafts());
    }

    /** Returns the lines that name some altered tables and drafts; none where there are none. */
    List<String> banner(List<String> altered, List<String> drafts) {
        List<String> lines = new ArrayList<>();
        if (!altered.isEmpty()) {
            lines.add(messages.text("marks.altered", altered));
        }
        if (!drafts.isEmpty()) {
            lines.add(messages.text("marks.drafts", drafts));
        }
        return lines;
    }

    /** Returns the sign of a line that these rows decide; empty where all are rows of revisions in force. */
    String of(List<Reason> reasons) {
        Set<Origin> origins = EnumSet.noneOf(Origin.class);
        reasons.forEach(reason -> origins.add(reason.origin()));
        used.addAll(origins);
        return origins.stream().map(SIGNS::get).collect(Collectors.joining());
    }

    /** Returns the id of a revision, with the sign of a draft where it is one of the drafts. */
    String revision(String id, RulesetVersion rules) {
        if (!rules.drafts().contains(id)) {
            return id;
        }
        used.add(Origin.DRAFT);
        return id + SIGNS.get(Origin.DRAFT);
    }

    /** Explains the signs that were used. */
    List<String> legend() {
        return used.stream()
                .filter(origin -> origin != Origin.REVISION)
                .map(origin -> messages.text("marks.legend", SIGNS.getOrDefault(origin, ""), messages.name(origin)))
                .toList();
    }
}
