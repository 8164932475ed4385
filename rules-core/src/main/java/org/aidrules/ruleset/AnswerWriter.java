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
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TableSet;

/**
 * Stores the answers of the tables of {@code rules-drl}. The build of that module runs it after the tables are compiled:
 * Drools is asked for every answer, and a table with a defect fails the build.
 */
public final class AnswerWriter {

    private final Path folder;
    private final ReferenceData reference = new ReferenceData();

    private AnswerWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the answers of all compiled tables of the class path.
     *
     * @param arguments the folder with the rule files of the revisions, into which the answers are written beside them
     * @throws DefectiveTableException with every defect of the tables of a revision
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        new AnswerWriter(Path.of(arguments[0])).write();
    }

    private void write() throws IOException {
        StringBuilder index = new StringBuilder();
        for (Map.Entry<String, CompiledTables> revision :
                PrecompiledTables.find().entrySet()) {
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
