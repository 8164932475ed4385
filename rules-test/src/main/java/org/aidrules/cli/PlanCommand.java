package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import org.aidrules.AidPlan;
import org.aidrules.AidRules;
import org.aidrules.DefectiveTableException;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code plan}: works out the plans of applications, one a file. */
@Command(name = "plan")
final class PlanCommand extends RulesCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "plan.FILE")
    private List<String> files;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--why", descriptionKey = "why")
    private boolean why;

    private int status;

    PlanCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        ArrayNode results = Json.array();
        for (String file : files) {
            plan(rules, file, results);
        }
        if (json) {
            out().println(Json.pretty(files.size() == 1 ? results.get(0) : results));
        }
        return status;
    }

    private void plan(AidRules rules, String file, ArrayNode results) {
        try {
            AidPlan plan = rules.plan(new ApplicationReader(rules).read(Input.bytes(file), 1));
            results.add(new PlanJson(messages().locale()).of(plan));
            if (!json) {
                printText(plan, rules.get(plan.revision()), file);
            }
        } catch (InvalidInputException | DefectiveTableException e) {
            refuse(file, Failures.faults(e), results, Main.WRONG_INPUT);
        } catch (IOException e) {
            refuse(file, List.of(Failures.unreadable(file, e)), results, Main.UNREADABLE);
        }
    }

    private void printText(AidPlan plan, Revision revision, String file) {
        if (files.size() > 1) {
            out().println("== " + file + " ==");
        }
        out().print(new PlanText(messages(), why).of(plan, revision.title()));
        out().flush();
    }

    private void refuse(String file, List<Fault> faults, ArrayNode results, int exitStatus) {
        results.add(Json.errors(faults, messages().locale()));
        err().println(messages().text("refused", file, faults.size()));
        Failures.print(err(), faults, messages());
        status = Math.max(status, exitStatus);
    }
}
