package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.Eligibility;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.ResultBasis;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.DecisionResult.FieldRequired;

/**
 * Calculates the options open to a doctor. Every figure is taken from a plan: one is calculated for each option, with each of the
 * bands that fit the counts where a band is not known.
 */
final class OptionsCalculator {

    private final RuleSet rules;
    private final AidApplication.Builder draft;
    private final Optional<AssistantWage> wage;
    /** The application, with stand-ins for mandatory fields that are missing. */
    private final AidApplication application;

    private final Optional<LoadedRevision> revision;
    private final List<MeasureResolver.OpenBand> open;
    private final Set<AidOption> listed = new LinkedHashSet<>();
    /** The options of which a field that is not given decides whether they are open. */
    private final Map<AidOption, FieldRequired<Availability>> undecided = new EnumMap<>(AidOption.class);

    /**
     * Creates the calculator of an application, complete or not.
     *
     * @param rules the rules of this calculation alone
     */
    OptionsCalculator(RuleSet rules, AidApplication.Builder draft, Optional<AssistantWage> wage) {
        this.rules = rules;
        this.draft = draft;
        this.wage = wage;
        this.application = draft.with(
                draft.signedOn().orElse(LocalDate.EPOCH),
                draft.option().orElse(AidOption.HALF),
                draft.specialty().orElse(Specialty.GENERAL_MEDICINE));
        this.revision = draft.signedOn()
                .flatMap(day -> new RevisionSelector(rules, Scheme.INDIVIDUAL, new InputErrors())
                        .select(day, application.revision()));
        revision.ifPresent(this::list);
        this.open =
                draft.specialty().isPresent() ? revision.map(this::openBands).orElse(List.of()) : List.of();
    }

    private List<MeasureResolver.OpenBand> openBands(LoadedRevision signedUnder) {
        return new MeasureResolver(
                        signedUnder,
                        rules.thresholds(),
                        application.practice().specialty(),
                        application.signedOn(),
                        "",
                        new InputErrors())
                .openBands(application.patientBase());
    }

    /**
     * Returns the options.
     *
     * @throws InvalidInputException with every error of the application and of the wage
     */
    AidOptions options() {
        Map<AidOption, List<OptionVariant>> variants = variants();
        List<OptionVariant> all =
                variants.values().stream().flatMap(List::stream).toList();
        Set<PatientBase> kept = withPatients(all);
        Set<LoadedRevision> consulted = new LinkedHashSet<>();
        all.forEach(variant -> consulted.addAll(variant.outline().consulted()));
        return new AidOptions(
                new ResultBasis(revision.orElseThrow().id(), rules.version(List.copyOf(consulted)), notices(all, kept)),
                eligibilities(all),
                possibleBands(),
                listed.stream()
                        .map(option -> offer(option, variants.getOrDefault(option, List.of()), kept))
                        .toList(),
                all.get(0).plan().obligations());
    }

    private AidOptions.Offer offer(AidOption option, List<OptionVariant> variants, Set<PatientBase> kept) {
        FieldRequired<Availability> required = undecided.get(option);
        return required != null
                ? AidOptions.Offer.closed(option, Optional.of(required.field()), List.of(required.reason()))
                : new OfferCalculator(variants.stream()
                                .filter(variant -> kept.contains(patients(variant)))
                                .toList())
                        .offer(wage);
    }

    /** Calculates the plan of each option in each of the possible bands, or throws every error. */
    private Map<AidOption, List<OptionVariant>> variants() {
        List<ApplicationValidator> validated = new ArrayList<>();
        for (AidOption option : calculated()) {
            for (PatientBase base : patientBases()) {
                validated.add(
                        new ApplicationValidator(rules, copy().option(option).patientBase(base)));
            }
        }
        refuseErrors(validated);
        Map<AidOption, List<OptionVariant>> variants = new LinkedHashMap<>();
        for (ApplicationValidator validator : validated) {
            ResolvedApplication resolved = validator.orThrow();
            variants.computeIfAbsent(resolved.application().option(), option -> new ArrayList<>())
                    .add(OptionVariant.of(rules, resolved));
        }
        return variants;
    }

    private void refuseErrors(List<ApplicationValidator> validated) {
        List<InputError> ofWage = wage.map(EmploymentCost::errors).orElse(List.of());
        Set<InputError> errors = new LinkedHashSet<>();
        validated.forEach(validator -> errors.addAll(validator.errors()));
        if (ofWage.isEmpty() && errors.size() == 1) {
            validated.forEach(ApplicationValidator::orThrow);
        }
        errors.addAll(ofWage);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(List.copyOf(errors));
        }
    }

    /** Returns a draft with the same fields, none of which becomes mandatory. */
    private AidApplication.Builder copy() {
        return application.toBuilder()
                .signedOn(draft.signedOn().orElse(null))
                .specialty(draft.specialty().orElse(null));
    }

    /** Lists the options of the revision; first the one that is given, whether or not the revision has it. */
    private void list(LoadedRevision signedUnder) {
        listed.addAll(draft.option().stream().toList());
        for (AidOption option : AidOption.values()) {
            DecisionResult<Availability> result = availability(option, signedUnder);
            if (result instanceof FieldRequired<Availability> required) {
                undecided.put(option, required);
            }
            if (!(result instanceof Decided<Availability> decided) || decided.outcome() != Availability.UNKNOWN) {
                listed.add(option);
            }
        }
    }

    private DecisionResult<Availability> availability(AidOption option, LoadedRevision signedUnder) {
        AidApplication chosen = application.toBuilder().option(option).build();
        return PriorContractContext.of(rules, signedUnder, chosen)
                .availability(rules, signedUnder, option, chosen.practice());
    }

    /** Returns the options that are calculated; where there is none, one whose errors say what is missing. */
    private List<AidOption> calculated() {
        List<AidOption> decided =
                listed.stream().filter(option -> !undecided.containsKey(option)).toList();
        return decided.isEmpty() ? List.of(application.option()) : decided;
    }

    /** Returns the patients with every combination of the bands that are possible. */
    private List<PatientBase> patientBases() {
        List<PatientBase> bases = List.of(application.patientBase());
        for (MeasureResolver.OpenBand unknown : open) {
            bases = bases.stream()
                    .flatMap(base -> unknown.possible().stream().map(band -> with(base, unknown.measure(), band)))
                    .toList();
        }
        return bases;
    }

    private static PatientBase with(PatientBase base, Measure measure, Band band) {
        boolean isActiveFile = measure == Measure.ACTIVE_FILE;
        return new PatientBase(
                base.counts(),
                isActiveFile ? base.attendingBand() : Optional.of(band),
                isActiveFile ? Optional.of(band) : base.activeFileBand(),
                base.targets());
    }

    private static PatientBase patients(OptionVariant variant) {
        return variant.outline().resolved().application().patientBase();
    }

    /** Returns the patients in those bands in which the doctor has enough of them; all, where there is no such band. */
    private static Set<PatientBase> withPatients(List<OptionVariant> variants) {
        Set<PatientBase> enough = new LinkedHashSet<>();
        Set<PatientBase> all = new LinkedHashSet<>();
        for (OptionVariant variant : variants) {
            all.add(patients(variant));
            if (variant.hasPatients()) {
                enough.add(patients(variant));
            }
        }
        return enough.isEmpty() ? all : enough;
    }

    private static List<Eligibility> eligibilities(List<OptionVariant> variants) {
        Set<Eligibility> found = EnumSet.noneOf(Eligibility.class);
        variants.forEach(variant -> found.add(variant.plan().eligibility()));
        return List.copyOf(found);
    }

    private AidOptions.PossibleBands possibleBands() {
        List<Band> attending = new ArrayList<>();
        List<Band> activeFile = new ArrayList<>();
        for (MeasureResolver.OpenBand unknown : open) {
            (unknown.measure() == Measure.ACTIVE_FILE ? activeFile : attending).addAll(unknown.possible());
        }
        return new AidOptions.PossibleBands(attending, activeFile);
    }

    private List<Notice> notices(List<OptionVariant> variants, Collection<PatientBase> kept) {
        Set<Notice> notices = new LinkedHashSet<>();
        for (MeasureResolver.OpenBand unknown : open) {
            notices.add(bandNotKnown(unknown));
            bandLeftOut(unknown, kept).ifPresent(notices::add);
        }
        for (OptionVariant variant : variants) {
            variant.plan().notices().stream()
                    .filter(notice -> notice.kind() != Notice.Kind.INPUT_NOT_USED)
                    .forEach(notices::add);
        }
        // Only the last plan knows all that the options asked for.
        AidPlan last = variants.get(variants.size() - 1).plan();
        last.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.INPUT_NOT_USED)
                .forEach(notices::add);
        if (wage.filter(given -> given.employerChargeRate().isEmpty()).isPresent()) {
            notices.add(new Notice(
                    Notice.Kind.CHARGES_NOT_INCLUDED,
                    Optional.of("/employerChargeRate"),
                    CoreMessages.text("notice.chargesNotIncluded")));
        }
        notices.add(new Notice(Notice.Kind.PUBLISHED_WAGES, CoreMessages.text("notice.publishedWages")));
        return List.copyOf(notices);
    }

    private static Notice bandNotKnown(MeasureResolver.OpenBand unknown) {
        return new Notice(
                Notice.Kind.BAND_NOT_KNOWN,
                Optional.of(at(unknown)),
                CoreMessages.text(
                        "notice.bandNotKnown",
                        EnumNames.of(unknown.measure()),
                        unknown.possible().stream().map(EnumNames::of).toList(),
                        unknown.missing()));
    }

    /** Returns the notice on the bands of a measure in which the doctor has too few patients. */
    private static Optional<Notice> bandLeftOut(MeasureResolver.OpenBand unknown, Collection<PatientBase> kept) {
        List<Band> leftOut = unknown.possible().stream()
                .filter(band -> kept.stream()
                        .noneMatch(base -> base.band(unknown.measure()).equals(Optional.of(band))))
                .toList();
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(
                        Notice.Kind.BAND_NOT_KNOWN,
                        Optional.of(at(unknown)),
                        CoreMessages.text(
                                "notice.bandLeftOut",
                                EnumNames.of(unknown.measure()),
                                leftOut.stream().map(EnumNames::of).toList())));
    }

    private static String at(MeasureResolver.OpenBand unknown) {
        return "/bands/" + MeasureResolver.bandField(unknown.measure());
    }
}
