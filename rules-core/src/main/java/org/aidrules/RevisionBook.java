package org.aidrules;

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

/** All revisions, each built on the one it extends. */
final class RevisionBook {

    private static final Comparator<Revision> IN_TIME =
            Comparator.comparing((Revision r) -> r.inForceFrom().orElse(LocalDate.MAX)).thenComparing(Revision::id);

    private final Map<String, RevisionDefinition> definitions;
    private final Reference reference;
    private final Optional<LocalDate> knownOn;
    private final Periods periods;
    private final Map<String, Revision> revisions;

    /**
     * Builds all revisions.
     *
     * @param knownOn the day on which the rules are asked: a revision published later is not there yet
     */
    RevisionBook(Map<String, RevisionDefinition> definitions, Reference reference, Optional<LocalDate> knownOn) {
        this.definitions = definitions;
        this.reference = reference;
        this.knownOn = knownOn;
        Map<String, RevisionProperties> properties = new LinkedHashMap<>();
        definitions.forEach((id, definition) ->
                properties.put(id, RevisionProperties.read(id, definition.properties(), reference::source)));
        this.periods = new Periods(properties, knownOn);
        Map<String, Revision> built = new LinkedHashMap<>();
        definitions.keySet().forEach(id -> build(id, properties, built, new LinkedHashSet<>()));
        Map<String, Revision> sorted = new LinkedHashMap<>();
        built.values().stream().filter(revision -> periods.isKnown(revision.id())).sorted(IN_TIME)
                .forEach(revision -> sorted.put(revision.id(), revision));
        this.revisions = Collections.unmodifiableMap(sorted);
    }

    /** The same revisions, as they were known on a day. */
    RevisionBook knownOn(LocalDate day) {
        return new RevisionBook(definitions, reference, Optional.of(day));
    }

    Optional<LocalDate> knownOn() {
        return knownOn;
    }

    Map<String, Revision> revisions() {
        return revisions;
    }

    /** The first day on which any revision is in force; a day that never comes where none is known. */
    LocalDate firstDay() {
        return revisions.values().stream().flatMap(revision -> revision.inForceFrom().stream())
                .findFirst().orElse(LocalDate.MAX);
    }

    /** Which revision is in force when, for people to read. */
    List<String> periods() {
        return revisions.values().stream().filter(revision -> revision.inForceFrom().isPresent())
                .map(revision -> revision.inForceFrom().orElseThrow() + ".."
                        + revision.inForceTo().map(to -> to.minusDays(1).toString()).orElse("")
                        + " " + revision.id()).toList();
    }

    /** This book with an overlay: a further revision, or tables over those of the revisions that it names. */
    RevisionBook with(OverlayFolder overlay) {
        Map<String, RevisionDefinition> all = new LinkedHashMap<>(definitions);
        List<RulesLayer> layers = new ArrayList<>();
        if (overlay.properties().isPresent()) {
            addRevision(all, overlay);
            layers.addAll(all.get(overlay.id()).layers());
        } else {
            overlay.refuseOthers(definitions.keySet());
            overlay.rulebooks().forEach((id, rulebook) -> {
                RulesLayer layer = new RulesLayer(id, true, rulebook, reference::source);
                layers.add(layer);
                all.put(id, definitions.get(id).overlaid(layer, overlay.files()));
            });
        }
        refuseDefects(overlay, layers);
        return new RevisionBook(all, reference, knownOn);
    }

    /** Refuses an overlay with all that is wrong with its tables, those that could not be compiled among them. */
    private static void refuseDefects(OverlayFolder overlay, List<RulesLayer> layers) {
        List<Defect> defects = new ArrayList<>(overlay.defects());
        Optional<String> revision = defects.isEmpty() ? Optional.empty() : Optional.of(overlay.id());
        for (RulesLayer layer : layers) {
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
            throw new InvalidInputException(List.of(new Fault(overlay.id(), Optional.of(overlay.id()),
                    new Text("a revision of this name exists: to lay tables over it, leave revision.properties out",
                            "ce nom est pris : pour remplacer ses tables, retirez revision.properties"),
                    List.of())));
        }
        all.put(overlay.id(), overlay.definition(reference));
    }

    private Revision build(String id, Map<String, RevisionProperties> properties, Map<String, Revision> built,
            Set<String> building) {
        if (built.containsKey(id)) {
            return built.get(id);
        }
        if (!building.add(id)) {
            throw new InvalidInputException(List.of(new Fault(id + "/revision.properties/extends",
                    Optional.of(String.join(" -> ", building)), new Text("revisions extend each other in a circle",
                    "des révisions se prolongent en cercle"), List.of())));
        }
        Optional<String> extended = properties.get(id).extended();
        extended.filter(parent -> !definitions.containsKey(parent)).ifPresent(parent -> {
            throw new InvalidInputException(List.of(Fault.notAccepted(id + "/revision.properties/extends", parent,
                    List.copyOf(definitions.keySet()))));
        });
        Revision revision = new Revision(definitions.get(id), properties.get(id), periods.end(id),
                extended.map(parent -> build(parent, properties, built, building)));
        built.put(id, revision);
        return revision;
    }
}
