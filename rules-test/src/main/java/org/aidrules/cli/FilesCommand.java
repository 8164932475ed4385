package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that answers documents, one per file. */
abstract class FilesCommand extends AnsweringCommand {

    /** Reviews are held every six months, so that the next one is soon enough for what is due later. */
    private static final int HALF_A_YEAR = 6;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.FILE}", descriptionKey = "files.FILE")
    private List<String> files;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--why", descriptionKey = "why")
    private boolean why;

    private final ContractOperation operation;
    private int status;

    FilesCommand(Messages messages, ContractOperation operation) {
        super(messages);
        this.operation = operation;
    }

    /** The command {@code plan}: calculates the plan of contracts. */
    @Command(name = "plan")
    static final class Plan extends FilesCommand {
        Plan(Messages messages) {
            super(messages, ContractOperation.PLAN);
        }
    }

    /** The command {@code settle}: settles the years of contracts. */
    @Command(name = "settle")
    static final class Settle extends FilesCommand {
        Settle(Messages messages) {
            super(messages, ContractOperation.SETTLE);
        }
    }

    /** The command {@code review}: says where running contracts stand. */
    @Command(name = "review")
    static final class Review extends FilesCommand {

        @Option(names = "--within", paramLabel = "MONTHS", descriptionKey = "review.within")
        private int months = HALF_A_YEAR;

        Review(Messages messages) {
            super(messages, ContractOperation.REVIEW);
        }

        @Override
        int withinMonths() {
            if (months < 0) {
                throw InvalidArgumentException.of(spec().commandLine(), "--within", "review.badMonths", months);
            }
            return months;
        }
    }

    /** Returns the months within which a text shows obligations that are due. */
    int withinMonths() {
        return HALF_A_YEAR;
    }

    @Override
    public final Integer call() {
        AidRules rules = rules();
        ArrayNode results = Json.array();
        for (String file : files) {
            answer(rules, file, results);
        }
        if (json) {
            out().println(Json.pretty(files.size() == 1 ? results.get(0) : results));
        }
        return status;
    }

    private void answer(AidRules rules, String file, ArrayNode results) {
        try {
            ContractOperation.Answer answer = operation.answer(rules, Input.bytes(file), 1);
            results.add(answer.json().by(writer()));
            if (!json) {
                printText(answer, file);
            }
        } catch (InvalidInputException | DefectiveTableException e) {
            refuse(file, Failures.errors(e), results, Main.WRONG_INPUT);
        } catch (IOException e) {
            refuse(file, List.of(FileErrors.unreadable(file, e)), results, Main.UNREADABLE);
        }
    }

    private void printText(ContractOperation.Answer answer, String file) {
        if (files.size() > 1) {
            out().println("== " + Failures.visible(file) + " ==");
        }
        out().print(answer.text().in(messages(), new ContractOperation.TextDetail(why, withinMonths())));
        out().flush();
    }

    private void refuse(String file, List<InputError> errors, ArrayNode results, int exitStatus) {
        results.add(writer().errors(errors));
        err().println(messages().text("refused", Failures.visible(file), errors.size()));
        Failures.print(err(), errors, messages());
        status = Math.max(status, exitStatus);
    }
}
