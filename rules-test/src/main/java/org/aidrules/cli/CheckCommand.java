package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.Defect;
import org.aidrules.validation.RevisionCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}: proves revisions, or gives the counter-examples. */
@Command(name = "check")
final class CheckCommand extends RulesCommand {

    @Parameters(arity = "0..*", paramLabel = "REVISION|FOLDER", descriptionKey = "check.REVISION")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CheckCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        List<RevisionCheck> checks = new ArrayList<>();
        if (names.isEmpty()) {
            rules.revisions().forEach(revision -> checks.add(RevisionCheck.of(revision)));
        }
        for (String name : names) {
            Optional<Path> folder = RevisionArgument.folder(rules, name);
            checks.addAll(folder.isPresent() ? RevisionCheck.ofFolder(rules, folder.get())
                    : List.of(RevisionCheck.of(rules.get(name))));
        }
        print(checks);
        return checks.stream().allMatch(RevisionCheck::sound) ? 0 : Main.NEGATIVE;
    }

    private void print(List<RevisionCheck> checks) {
        if (json) {
            ArrayNode all = Json.array();
            checks.forEach(check -> all.add(json(check, messages().locale())));
            out().println(Json.pretty(all.size() == 1 ? all.get(0) : all));
            return;
        }
        for (RevisionCheck check : checks) {
            out().println(check.revision() + messages().text("plan.colon") + (check.sound()
                    ? messages().text("check.sound", check.cells())
                    : messages().text("check.defects", check.defects().size(), check.cells())));
            check.defects().forEach(defect -> out().println("  " + defect.kind() + messages().text("plan.colon")
                    + defect.message().in(messages().locale())));
        }
    }

    private static ObjectNode json(RevisionCheck check, Locale locale) {
        ObjectNode node = Json.object().put("revision", check.revision()).put("sound", check.sound())
                .put("cells", check.cells());
        ArrayNode defects = node.putArray("defects");
        for (Defect defect : check.defects()) {
            ObjectNode one = defects.addObject().put("kind", defect.kind().name()).put("table", defect.table());
            one.set("rows", Json.strings(defect.rows()));
            ObjectNode facts = one.putObject("facts");
            defect.facts().forEach(facts::put);
            one.put("message", defect.message().in(locale));
        }
        return node;
    }
}
