package org.aidrules.ruleset;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidrules.engine.CompiledTables;
import org.aidrules.reference.Digests;
import org.aidrules.reference.ReferenceData;
import org.aidrules.reference.Resources;
import org.aidrules.tables.TableSet;

/**
 * What a folder says of a revision: its properties, and the tables it brings.
 *
 * @param id the revision's id
 * @param properties what {@code revision.properties} says
 * @param tables the tables, those of the last overlay first
 * @param files the bytes that the tables and properties were read from, for the digest
 */
public record RevisionDefinition(String id, Properties properties, List<TableSet> tables, SortedMap<String, byte[]> files) {

    private static final String FOLDER = "/aidrules/revisions/";

    /** The revision that comes with the library under this id. */
    public static RevisionDefinition shipped(String id, CompiledTables rulebook, ReferenceData reference) {
        String folder = FOLDER + id + "/";
        SortedMap<String, byte[]> files = new TreeMap<>();
        byte[] properties = Resources.bytes(folder + OverlayFolder.PROPERTIES);
        files.put(OverlayFolder.PROPERTIES, properties);
        rulebook.tables().forEach(table ->
                files.put(table + OverlayFolder.TABLE, Resources.bytes(folder + table + OverlayFolder.TABLE)));
        return new RevisionDefinition(id, Resources.properties(OverlayFolder.PROPERTIES, properties),
                List.of(new TableSet(id, TableSet.Origin.REVISION, rulebook, reference::source)), files);
    }

    /** The same revision with other tables laid over its own. */
    RevisionDefinition overlaid(TableSet overlay, Map<String, byte[]> others) {
        List<TableSet> all = new ArrayList<>(tables);
        all.add(0, overlay);
        SortedMap<String, byte[]> allFiles = new TreeMap<>(files);
        others.forEach((name, bytes) -> allFiles.put("overlay " + tables.size() + " " + name, bytes));
        return new RevisionDefinition(id, properties, all, allFiles);
    }

    /** Adds this definition to the digest of the rules. */
    public void digest(MessageDigest digest) {
        files.forEach((name, bytes) -> Digests.add(digest, id + "/" + name, bytes));
    }
}
