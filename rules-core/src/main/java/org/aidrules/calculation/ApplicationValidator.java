package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.RevisionChange;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Looks an application over and finds all that is wrong with it, as far as what it says allows. */
public final class ApplicationValidator {

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final RuleSet rules;
    private final AidApplication.Builder draft;
    private final AidApplication application;
    private final List<InputError> errors = new ArrayList<>();
    private Optional<NotInForceException> notInForce = Optional.empty();
    private Optional<LoadedRevision> revision = Optional.empty();
    private List<ResolvedApplication.CountedMeasure> bases = List.of();
    private Optional<ResolvedApplication.ResolvedChange> moved = Optional.empty();

    public ApplicationValidator(RuleSet rules, AidApplication.Builder draft) {
        this.rules = rules;
        this.draft = draft;
        this.application = draft.with(draft.signedOn().orElse(LocalDate.EPOCH),
                draft.option().orElse(AidOption.HALF), draft.specialty().orElse(Specialty.GENERAL_MEDICINE));
        inspectMissing();
        inspectRanges();
        draft.signedOn().ifPresent(this::resolveRevision);
        revision.ifPresent(this::inspectAgainst);
    }

    public List<InputError> errors() {
        return List.copyOf(errors);
    }

    /** What was inspected, if it is sound. */
    public ResolvedApplication situation() {
        if (errors.size() == 1 && notInForce.isPresent()) {
            throw notInForce.get();
        }
        return findSituation().orElseThrow(() -> new InvalidInputException(errors));
    }

    /** What was inspected; empty where it is not sound. */
    public Optional<ResolvedApplication> findSituation() {
        return revision.filter(resolved -> errors.isEmpty()).map(resolved -> new ResolvedApplication(draft.build(), resolved,
                new ResolvedApplication.ContractTerms(application.option(), bases, application.signedOn()), moved,
                PriorContractContext.of(rules, resolved, application)));
    }

    private void inspectMissing() {
        if (draft.signedOn().isEmpty()) {
            errors.add(InputError.missing("/signedOn", AcceptedValues.DATE));
        }
        if (draft.option().isEmpty()) {
            errors.add(InputError.missing("/option", AcceptedValues.names(AidOption.class)));
        }
        if (draft.specialty().isEmpty()) {
            errors.add(InputError.missing("/practice/specialty", AcceptedValues.SPECIALTY));
        }
    }

    private void inspectRanges() {
        application.practice().ccamFeeShare().ifPresent(share -> {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                errors.add(InputError.notAccepted("/practice/ccamFeeShare", share, AcceptedValues.SHARE));
            }
        });
        range("/practice/doctorAge", application.practice().doctorAge(), WholeNumberRange.AGE, AcceptedValues.AGE);
        inspectCounts("/patients/", application.patientBase().counts());
        application.revisionChange().ifPresent(move -> inspectCounts("/move/patients/", move.patientBase().counts()));
        application.assistant().ifPresent(assistant ->
                range("/assistant/experienceYears", assistant.experienceYears(), WholeNumberRange.EXPERIENCE,
                        AcceptedValues.EXPERIENCE));
    }

    private void inspectCounts(String at, Map<Measure, Integer> counts) {
        counts.forEach((measure, count) ->
                range(at + MeasureResolver.field(measure), OptionalInt.of(count), WholeNumberRange.PATIENTS, AcceptedValues.COUNT));
    }

    private void range(String at, OptionalInt number, WholeNumberRange range, List<String> accepted) {
        if (number.isPresent() && !range.contains(number.getAsInt())) {
            errors.add(InputError.notAccepted(at, number.getAsInt(), accepted));
        }
    }

    private void resolveRevision(LocalDate signedOn) {
        Optional<LoadedRevision> inForce = rules.assumedRevision().or(() -> rules.findInForceOn(signedOn));
        LocalDate first = rules.firstDay();
        boolean nothingToApply = application.revision().isEmpty() && inForce.isEmpty();
        if (signedOn.isAfter(LAST_DAY)) {
            errors.add(InputError.notAccepted("/signedOn", signedOn, AcceptedValues.days(first, LAST_DAY)));
            return;
        }
        if (signedOn.isBefore(first) || nothingToApply) {
            refuse(NotInForceException.none(signedOn, rules.periods(), rules.knownOn()));
            return;
        }
        if (application.revision().isEmpty()) {
            revision = inForce;
            return;
        }
        String id = application.revision().get();
        Optional<LoadedRevision> named = rules.find(id);
        if (named.isEmpty()) {
            errors.add(InputError.notAccepted("/revision", id, rules.revisions().stream().map(LoadedRevision::id).toList()));
        } else if (rules.assumedRevision().isPresent()) {
            revision = rules.assumedRevision();
        } else if (named.get().inForceFrom().isPresent() && !named.get().isInForceOn(signedOn)) {
            refuse(NotInForceException.named(id, signedOn, inForce.map(LoadedRevision::id)));
        } else {
            revision = named;
        }
    }

    private void refuse(NotInForceException refusal) {
        notInForce = Optional.of(refusal);
        errors.addAll(refusal.errors());
    }

    private void inspectAgainst(LoadedRevision resolved) {
        application.hiredOn().ifPresent(hired -> inspectDay("/hiredOn", hired, rules.firstDay(),
                lastYear(resolved).to()));
        application.earlier().ifPresent(this::inspectEarlier);
        CriterionEvaluator eligibilities = new CriterionEvaluator(resolved, application.practice());
        draft.option().ifPresent(option -> inspectOption("/option", resolved, option, Availability.UNKNOWN));
        for (Criterion criterion : Criterion.values()) {
            if (criterion != Criterion.PATIENT_BASE
                    && (criterion != Criterion.SPECIALTY || draft.specialty().isPresent())) {
                inspectAsked(eligibilities.judge(criterion));
            }
        }
        if (draft.specialty().isPresent()) {
            bases = bases(resolved, application.signedOn(), "", application.patientBase().counts(),
                    application.patientBase().attendingBand(), application.patientBase().activeFileBand());
            bases.stream().filter(base -> base.role() == MeasureRole.BASE)
                    .forEach(base -> inspectAsked(eligibilities.judge(base)));
        }
        application.assistant().ifPresent(assistant -> inspectAsked(TrainingCalculator.hours(resolved, assistant)));
        application.revisionChange().ifPresent(move -> inspectMove(resolved, move));
    }

    private ContractCalendar lastYear(LoadedRevision resolved) {
        return new ContractCalendar(application.signedOn(), application.signedOn(), resolved.contractYears());
    }

    private boolean inspectDay(String at, LocalDate day, LocalDate first, LocalDate last) {
        boolean sound = !day.isBefore(first) && !day.isAfter(last);
        if (!sound) {
            errors.add(InputError.notAccepted(at, day, AcceptedValues.days(first, last)));
        }
        return sound;
    }

    private List<ResolvedApplication.CountedMeasure> bases(LoadedRevision ruling, LocalDate placedOn, String at, Map<Measure, Integer> counts,
            Optional<Band> attending, Optional<Band> activeFile) {
        MeasureResolver found = new MeasureResolver(ruling, rules.thresholds(), application.practice().specialty(), placedOn, at)
                .inspect(counts, attending, activeFile);
        errors.addAll(found.errors());
        return found.found();
    }

    /** The earlier contract was signed under the scheme, for an option of its time, and before this one. */
    private void inspectEarlier(EarlierContract earlier) {
        if (!inspectDay("/earlier/signedOn", earlier.signedOn(), rules.firstDay(),
                application.signedOn().minusDays(1))) {
            return;
        }
        rules.findInForceOn(earlier.signedOn()).ifPresent(then -> {
            List<String> known = Arrays.stream(AidOption.values()).filter(option -> then.decide(DecisionType.WORKING_TIME,
                    new WorkingTimeFacts(option)).outcome().isPresent()).map(Enum::name).toList();
            if (!known.contains(earlier.option().name())) {
                errors.add(InputError.notAccepted("/earlier/option", earlier.option(), known));
            }
        });
    }

    /** The move is to a later revision that takes contracts over, for an option that is open there. */
    private void inspectMove(LoadedRevision resolved, RevisionChange move) {
        if (!inspectDay("/move/on", move.on(), application.signedOn().plusDays(1), lastYear(resolved).from())) {
            return;
        }
        Optional<LoadedRevision> found =
                rules.findInForceOn(move.on()).filter(later -> later != resolved && takesMovesOver(later));
        if (found.isEmpty()) {
            errors.add(new InputError("/move/on", Optional.of(move.on().toString()), new LocalizedText(
                    "no other scheme to move to was in force on that day",
                    "aucun autre dispositif n'était ouvert à la bascule ce jour-là"), openToMoves(resolved)));
            return;
        }
        LoadedRevision later = found.get();
        inspectOption("/move/option", later, move.option(), Availability.NOT_AVAILABLE, Availability.UNKNOWN);
        moved = Optional.of(new ResolvedApplication.ResolvedChange(move.on(), later, new ResolvedApplication.ContractTerms(move.option(), bases(later,
                move.on(), "/move", move.patientBase().counts(), move.patientBase().attendingBand(), move.patientBase().activeFileBand()), move.on())));
    }

    private static boolean takesMovesOver(LoadedRevision later) {
        return later.decide(DecisionType.TRANSITIONS, new TransitionFacts(GovernedAspect.TARGETS, true)).outcome()
                == Takeover.TAKES_OVER;
    }

    /** The days on which there is another scheme to move to, while the contract runs. */
    private List<String> openToMoves(LoadedRevision resolved) {
        LocalDate last = lastYear(resolved).from();
        return rules.revisions().stream().filter(later -> later != resolved && takesMovesOver(later)
                        && later.inForceFrom().filter(from -> from.isAfter(application.signedOn())).isPresent())
                .flatMap(later -> AcceptedValues.days(later.inForceFrom().orElseThrow(), later.inForceTo()
                        .map(to -> to.minusDays(1)).filter(last::isAfter).orElse(last)).stream()).toList();
    }

    private void inspectOption(String at, LoadedRevision ruling, AidOption option, Availability... refused) {
        DecisionResult<Availability> decided = option(ruling, option);
        inspectAsked(decided);
        if (decided.answer().filter(List.of(refused)::contains).isPresent()) {
            List<String> open = Arrays.stream(AidOption.values()).filter(other ->
                            option(ruling, other).answer().filter(List.of(refused)::contains).isEmpty())
                    .map(Enum::name).toList();
            errors.add(new InputError(at, Optional.of(option.name()), decided.reason().text(), open));
        }
    }

    private DecisionResult<Availability> option(LoadedRevision ruling, AidOption option) {
        return CriterionEvaluator.option(PriorContractContext.of(rules, ruling, application), ruling, option, application.practice());
    }

    private void inspectAsked(DecisionResult<?> decided) {
        decided.asks().filter(at -> errors.stream().noneMatch(error -> error.at().equals(at))).ifPresent(at ->
                errors.add(new InputError(at, Optional.empty(), decided.reason().text(), ContractFields.accepted(at))));
    }
}
