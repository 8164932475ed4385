package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.revision.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code revisions}: lists the revisions. */
@Command(name = "revisions")
final class RevisionsCommand extends RulesCommand {

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RevisionsCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        PrintWriter out = out();
        if (json) {
            out.println(Json.pretty(json(rules, messages())));
        } else {
            out.print(text(rules));
        }
        return 0;
    }

    private static ObjectNode json(AidRules rules, Messages messages) {
        ObjectNode node = Json.object();
        ArrayNode revisions = node.putArray("revisions");
        for (Revision revision : rules.revisions()) {
            ObjectNode entry = revisions.addObject();
            entry.put("id", revision.id());
            entry.put("title", revision.title().in(messages.locale()));
            entry.put("scheme", revision.scheme().key());
            if (revision.isDraft()) {
                entry.put("draft", true);
            }
            entry.put("inForceFrom", Json.date(revision.inForceFrom()));
            entry.put("lastDay", Json.date(lastDay(revision)));
            entry.put("publishedOn", Json.date(revision.publishedOn()));
            entry.put("checkedOn", revision.checkedOn().toString());
            entry.put("extends", revision.extended().orElse(null));
            entry.set("tables", Json.strings(revision.tables()));
            entry.set("ownTables", Json.strings(revision.ownTables()));
            entry.set("overlaidTables", Json.strings(overlaid(revision)));
            entry.set("sources", ContractWriter.withoutSentences().sources(revision.sources()));
            entry.set("rules", ContractWriter.withoutSentences().rules(rules.version(revision)));
        }
        return node;
    }

    /** Writes the revisions of each scheme under its name; a scheme without revisions is left out. */
    private TextReport text(AidRules rules) {
        TextReport report = new TextReport(messages());
        List<Scheme> schemes = Arrays.stream(Scheme.values())
                .filter(scheme -> !rules.revisions(scheme).isEmpty())
                .toList();
        for (Scheme scheme : schemes) {
            String heading = messages().name(scheme) + " (" + scheme.key() + ")";
            if (scheme == schemes.get(0)) {
                report.line(heading);
            } else {
                report.section(heading);
            }
            rules.revisions(scheme)
                    .forEach(revision -> lines(rules, revision, messages()).forEach(report::line));
        }
        return report;
    }

    private static List<String> lines(AidRules rules, Revision revision, Messages messages) {
        List<String> lines = new ArrayList<>(new RuleMarks(messages).banner(rules.version(revision)));
        lines.add(revision.inForceFrom()
                .map(from -> messages.text(
                        "revisions.inForce",
                        messages.date(from),
                        lastDay(revision).map(messages::date).orElse("–")))
                .orElseGet(() -> messages.text("revisions.never")));
        revision.publishedOn().ifPresent(day -> lines.add(messages.text("revisions.published", messages.date(day))));
        lines.add(messages.text("revisions.checked", messages.date(revision.checkedOn())));
        revision.extended().ifPresent(parent -> lines.add(messages.text("revisions.extends", parent)));
        lines.add(messages.text("revisions.tables", String.join(", ", revision.ownTables())));
        if (!overlaid(revision).isEmpty()) {
            lines.add(messages.text("revisions.overlaid", String.join(", ", overlaid(revision))));
        }
        lines.add(messages.text("revisions.sources", SourceCitations.text(revision.sources())));
        lines.add(rules.version(revision).digest());
        lines.replaceAll(line -> "    " + line);
        lines.add(0, "  " + revision.id() + " — " + revision.title().in(messages.locale()));
        return lines;
    }

    /** Returns the tables that the user's own tables override. */
    private static List<String> overlaid(Revision revision) {
        return revision.tables().stream()
                .filter(table -> revision.table(table).overlay())
                .toList();
    }

    private static Optional<LocalDate> lastDay(Revision revision) {
        return revision.inForceTo().map(end -> end.minusDays(1));
    }
}
