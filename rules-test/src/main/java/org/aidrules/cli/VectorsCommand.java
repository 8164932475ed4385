package org.aidrules.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.messages.Messages;
import org.aidrules.validation.vectors.TestVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code vectors}: writes test vectors of a revision for other implementations. */
@Command(name = "vectors")
final class VectorsCommand extends RulesCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.REVISION}", descriptionKey = "table.REVISION")
    private String revision;

    @Option(names = "--out", paramLabel = "${bundle:label.FILE}", required = true, descriptionKey = "vectors.out")
    private Path file;

    @Option(names = "--schema", paramLabel = "${bundle:label.FILE}", descriptionKey = "vectors.schema")
    private Optional<Path> schema = Optional.empty();

    VectorsCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        TestVectors vectors = TestVectors.of(rules, rules.get(revision));
        int status = write(file, vectors.json());
        status = Math.max(
                status, schema.map(to -> write(to, TestVectors.schema())).orElse(0));
        if (status == 0) {
            long shown = vectors.coverage().stream()
                    .filter(row -> !row.contract().isEmpty())
                    .count();
            new RuleMarks(messages()).banner(vectors.rules()).forEach(out()::println);
            out().println(messages()
                    .text(
                            "vectors.done",
                            file,
                            revision,
                            vectors.cells(),
                            vectors.contracts(),
                            shown,
                            vectors.coverage().size()));
        }
        return status;
    }

    private int write(Path to, String text) {
        try {
            Files.writeString(to, text, StandardCharsets.UTF_8);
            return 0;
        } catch (IOException e) {
            Failures.print(
                    err(),
                    List.of(new InputError(
                            to.toString(),
                            Optional.empty(),
                            Messages.inBothLanguages("error.notWritten", e),
                            List.of())),
                    messages());
            return Main.UNREADABLE;
        }
    }
}
