package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
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
            rules.revisions().forEach(revision -> print(rules, revision, messages(), out));
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

    private static void print(AidRules rules, Revision revision, Messages messages, PrintWriter out) {
        out.println(revision.id() + " — " + revision.title().in(messages.locale()));
        RuleMarks marks = new RuleMarks(messages);
        marks.banner(rules.version(revision)).forEach(line -> out.println("  " + line));
        revision.inForceFrom()
                .ifPresentOrElse(
                        from -> out.println("  "
                                + messages.text(
                                        "revisions.inForce",
                                        messages.date(from),
                                        lastDay(revision).map(messages::date).orElse("–"))),
                        () -> out.println("  " + messages.text("revisions.never")));
        revision.publishedOn()
                .ifPresent(day -> out.println("  " + messages.text("revisions.published", messages.date(day))));
        out.println("  " + messages.text("revisions.checked", messages.date(revision.checkedOn())));
        revision.extended().ifPresent(parent -> out.println("  " + messages.text("revisions.extends", parent)));
        out.println("  " + messages.text("revisions.tables", String.join(", ", revision.ownTables())));
        if (!overlaid(revision).isEmpty()) {
            out.println("  " + messages.text("revisions.overlaid", String.join(", ", overlaid(revision))));
        }
        out.println("  " + messages.text("revisions.sources", SourceCitations.text(revision.sources())));
        out.println("  " + rules.version(revision).digest());
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
