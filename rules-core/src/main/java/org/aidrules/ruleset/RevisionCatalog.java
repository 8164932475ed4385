package org.aidrules.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Origin;
import org.aidrules.facts.Scheme;
import org.aidrules.reference.ReferenceData;
import org.aidrules.tables.TableSet;

/** All revisions of a rule set, each built on the one that it extends. Immutable. */
public final class RevisionCatalog {

    private static final Comparator<LoadedRevision> IN_TIME = Comparator.comparing(LoadedRevision::scheme)
            .thenComparing(revision -> revision.inForceFrom().orElse(LocalDate.MAX))
            .thenComparing(LoadedRevision::id);

    private final Map<String, RevisionDefinition> definitions;
    private final ReferenceData reference;
    private final Scope scope;
    private final Map<String, Scheme> schemes;
    private final ValidityPeriods periods;
    /** The revisions by scheme, in the order of their entry into force; those never in force come last. */
    private final List<LoadedRevision> revisions;

    /** Where the revisions of each scheme begin; then their number. */
    private final int[] firstOf;

    /**
     * What a catalogue is limited to, and what is substituted in it.
     *
     * @param knownOn the day of publication to which the catalogue is limited; empty for no limit
     * @param leftOut the ids of the revisions that are left out
     * @param substitutions the tables that take the place of those of revisions, in the order in which they do
     */
    private record Scope(Optional<LocalDate> knownOn, Set<String> leftOut, List<Substitution> substitutions) {
        private static final Scope ALL = new Scope(Optional.empty(), Set.of(), List.of());

        private Scope knownOn(LocalDate day) {
            return new Scope(Optional.of(day), leftOut, substitutions);
        }

        private Scope without(String id) {
            Set<String> more = new LinkedHashSet<>(leftOut);
            more.add(id);
            return new Scope(knownOn, more, substitutions);
        }

        private Scope with(Substitution substitution) {
            List<Substitution> more = new ArrayList<>(substitutions);
            more.add(substitution);
            return new Scope(knownOn, leftOut, more);
        }
    }

    /**
     * Builds all revisions.
     *
     * @param definitions the definitions of the revisions, by id
     * @param reference the reference data
     * @throws InvalidInputException with the errors of the properties, or if revisions overlap or extend each other in
     *     a circle
     * @throws DefectiveTableException if a revision lacks a table
     */
    public RevisionCatalog(Map<String, RevisionDefinition> definitions, ReferenceData reference) {
        this(definitions, reference, Scope.ALL);
    }

    private RevisionCatalog(Map<String, RevisionDefinition> definitions, ReferenceData reference, Scope scope) {
        this.definitions = definitions;
        this.reference = reference;
        this.scope = scope;
        Map<String, RevisionProperties> properties = new LinkedHashMap<>();
        definitions.forEach((id, definition) ->
                properties.put(id, RevisionProperties.read(id, definition.properties(), reference::source)));
        this.schemes = RevisionProperties.schemes(properties);
        this.periods = new ValidityPeriods(properties, schemes, scope.knownOn(), scope.leftOut());
        Map<String, LoadedRevision> built = new LinkedHashMap<>();
        definitions.keySet().forEach(id -> build(id, properties, built, new LinkedHashSet<>()));
        this.revisions = built.values().stream()
                .filter(revision -> periods.isKnown(revision.id()))
                .map(this::substituted)
                .sorted(IN_TIME)
                .toList();
        this.firstOf = firstOf(revisions);
    }

    private LoadedRevision substituted(LoadedRevision revision) {
        LoadedRevision substituted = revision;
        for (Substitution substitution : scope.substitutions()) {
            substituted = substituted.with(substitution.tables().apply(substituted), substitution.lender());
        }
        return substituted;
    }

    private RevisionCatalog(RevisionCatalog original, ConsultedRules recorder) {
        this.definitions = original.definitions;
        this.reference = original.reference;
        this.scope = original.scope;
        this.schemes = original.schemes;
        this.periods = original.periods;
        LoadedRevision[] recorded = new LoadedRevision[original.revisions.size()];
        for (int i = 0; i < recorded.length; i++) {
            recorded[i] = original.revisions.get(i).recordedBy(recorder);
        }
        this.revisions = List.of(recorded);
        this.firstOf = original.firstOf;
    }

    /** Returns the same catalogue, whose revisions record the tables that they consult. */
    RevisionCatalog recordedBy(ConsultedRules recorder) {
        return new RevisionCatalog(this, recorder);
    }

    /** Returns whether it contains an overridden table or a draft. */
    boolean isMarked() {
        return revisions.stream().anyMatch(LoadedRevision::isMarked);
    }

    /** Returns this catalogue limited to the texts that were published by a day. */
    RevisionCatalog knownOn(LocalDate day) {
        return new RevisionCatalog(definitions, reference, scope.knownOn(day));
    }

    /** Returns this catalogue without a revision, and without the end that it sets to an earlier one. */
    RevisionCatalog without(String id) {
        return new RevisionCatalog(definitions, reference, scope.without(id));
    }

    /** Returns this catalogue with other tables in some revisions. */
    RevisionCatalog with(Substitution substitution) {
        return new RevisionCatalog(definitions, reference, scope.with(substitution));
    }

    /** Returns the day of publication to which this catalogue is limited; empty for no limit. */
    Optional<LocalDate> knownOn() {
        return scope.knownOn();
    }

    /**
     * Returns the revisions.
     *
     * @return the revisions by scheme, in the order of their entry into force; those never in force come last
     */
    public List<LoadedRevision> revisions() {
        return revisions;
    }

    /** Returns the revisions of a scheme, in the same order. */
    List<LoadedRevision> revisions(Scheme scheme) {
        return revisions.subList(firstOf[scheme.ordinal()], firstOf[scheme.ordinal() + 1]);
    }

    /** Returns the place of the first revision of each scheme among all, and their number after the last. */
    private static int[] firstOf(List<LoadedRevision> revisions) {
        int[] first = new int[Scheme.values().length + 1];
        for (LoadedRevision revision : revisions) {
            for (int later = revision.scheme().ordinal() + 1; later < first.length; later++) {
                first[later]++;
            }
        }
        return first;
    }

    /** Finds a revision by its id. */
    Optional<LoadedRevision> find(String id) {
        for (LoadedRevision revision : revisions) {
            if (revision.id().equals(id)) {
                return Optional.of(revision);
            }
        }
        return Optional.empty();
    }

    /** Returns the revision of a scheme that is in force on a day, if there is one. */
    Optional<LoadedRevision> findInForceOn(Scheme scheme, LocalDate day) {
        for (LoadedRevision revision : revisions(scheme)) {
            if (revision.isInForceOn(day)) {
                return Optional.of(revision);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the first day on which a revision of a scheme is in force.
     *
     * @return the day; {@link LocalDate#MAX} if no revision is ever in force
     */
    LocalDate firstDay(Scheme scheme) {
        for (LoadedRevision revision : revisions(scheme)) {
            if (revision.inForceFrom().isPresent()) {
                return revision.inForceFrom().get();
            }
        }
        return LocalDate.MAX;
    }

    /**
     * Describes the periods of the revisions of a scheme.
     *
     * @return {@code FIRST..LAST ID} for each revision that is in force at any time; {@code LAST} is empty where no end
     *     is known
     */
    List<String> periods(Scheme scheme) {
        return revisions(scheme).stream()
                .filter(revision -> revision.inForceFrom().isPresent())
                .map(revision -> revision.inForceFrom().orElseThrow() + ".."
                        + revision.inForceTo()
                                .map(to -> to.minusDays(1).toString())
                                .orElse("")
                        + " " + revision.id())
                .toList();
    }

    /**
     * Adds an overlay.
     *
     * @param overlay a revision, or tables that override those of the revisions that they name
     * @param reference the reference data with the sources of the overlay
     * @return a catalogue with the overlay
     * @throws InvalidInputException if the overlay does not fit these revisions
     * @throws DefectiveTableException with every defect of the tables of the overlay
     */
    public RevisionCatalog with(OverlayFolder overlay, ReferenceData reference) {
        Map<String, RevisionDefinition> all = new LinkedHashMap<>(definitions);
        List<TableSet> sets = new ArrayList<>();
        if (overlay.properties().isPresent()) {
            sets.addAll(addRevision(all, overlay, reference).tables());
        } else {
            overlay.refuseOtherRevisions(definitions.keySet());
            overlay.tables().forEach((id, tables) -> {
                TableSet set = new TableSet(id, Origin.OVERLAY, tables, reference::source);
                sets.add(set);
                all.put(id, definition(id).overriddenBy(set, overlay.files()));
            });
        }
        refuseDefects(overlay, sets);
        return new RevisionCatalog(all, reference, scope);
    }

    private RevisionDefinition definition(String id) {
        return Objects.requireNonNull(definitions.get(id), id);
    }

    /** Refuses an overlay with the defects of all its tables, compiled or not. */
    private static void refuseDefects(OverlayFolder overlay, List<TableSet> sets) {
        List<Defect> defects = new ArrayList<>(overlay.defects());
        Optional<String> revision = defects.isEmpty() ? Optional.empty() : Optional.of(overlay.id());
        for (TableSet set : sets) {
            try {
                set.loadAll();
            } catch (DefectiveTableException e) {
                defects.addAll(e.defects());
                revision = revision.or(() -> Optional.of(e.revision()));
            }
        }
        if (!defects.isEmpty()) {
            throw new DefectiveTableException(revision.orElseThrow(), defects);
        }
    }

    private static RevisionDefinition addRevision(
            Map<String, RevisionDefinition> all, OverlayFolder overlay, ReferenceData reference) {
        if (all.containsKey(overlay.id())) {
            throw new InvalidInputException(
                    List.of(InputError.invalid(overlay.id(), overlay.id(), CoreMessages.text("overlay.idInUse"))));
        }
        RevisionDefinition added = overlay.definition(reference);
        all.put(overlay.id(), added);
        return added;
    }

    private LoadedRevision build(
            String id,
            Map<String, RevisionProperties> properties,
            Map<String, LoadedRevision> built,
            Set<String> building) {
        if (built.containsKey(id)) {
            return built.get(id);
        }
        if (!building.add(id)) {
            throw new InvalidInputException(List.of(InputError.invalid(
                    id + "/revision.properties/extends",
                    String.join(" -> ", building),
                    CoreMessages.text("revision.circularExtension"))));
        }
        RevisionProperties own = Objects.requireNonNull(properties.get(id), id);
        Optional<String> extended = own.extended();
        extended.filter(parent -> !definitions.containsKey(parent)).ifPresent(parent -> {
            throw new InvalidInputException(List.of(InputError.notAccepted(
                    id + "/revision.properties/extends", parent, List.copyOf(definitions.keySet()))));
        });
        LoadedRevision revision = new LoadedRevision(
                definition(id),
                own,
                Objects.requireNonNull(schemes.get(id)),
                periods.end(id),
                extended.map(parent -> build(parent, properties, built, building)));
        built.put(id, revision);
        return revision;
    }
}
