package org.aidrules.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aidrules.answers.AnswerFile;
import org.aidrules.answers.StoredAnswers;
import org.aidrules.engine.CompiledTables;
import org.aidrules.engine.PrecompiledTables;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.Origin;
import org.aidrules.reference.Digests;
import org.aidrules.reference.ReferenceData;
import org.aidrules.reference.RuleFiles;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TableSet;

/**
 * Stores the answers of the tables of {@code rules-drl}. The build of that module runs it after the tables are compiled:
 * Drools is asked for every answer, and a table with a defect fails the build.
 */
public final class AnswerWriter {

    private final Path folder;
    private final ReferenceData reference = new ReferenceData(RuleFiles.ofLibrary());

    private AnswerWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the answers of all compiled tables of the class path.
     *
     * @param arguments the folder of the class files of {@code rules-drl}: the answers are written into it, beside the rule
     *     files; then the release
     * @throws DefectiveTableException with every defect of the tables of a revision
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), arguments[1], PrecompiledTables.find());
    }

    /**
     * Writes the answers of compiled tables, their index and the format of it all.
     *
     * @param folder the folder that holds the rule files, at the paths that they have in the jar
     * @param release the release of the rules
     * @param compiled the tables of each revision, by its id
     * @throws DefectiveTableException with every defect of the tables of a revision
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path folder, String release, Map<String, CompiledTables> compiled) throws IOException {
        Files.writeString(folder.resolve(RuleFiles.FORMAT_FILE), RuleFiles.format(release));
        new AnswerWriter(folder.resolve(StoredAnswers.FOLDER)).write(compiled);
    }

    private void write(Map<String, CompiledTables> compiled) throws IOException {
        StringBuilder index = new StringBuilder();
        for (Map.Entry<String, CompiledTables> revision : compiled.entrySet()) {
            TableSet tables = new TableSet(revision.getKey(), Origin.REVISION, revision.getValue(), reference::source);
            tables.loadAll();
            for (String table : tables.tables()) {
                index.append(write(tables, table).line()).append('\n');
            }
        }
        Files.writeString(folder.resolve(StoredAnswers.INDEX), index);
    }

    private StoredAnswers.Entry write(TableSet tables, String table) throws IOException {
        Path own = folder.resolve(tables.revision());
        byte[] rules = Files.readAllBytes(own.resolve(table + StoredAnswers.RULES));
        String answers = AnswerFile.write(tables.table(Decisions.of(table)).table());
        Files.writeString(own.resolve(table + StoredAnswers.ANSWERS), answers);
        return new StoredAnswers.Entry(
                tables.revision(),
                table,
                Digests.of(rules),
                SourceFile.of(table + StoredAnswers.RULES, rules).contentDigest());
    }
}
