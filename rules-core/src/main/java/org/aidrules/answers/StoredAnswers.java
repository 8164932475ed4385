package org.aidrules.answers;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.reference.Digests;
import org.aidrules.reference.RuleFiles;

/**
 * The answers of the tables of {@code rules-drl}, which Drools gave when it was built. A table whose rule file is not the
 * one that Drools was asked about is refused.
 *
 * <p>The file {@code answers.index} has a line for each table: its revision, its name, the digest of the bytes of its
 * rule file, and the digest of the content of that file. The answers of a table are in an {@link AnswerFile}.
 */
public final class StoredAnswers implements TableAnswers {

    /** The folder of the revisions, in the jar {@code rules-drl}. */
    public static final String FOLDER = "aidrules/revisions/";
    /** The list of the tables, in this folder. */
    public static final String INDEX = "answers.index";
    /** The ending of the name of a file of answers. */
    public static final String ANSWERS = ".answers";
    /** The ending of the name of a rule file. */
    public static final String RULES = ".drl.csv";

    private final RuleFiles files;
    private final String revision;
    private final SortedMap<String, Entry> tables;

    private StoredAnswers(RuleFiles files, String revision, SortedMap<String, Entry> tables) {
        this.files = files;
        this.revision = revision;
        this.tables = Collections.unmodifiableSortedMap(tables);
    }

    /**
     * A line of the index.
     *
     * @param revision the id of the revision
     * @param table the name of the table
     * @param bytes the digest of the bytes of its rule file
     * @param content the digest of what its rule file says, however it was saved
     */
    public record Entry(String revision, String table, String bytes, String content) {

        /**
         * Writes the line.
         *
         * @return the parts with tabs between them
         */
        public String line() {
            return String.join("\t", revision, table, bytes, content);
        }

        private static Entry of(String line) {
            String[] parts = line.split("\t");
            return new Entry(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    /**
     * Finds the answers of all revisions.
     *
     * @param files the files of {@code rules-drl}
     * @return the answers of each revision, by its id
     * @throws IllegalStateException if {@code rules-drl} is missing
     */
    public static Map<String, StoredAnswers> find(RuleFiles files) {
        Map<String, SortedMap<String, Entry>> revisions = new TreeMap<>();
        files.text(FOLDER + INDEX)
                .lines()
                .map(Entry::of)
                .forEach(entry -> revisions
                        .computeIfAbsent(entry.revision(), revision -> new TreeMap<>())
                        .put(entry.table(), entry));
        Map<String, StoredAnswers> found = new TreeMap<>();
        revisions.forEach((revision, tables) -> found.put(revision, new StoredAnswers(files, revision, tables)));
        return found;
    }

    @Override
    public Set<String> tables() {
        return tables.keySet();
    }

    @Override
    public boolean areChecked() {
        return true;
    }

    /**
     * Returns the digest of what a rule file says.
     *
     * @param table one of the tables
     * @return the digest, however the file was saved
     */
    public String contentDigest(String table) {
        return entry(table).content();
    }

    /**
     * Reads a rule file.
     *
     * @param table one of the tables
     * @return its bytes
     * @throws DefectiveTableException if it is not the file that Drools was asked about
     */
    public byte[] ruleFile(String table) {
        byte[] bytes = files.bytes(file(table + RULES));
        if (!Digests.of(bytes).equals(entry(table).bytes())) {
            throw refusal(table, "table.answersOfOtherFile");
        }
        return bytes;
    }

    @Override
    public EvaluatedTable evaluate(String table, Class<? extends DecisionFacts> factsType, List<Defect> defects) {
        ruleFile(table);
        try {
            return AnswerFile.read(table, factsType, files.text(file(table + ANSWERS)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refusal(table, "table.answersUnreadable");
        }
    }

    private Entry entry(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    private DefectiveTableException refusal(String table, String key) {
        Defect defect = Defect.inTable(Defect.Kind.SYNTAX, table, CoreMessages.text(key, table + ANSWERS));
        return new DefectiveTableException(revision, List.of(defect));
    }

    private String file(String name) {
        return FOLDER + revision + "/" + name;
    }

    /**
     * Reads the properties of the revision.
     *
     * @param name the name of the file
     * @return its bytes
     */
    public byte[] properties(String name) {
        return files.bytes(file(name));
    }
}
