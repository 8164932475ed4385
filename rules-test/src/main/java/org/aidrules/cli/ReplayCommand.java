package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.Replay;
import org.aidrules.json.SavedResult;
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
    private boolean isFirst = true;

    ReplayCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        if (json) {
            out().print("{ \"results\" : [");
        }
        for (String file : files) {
            OneFile results = new OneFile(rules, file);
            try {
                new SavedResults(file, results).read();
                results.end();
            } catch (IOException e) {
                refuse(file, List.of(FileErrors.unreadable(file, e)), Main.UNREADABLE);
            }
        }
        if (json) {
            out().println(" ] }");
        }
        return status;
    }

    /** Prints one element of the JSON, which is not held in memory. */
    private void print(ObjectNode element) {
        if (json) {
            out().print((isFirst ? " " : ", ") + Json.pretty(element));
            isFirst = false;
        }
    }

    private void refuse(String at, List<InputError> errors, int exitStatus) {
        print(Json.object()
                .put("at", at)
                .setAll(ContractWriter.in(messages().locale()).errors(errors)));
        err().println(messages().text("refused", Failures.visible(at), errors.size()));
        Failures.print(err(), errors, messages());
        status = Math.max(status, exitStatus);
    }

    /** Replays the results of a file. */
    private final class OneFile implements SavedResults.Receiver {

        private final AidRules rules;
        private final String file;
        private int replayed;
        private int refusals;
        private boolean hasErrors;

        OneFile(AidRules rules, String file) {
            this.rules = rules;
            this.file = file;
        }

        @Override
        public void result(String place, SavedResult saved) {
            replayed++;
            Optional<Replay> replay = replay(place, saved);
            replay.filter(one -> !one.isSame()).ifPresent(one -> status = Math.max(status, Main.NEGATIVE));
            replay.ifPresent(one -> print(new ReplayOutput(place, one).json()));
            if (!json) {
                replay.ifPresent(one -> out().print(new ReplayOutput(place, one).text(messages())));
                out().flush();
            }
        }

        /** Replays a result; whatever fails is reported in its place and does not stop the others. */
        private Optional<Replay> replay(String place, SavedResult saved) {
            try {
                return Optional.of(saved.replay(rules, messages().locale()));
            } catch (RuntimeException | StackOverflowError e) {
                List<InputError> errors = Failures.errors(e);
                if (errors.isEmpty()) {
                    refuse(place, List.of(FailureReport.unexpected(e)), Main.BUG);
                } else {
                    refuse(place, errors, Main.WRONG_INPUT);
                }
                return Optional.empty();
            }
        }

        @Override
        public void refusal() {
            refusals++;
        }

        @Override
        public void errors(List<InputError> errors) {
            hasErrors = true;
            refuse(file, errors, Main.WRONG_INPUT);
        }

        void end() {
            if (refusals > 0 || (replayed == 0 && !hasErrors)) {
                err().println(messages().text("replay.none", file, replayed, refusals));
            }
        }
    }
}
