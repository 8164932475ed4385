package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code replay}: recalculates saved results and reports what differs. */
@Command(name = "replay")
final class ReplayCommand extends RulesCommand {

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.FILE}", descriptionKey = "replay.FILE")
    private List<String> files;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private int status;

    ReplayCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        ArrayNode results = Json.array();
        for (String file : files) {
            try {
                SavedResults saved = new SavedResults(file);
                saved.results().forEach((place, result) -> replay(rules, place, result, results));
                if (saved.refusals() > 0 || saved.results().isEmpty()) {
                    err().println(messages()
                            .text("replay.none", file, saved.results().size(), saved.refusals()));
                }
            } catch (InvalidInputException e) {
                refuse(file, e.errors(), results, Main.WRONG_INPUT);
            } catch (IOException e) {
                refuse(file, List.of(FileErrors.unreadable(file, e)), results, Main.UNREADABLE);
            }
        }
        if (json) {
            ObjectNode all = Json.object();
            all.set("results", results);
            out().println(Json.pretty(all));
        }
        return status;
    }

    private void replay(AidRules rules, String place, JsonNode saved, ArrayNode results) {
        Replay replay = Replay.of(rules, saved, messages().locale());
        if (!replay.same()) {
            status = Math.max(status, Main.NEGATIVE);
        }
        results.add(replay.json(place));
        if (!json) {
            out().print(replay.text(place, messages()));
            out().flush();
        }
    }

    private void refuse(String file, List<InputError> errors, ArrayNode results, int exitStatus) {
        results.add(Json.object()
                .put("at", file)
                .setAll(ContractWriter.in(messages().locale()).errors(errors)));
        err().println(messages().text("refused", file, errors.size()));
        Failures.print(err(), errors, messages());
        status = Math.max(status, exitStatus);
    }
}
