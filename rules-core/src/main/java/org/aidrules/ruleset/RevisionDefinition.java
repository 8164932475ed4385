package org.aidrules.ruleset;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidrules.answers.StoredAnswers;
import org.aidrules.engine.TableSource;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Source;
import org.aidrules.reference.ReferenceData;
import org.aidrules.reference.Resources;
import org.aidrules.tables.TableSet;

/**
 * The definition of a revision: its properties, and the tables that it does not inherit.
 *
 * @param id the id of the revision
 * @param properties the content of {@code revision.properties}
 * @param tables the tables, those of the last overlay first
 * @param sources the sources that the revision contains in addition to those of {@code rules-drl}
 * @param files the tables, properties and sources by file name, for the digest
 */
public record RevisionDefinition(
        String id,
        Properties properties,
        List<TableSet> tables,
        List<Source> sources,
        SortedMap<String, SourceFile> files) {

    /**
     * Obtains the definition of a revision of {@code rules-drl}.
     *
     * @param id the id of the revision
     * @param answers the stored answers of its tables
     * @param reference the reference data, by which its rows find their sources
     * @return the definition
     */
    public static RevisionDefinition shipped(String id, StoredAnswers answers, ReferenceData reference) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        byte[] properties = answers.properties(SourceFile.PROPERTIES);
        files.put(SourceFile.PROPERTIES, SourceFile.of(SourceFile.PROPERTIES, properties));
        answers.tables().forEach(table -> {
            String file = table + SourceFile.TABLE;
            files.put(file, SourceFile.read(file, answers.contentDigest(table)));
        });
        return new RevisionDefinition(
                id,
                Resources.properties(SourceFile.PROPERTIES, properties),
                List.of(new TableSet(id, Origin.REVISION, answers, reference::source)),
                List.of(),
                files);
    }

    /** Returns the same revision with other tables that override its own. */
    RevisionDefinition overriddenBy(TableSet overlay, Map<String, SourceFile> others) {
        List<TableSet> all = new ArrayList<>(tables);
        all.add(0, overlay);
        SortedMap<String, SourceFile> allFiles = new TreeMap<>(files);
        others.forEach((name, file) -> allFiles.put("overlay " + tables.size() + " " + name, file));
        return new RevisionDefinition(id, properties, all, sources, allFiles);
    }

    /** Finds the file of a table among the files of this revision: that of the last overlay, where several hold it. */
    Optional<TableSource> source(TableSet set, String table) {
        if (!tables.contains(set)) {
            return Optional.empty();
        }
        List<SourceFile> latestFirst = new ArrayList<>(files.values());
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .flatMap(file -> file.table().stream())
                .filter(source -> source.table().equals(table))
                .findFirst();
    }

    /**
     * Adds the content of the files of this definition to a digest, however they were saved.
     *
     * @param digest the digest
     */
    public void digest(MessageDigest digest) {
        files.forEach((name, file) -> file.digest(digest, id + "/" + name));
    }
}
