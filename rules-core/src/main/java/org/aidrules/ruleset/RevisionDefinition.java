package org.aidrules.ruleset;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidrules.engine.CompiledTables;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Source;
import org.aidrules.reference.Digests;
import org.aidrules.reference.ReferenceData;
import org.aidrules.reference.Resources;
import org.aidrules.tables.TableSet;

/**
 * The definition of a revision: its properties, and the tables that it does not inherit.
 *
 * @param id the id of the revision
 * @param properties the content of {@code revision.properties}
 * @param tables the tables, those of the last overlay first
 * @param sources the sources that the revision brings beside those of {@code rules-drl}
 * @param files the content of the tables, properties and sources by file name, for the digest
 */
public record RevisionDefinition(
        String id,
        Properties properties,
        List<TableSet> tables,
        List<Source> sources,
        SortedMap<String, byte[]> files) {

    /** The ending of the name of a table file. */
    static final String TABLE = ".drl.csv";
    /** The name of the file with the properties of a revision. */
    static final String PROPERTIES = "revision.properties";
    /** The name of the file with the sources of a folder. */
    static final String SOURCES = "sources.csv";

    private static final String FOLDER = "/aidrules/revisions/";

    /**
     * Obtains the definition of a revision of {@code rules-drl}.
     *
     * @param id the id of the revision
     * @param compiled its compiled tables
     * @param reference the reference data, by which its rows find their sources
     * @return the definition
     */
    public static RevisionDefinition shipped(String id, CompiledTables compiled, ReferenceData reference) {
        String folder = FOLDER + id + "/";
        SortedMap<String, byte[]> files = new TreeMap<>();
        byte[] properties = Resources.bytes(folder + PROPERTIES);
        files.put(PROPERTIES, properties);
        compiled.tables().forEach(table -> files.put(table + TABLE, Resources.bytes(folder + table + TABLE)));
        return new RevisionDefinition(
                id,
                Resources.properties(PROPERTIES, properties),
                List.of(new TableSet(id, Origin.REVISION, compiled, reference::source)),
                List.of(),
                files);
    }

    /** Returns the same revision with other tables that override its own. */
    RevisionDefinition overriddenBy(TableSet overlay, Map<String, byte[]> others) {
        List<TableSet> all = new ArrayList<>(tables);
        all.add(0, overlay);
        SortedMap<String, byte[]> allFiles = new TreeMap<>(files);
        others.forEach((name, bytes) -> allFiles.put("overlay " + tables.size() + " " + name, bytes));
        return new RevisionDefinition(id, properties, all, sources, allFiles);
    }

    /**
     * Adds the files of this definition to a digest.
     *
     * @param digest the digest
     */
    public void digest(MessageDigest digest) {
        files.forEach((name, bytes) -> Digests.add(digest, id + "/" + name, bytes));
    }
}
