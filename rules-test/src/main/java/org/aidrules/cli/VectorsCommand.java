package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFile;
import org.aidrules.report.SelectedRevision;
import org.aidrules.validation.vectors.TestVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code vectors}: writes test vectors of a revision for other implementations. */
@Command(name = "vectors")
final class VectorsCommand extends RulesCommand {

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            descriptionKey = "table.REVISION")
    private String name;

    @Option(names = "--out", paramLabel = "${bundle:label.FILE}", required = true, descriptionKey = "vectors.out")
    private Path file;

    @Option(names = "--schema", paramLabel = "${bundle:label.FILE}", descriptionKey = "vectors.schema")
    private Optional<Path> schema = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    VectorsCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        if (schema.filter(this::isVectorsFile).isPresent()) {
            throw InvalidArgumentException.of(spec().commandLine(), "--schema", "vectors.sameFile");
        }
        AidRules rules = rules();
        SelectedRevision selected = RevisionArgument.find(rules, name, this::warn);
        TestVectors vectors = TestVectors.of(selected.rules(), selected.revision());
        write(file, vectors.json());
        schema.ifPresent(to -> write(to, TestVectors.schema()));
        if (json) {
            out().println(Json.pretty(json(selected, vectors)));
        } else {
            new RuleMarks(messages()).banner(vectors.rules()).forEach(out()::println);
            out().println(messages()
                    .text(
                            "vectors.done",
                            file,
                            selected.revision().id(),
                            vectors.cells(),
                            vectors.contracts(),
                            cited(vectors),
                            vectors.coverage().size()));
        }
        return 0;
    }

    private ObjectNode json(SelectedRevision selected, TestVectors vectors) {
        ObjectNode node = Json.object()
                .put("out", file.toString())
                .put("revision", selected.revision().id())
                .put("cells", vectors.cells())
                .put("contracts", vectors.contracts())
                .put("rowsCited", cited(vectors))
                .put("rows", vectors.coverage().size());
        return node.set(
                "rules",
                ContractWriter.withoutSentences().rules(selected.rules().version(selected.revision())));
    }

    private static long cited(TestVectors vectors) {
        return vectors.coverage().stream()
                .filter(row -> !row.contract().isEmpty())
                .count();
    }

    /** Returns whether a path leads to the file of the vectors, whether or not it exists. */
    private boolean isVectorsFile(Path other) {
        try {
            return (Files.exists(file) && Files.exists(other))
                    ? Files.isSameFile(file, other)
                    : real(file).equals(real(other));
        } catch (IOException e) {
            return false; // a folder does not exist, which is reported when the file is written
        }
    }

    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    }

    private static void write(Path to, String text) {
        try {
            OutputFile.write(to, writer -> writer.write(text));
        } catch (IOException e) {
            throw FileFailureException.writing(to.toString(), e);
        }
    }
}
