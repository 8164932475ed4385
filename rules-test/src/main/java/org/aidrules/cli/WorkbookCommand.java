package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFile;
import org.aidrules.output.OutputFolder;
import org.aidrules.revision.TableFile;
import org.aidrules.workbook.WorkbookDraft;
import org.aidrules.workbook.WorkbookReader;
import org.aidrules.workbook.WorkbookWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code workbook}: a draft revision as a spreadsheet, and back. */
@Command(
        name = "workbook",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {WorkbookCommand.New.class, WorkbookCommand.Read.class})
final class WorkbookCommand extends CommandGroup {

    WorkbookCommand() {
        super("workbook.what");
    }

    /** The command {@code workbook new}. */
    @Command(name = "new")
    static final class New extends RulesCommand {

        @Parameters(paramLabel = "ID", descriptionKey = "workbook.ID")
        private String id;

        @Option(
                names = "--extends",
                paramLabel = "${bundle:label.REVISION}",
                required = true,
                descriptionKey = "workbook.extends")
        private String extended;

        @Option(names = "--out", paramLabel = "${bundle:label.FILE}", required = true, descriptionKey = "workbook.out")
        private Path file;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        New(Messages messages) {
            super(messages);
        }

        @Override
        public Integer call() {
            AidRules rules = rules();
            WorkbookWriter writer = writer(rules, messages().locale());
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                writer.write(bytes);
                OutputFile.write(file, bytes.toByteArray());
            } catch (IOException e) {
                throw FileFailureException.writing(file.toString(), e);
            }
            out().println(
                            json
                                    ? Json.pretty(Json.object()
                                            .put("out", file.toString())
                                            .put("revision", id))
                                    : messages().text("workbook.written", file, id, extended));
            return 0;
        }

        private WorkbookWriter writer(AidRules rules, Locale language) {
            if (rules.find(extended).isEmpty()) {
                throw new UnknownNameException(
                        "revision",
                        extended,
                        rules.revisions().stream().map(one -> one.id()).toList());
            }
            try {
                return WorkbookWriter.forNew(rules, id, rules.get(extended), language);
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(List.of(new InputError(
                        "ID", Optional.of(id), Messages.inBothLanguages("workbook.badId"), List.of("avenant-9"))));
            }
        }
    }

    /** The command {@code workbook read}. */
    @Command(name = "read")
    static final class Read extends RulesCommand {

        @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "workbook.FILE")
        private Path file;

        @Option(
                names = "--out",
                paramLabel = "${bundle:label.FOLDER}",
                required = true,
                descriptionKey = "workbook.folder")
        private Path folder;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        Read(Messages messages) {
            super(messages);
        }

        @Override
        public Integer call() {
            WorkbookDraft draft = WorkbookReader.read(rules(), file);
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            if (!name.equals(draft.id())) {
                throw new InvalidInputException(List.of(new InputError(
                        "--out",
                        Optional.of(name),
                        Messages.inBothLanguages("workbook.folderName"),
                        List.of(draft.id()))));
            }
            Failures.print(err(), draft.warnings(), messages());
            try {
                OutputFolder.write(folder, draft::write);
            } catch (IOException e) {
                throw FileFailureException.writing(folder.toString(), e);
            }
            List<String> tables = draft.tables().stream().map(TableFile::table).toList();
            out().println(json ? Json.pretty(json(draft, tables)) : text(draft, tables));
            return 0;
        }

        private String text(WorkbookDraft draft, List<String> tables) {
            return tables.isEmpty()
                    ? messages().text("workbook.readNothing", folder, draft.id())
                    : messages().text("workbook.read", folder, draft.id(), tables);
        }

        private ObjectNode json(WorkbookDraft draft, List<String> tables) {
            ObjectNode node = Json.object().put("out", folder.toString()).put("revision", draft.id());
            tables.forEach(node.putArray("tables")::add);
            return node;
        }
    }
}
