package org.aidrules.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import org.aidrules.engine.CompiledTables;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Source;
import org.aidrules.reference.ReferenceData;
import org.aidrules.tables.TableSet;

/**
 * An overlay: a folder of decision tables supplied by the caller, read and compiled.
 *
 * <p>With a file {@code revision.properties} the folder is a revision of its own, whose id is the name of the folder;
 * without, its tables override those of the revisions that their {@code RuleSet} cells name.
 *
 * @param id the name of the folder
 * @param properties the content of {@code revision.properties}; empty if there is no such file
 * @param tables the compiled tables, by the id of their revision
 * @param defects the defects of the tables that could not be compiled
 * @param sources the sources of the file {@code sources.csv}; none if there is no such file
 * @param files the tables, properties and sources, by file name
 */
public record OverlayFolder(
        String id,
        Optional<Properties> properties,
        Map<String, CompiledTables> tables,
        List<Defect> defects,
        List<Source> sources,
        SortedMap<String, SourceFile> files) {

    /** Returns the definition of the revision that this folder contains: a draft, unless its properties say otherwise. */
    RevisionDefinition definition(ReferenceData reference) {
        refuseOtherRevisions(List.of(id));
        Properties own = new Properties();
        own.setProperty(RevisionProperties.STATUS, RevisionProperties.Status.DRAFT.key());
        own.putAll(properties.orElseThrow());
        Origin origin = RevisionProperties.Status.DRAFT.isIn(own) ? Origin.DRAFT : Origin.REVISION;
        return new RevisionDefinition(
                id,
                own,
                tables.values().stream()
                        .map(compiled -> new TableSet(id, origin, compiled, reference::source))
                        .toList(),
                sources,
                files);
    }

    /** Refuses this folder if one of its tables belongs to a revision that is not among these. */
    void refuseOtherRevisions(Collection<String> revisions) {
        List<InputError> errors = new ArrayList<>();
        tables.forEach((revision, compiled) -> compiled.tables().stream()
                .filter(table -> !revisions.contains(revision))
                .forEach(table ->
                        errors.add(InputError.notAccepted(table + "/RuleSet", revision, List.copyOf(revisions)))));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
