package org.aidrules.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.reference.ReferenceData;
import org.aidrules.tables.TableSet;

/** All revisions, each built on the one it extends. */
public final class RevisionCatalog {

    private static final Comparator<LoadedRevision> IN_TIME =
            Comparator.comparing((LoadedRevision r) -> r.inForceFrom().orElse(LocalDate.MAX)).thenComparing(LoadedRevision::id);

    private final Map<String, RevisionDefinition> definitions;
    private final ReferenceData reference;
    private final Optional<LocalDate> knownOn;
    private final ValidityPeriods periods;
    private final Map<String, LoadedRevision> revisions;

    /**
     * Builds all revisions.
     *
     * @param knownOn the day on which the rules are asked: a revision published later is not there yet
     */
    public RevisionCatalog(Map<String, RevisionDefinition> definitions, ReferenceData reference, Optional<LocalDate> knownOn) {
        this.definitions = definitions;
        this.reference = reference;
        this.knownOn = knownOn;
        Map<String, RevisionProperties> properties = new LinkedHashMap<>();
        definitions.forEach((id, definition) ->
                properties.put(id, RevisionProperties.read(id, definition.properties(), reference::source)));
        this.periods = new ValidityPeriods(properties, knownOn);
        Map<String, LoadedRevision> built = new LinkedHashMap<>();
        definitions.keySet().forEach(id -> build(id, properties, built, new LinkedHashSet<>()));
        Map<String, LoadedRevision> sorted = new LinkedHashMap<>();
        built.values().stream().filter(revision -> periods.isKnown(revision.id())).sorted(IN_TIME)
                .forEach(revision -> sorted.put(revision.id(), revision));
        this.revisions = Collections.unmodifiableMap(sorted);
    }

    /** The same revisions, as they were known on a day. */
    RevisionCatalog knownOn(LocalDate day) {
        return new RevisionCatalog(definitions, reference, Optional.of(day));
    }

    Optional<LocalDate> knownOn() {
        return knownOn;
    }

    public Map<String, LoadedRevision> revisions() {
        return revisions;
    }

    /** The first day on which any revision is in force; a day that never comes where none is known. */
    public LocalDate firstDay() {
        return revisions.values().stream().flatMap(revision -> revision.inForceFrom().stream())
                .findFirst().orElse(LocalDate.MAX);
    }

    /** Which revision is in force when, for people to read. */
    public List<String> periods() {
        return revisions.values().stream().filter(revision -> revision.inForceFrom().isPresent())
                .map(revision -> revision.inForceFrom().orElseThrow() + ".."
                        + revision.inForceTo().map(to -> to.minusDays(1).toString()).orElse("")
                        + " " + revision.id()).toList();
    }

    /** This book with an overlay: a further revision, or tables over those of the revisions that it names. */
    public RevisionCatalog with(OverlayFolder overlay) {
        Map<String, RevisionDefinition> all = new LinkedHashMap<>(definitions);
        List<TableSet> layers = new ArrayList<>();
        if (overlay.properties().isPresent()) {
            addRevision(all, overlay);
            layers.addAll(all.get(overlay.id()).tables());
        } else {
            overlay.refuseOthers(definitions.keySet());
            overlay.rulebooks().forEach((id, rulebook) -> {
                TableSet layer = new TableSet(id, TableSet.Origin.OVERLAY, rulebook, reference::source);
                layers.add(layer);
                all.put(id, definitions.get(id).overlaid(layer, overlay.files()));
            });
        }
        refuseDefects(overlay, layers);
        return new RevisionCatalog(all, reference, knownOn);
    }

    /** Refuses an overlay with all that is wrong with its tables, those that could not be compiled among them. */
    private static void refuseDefects(OverlayFolder overlay, List<TableSet> layers) {
        List<Defect> defects = new ArrayList<>(overlay.defects());
        Optional<String> revision = defects.isEmpty() ? Optional.empty() : Optional.of(overlay.id());
        for (TableSet layer : layers) {
            try {
                layer.loadAll();
            } catch (DefectiveTableException e) {
                defects.addAll(e.defects());
                revision = revision.or(() -> Optional.of(e.revision()));
            }
        }
        if (!defects.isEmpty()) {
            throw new DefectiveTableException(revision.orElseThrow(), defects);
        }
    }

    private void addRevision(Map<String, RevisionDefinition> all, OverlayFolder overlay) {
        if (all.containsKey(overlay.id())) {
            throw new InvalidInputException(List.of(new InputError(overlay.id(), Optional.of(overlay.id()),
                    new LocalizedText("a revision of this name exists: to lay tables over it, leave revision.properties out",
                            "ce nom est pris : pour remplacer ses tables, retirez revision.properties"),
                    List.of())));
        }
        all.put(overlay.id(), overlay.definition(reference));
    }

    private LoadedRevision build(String id, Map<String, RevisionProperties> properties, Map<String, LoadedRevision> built,
            Set<String> building) {
        if (built.containsKey(id)) {
            return built.get(id);
        }
        if (!building.add(id)) {
            throw new InvalidInputException(List.of(new InputError(id + "/revision.properties/extends",
                    Optional.of(String.join(" -> ", building)), new LocalizedText("revisions extend each other in a circle",
                    "des révisions se prolongent en cercle"), List.of())));
        }
        Optional<String> extended = properties.get(id).extended();
        extended.filter(parent -> !definitions.containsKey(parent)).ifPresent(parent -> {
            throw new InvalidInputException(List.of(InputError.notAccepted(id + "/revision.properties/extends", parent,
                    List.copyOf(definitions.keySet()))));
        });
        LoadedRevision revision = new LoadedRevision(definitions.get(id), properties.get(id), periods.end(id),
                extended.map(parent -> build(parent, properties, built, building)));
        built.put(id, revision);
        return revision;
    }
}
