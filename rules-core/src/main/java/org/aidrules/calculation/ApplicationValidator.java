package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.PatientBase;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * Validates an application, complete or not, and collects every error. The {@link ResolvedApplication} keeps the
 * decisions taken during validation; none is taken twice.
 */
final class ApplicationValidator {

    private static final List<Criterion> CRITERIA = Criterion.of(Scheme.INDIVIDUAL);
    private static final Set<Availability> REFUSED = Set.of(Availability.UNKNOWN);
    private static final List<AidOption> OPTIONS = List.of(AidOption.values());

    private final RuleSet rules;
    /** The application, with stand-in values for mandatory fields that are missing; then it is only validated. */
    private final AidApplication application;

    private final Missing missing;
    private final InputErrors errors = new InputErrors();
    private final RevisionSelector selector;
    private final Optional<ResolvedApplication> resolved;
    private boolean hireRefused;

    /** The mandatory fields that an application lacks. */
    private record Missing(boolean signedOn, boolean option, boolean specialty) {
        private static final Missing NONE = new Missing(false, false, false);
    }

    /** Validates an application in which no mandatory field is missing. */
    ApplicationValidator(RuleSet rules, AidApplication application) {
        this(rules, application, Missing.NONE);
    }

    /** Validates an application that may be incomplete. */
    ApplicationValidator(RuleSet rules, AidApplication.Builder draft) {
        this(
                rules,
                draft.with(
                        draft.signedOn().orElse(LocalDate.EPOCH),
                        draft.option().orElse(AidOption.HALF),
                        draft.specialty().orElse(Specialty.GENERAL_MEDICINE)),
                new Missing(
                        draft.signedOn().isEmpty(),
                        draft.option().isEmpty(),
                        draft.specialty().isEmpty()));
    }

    private ApplicationValidator(RuleSet rules, AidApplication application, Missing missing) {
        this.rules = rules;
        this.application = application;
        this.missing = missing;
        this.selector = new RevisionSelector(rules, Scheme.INDIVIDUAL, errors);
        checkMandatoryFields();
        checkRanges();
        this.resolved = missing.signedOn
                ? Optional.empty()
                : selector.select(application.signedOn(), application.revision())
                        .flatMap(this::resolve);
    }

    /** Returns every error of the application; none where it is resolved. */
    List<InputError> errors() {
        return errors.list();
    }

    /**
     * Returns the application, where it has no errors, or none but that of the day of the hire: then the hire is on the
     * day of signature, so that the rest of the input can be checked.
     */
    Optional<ResolvedApplication> resolved() {
        return resolved;
    }

    /** Returns the day of the hire as the input gives it, right or wrong. */
    Optional<LocalDate> hiredOn() {
        return application.hiredOn();
    }

    RuleSet rules() {
        return rules;
    }

    /** Returns the first day on which an assistant may be hired. */
    LocalDate firstHire() {
        return rules.firstDay(Scheme.INDIVIDUAL);
    }

    /**
     * Returns the application.
     *
     * @throws NotInForceException if the only error is that no revision, or not the one named, is in force
     * @throws InvalidInputException with every error otherwise
     */
    ResolvedApplication orThrow() {
        return resolved.filter(application -> errors.isEmpty()).orElseThrow(selector::refusal);
    }

    private void checkMandatoryFields() {
        if (missing.signedOn) {
            errors.add(InputError.missing("/signedOn", AcceptedValues.DATE));
        }
        if (missing.option) {
            errors.add(InputError.missing("/option", AcceptedValues.names(AidOption.class)));
        }
        if (missing.specialty) {
            errors.add(InputError.missing("/practice/specialty", AcceptedValues.SPECIALTY));
        }
    }

    private void checkRanges() {
        application
                .practice()
                .ccamFeeShare()
                .filter(share -> share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(share ->
                        errors.add(InputError.notAccepted("/practice/ccamFeeShare", share, AcceptedValues.SHARE)));
        errors.checkRange("/practice/doctorAge", application.practice().doctorAge(), WholeNumberRange.AGE);
        checkCounts("", application.patientBase());
        application.revisionChange().ifPresent(change -> checkCounts("/move", change.patientBase()));
        application.assistant().ifPresent(assistant -> {
            errors.checkRange("/assistant/experienceYears", assistant.experienceYears(), WholeNumberRange.EXPERIENCE);
            errors.checkRange("/assistant/diplomaLevel", assistant.diplomaLevel(), WholeNumberRange.DIPLOMA);
        });
    }

    private void checkCounts(String at, PatientBase base) {
        errors.checkCounts(at, "/patients/", base.counts());
        errors.checkCounts(at, "/targets/", base.targets());
    }

    private Optional<ResolvedApplication> resolve(LoadedRevision revision) {
        application.hiredOn().ifPresent(this::checkHire);
        application
                .assistant()
                .flatMap(Assistant::trainingOn)
                .ifPresent(day -> checkDuringContract("/assistant/trainingOn", day, revision));
        application.earlier().ifPresent(this::checkEarlier);
        PriorContractContext prior = PriorContractContext.of(rules, revision, application);
        Optional<Decided<Availability>> option = missing.option
                ? Optional.empty()
                : new OptionValidator(rules, revision, prior, application.practice(), errors)
                        .validate("/option", application.option(), REFUSED);
        InputErrors measureErrors = new InputErrors();
        ContractTerms terms =
                new ContractTerms(application.option(), measures(revision, measureErrors), application.signedOn());
        Map<Criterion, Decided<CriterionRuling>> criteria = criteria(revision, terms);
        errors.addAll(measureErrors.list());
        Optional<Supplier<AidPlan.Training>> training = application
                .assistant()
                .map(assistant -> new TrainingCalculator(revision, application, assistant))
                .flatMap(calculator -> errors.require(calculator.hours()).map(calculator::training));
        Optional<ResolvedChange> change = application
                .revisionChange()
                .flatMap(asked -> new RevisionChangeValidator(rules, application, revision, errors).validate(asked));
        return errors.count() == (hireRefused ? 1 : 0)
                ? option.map(decided -> new ResolvedApplication(
                        hireRefused ? hiredAtSignature() : application,
                        revision,
                        terms,
                        change,
                        prior,
                        decided,
                        criteria,
                        training))
                : Optional.empty();
    }

    private AidApplication hiredAtSignature() {
        return application.toBuilder().hiredOn(application.signedOn()).build();
    }

    private void checkHire(LocalDate hired) {
        hireRefused = !errors.checkHire(hired, firstHire(), application.signedOn());
    }

    private void checkDuringContract(String at, LocalDate day, LoadedRevision revision) {
        errors.checkDay(
                at,
                day,
                rules.firstDay(Scheme.INDIVIDUAL),
                new ContractCalendar(application.signedOn(), application.signedOn(), revision.contractYears()).to());
    }

    /** Evaluates every criterion; one that needs a missing field is left out. */
    private Map<Criterion, Decided<CriterionRuling>> criteria(LoadedRevision revision, ContractTerms terms) {
        Map<Criterion, Decided<CriterionRuling>> criteria = new EnumMap<>(Criterion.class);
        CriterionEvaluator evaluator = new CriterionEvaluator(revision, application.practice(), terms);
        for (Criterion criterion : CRITERIA) {
            if (criterion != Criterion.SPECIALTY || !missing.specialty) {
                evaluator
                        .evaluate(criterion)
                        .flatMap(errors::require)
                        .ifPresent(ruling -> criteria.put(criterion, ruling));
            }
        }
        return criteria;
    }

    private List<CountedMeasure> measures(LoadedRevision revision, InputErrors measureErrors) {
        return missing.specialty
                ? List.of()
                : new MeasureResolver(
                                revision,
                                rules.thresholds(),
                                application.practice().specialty(),
                                application.signedOn(),
                                "",
                                measureErrors)
                        .resolve(application.patientBase());
    }

    /**
     * Checks that the earlier contract was signed before this one, while a revision was in force, and for an option of
     * that revision.
     */
    private void checkEarlier(EarlierContract earlier) {
        if (!errors.checkDay(
                "/earlier/signedOn",
                earlier.signedOn(),
                rules.firstDay(Scheme.INDIVIDUAL),
                application.signedOn().minusDays(1))) {
            return;
        }
        rules.findInForceOn(Scheme.INDIVIDUAL, earlier.signedOn()).ifPresent(signedUnder -> {
            List<String> provided = OPTIONS.stream()
                    .filter(option -> signedUnder
                            .decide(Decisions.WORKING_TIME, new WorkingTimeFacts(option))
                            .outcome()
                            .isPresent())
                    .map(Enum::name)
                    .toList();
            if (!provided.contains(earlier.option().name())) {
                errors.add(InputError.notAccepted("/earlier/option", earlier.option(), provided));
            }
        });
    }
}
