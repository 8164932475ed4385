package org.aidrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.facts.Aspect;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Option;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.facts.WorkingTimeFacts;

/** Looks an application over and finds all that is wrong with it, as far as what it says allows. */
final class Inspection {

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final AidRules rules;
    private final AidApplication.Builder draft;
    private final AidApplication application;
    private final List<Fault> faults = new ArrayList<>();
    private Optional<NotInForceException> notInForce = Optional.empty();
    private Optional<Revision> revision = Optional.empty();
    private List<Situation.Base> bases = List.of();
    private Optional<Situation.Moved> moved = Optional.empty();

    Inspection(AidRules rules, AidApplication.Builder draft) {
        this.rules = rules;
        this.draft = draft;
        this.application = draft.with(draft.signedOn().orElse(LocalDate.EPOCH),
                draft.option().orElse(Option.HALF), draft.specialty().orElse(Specialty.GENERAL_MEDICINE));
        inspectMissing();
        inspectRanges();
        draft.signedOn().ifPresent(this::resolveRevision);
        revision.ifPresent(this::inspectAgainst);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What was inspected, if it is sound. */
    Situation situation() {
        if (faults.size() == 1 && notInForce.isPresent()) {
            throw notInForce.get();
        }
        return findSituation().orElseThrow(() -> new InvalidInputException(faults));
    }

    /** What was inspected; empty where it is not sound. */
    Optional<Situation> findSituation() {
        return revision.filter(resolved -> faults.isEmpty()).map(resolved -> new Situation(draft.build(), resolved,
                new Situation.Scheme(application.option(), bases, application.signedOn()), moved,
                Footing.of(rules, resolved, application)));
    }

    private void inspectMissing() {
        if (draft.signedOn().isEmpty()) {
            faults.add(Fault.missing("/signedOn", Accepted.DATE));
        }
        if (draft.option().isEmpty()) {
            faults.add(Fault.missing("/option", Accepted.names(Option.class)));
        }
        if (draft.specialty().isEmpty()) {
            faults.add(Fault.missing("/practice/specialty", Accepted.SPECIALTY));
        }
    }

    private void inspectRanges() {
        application.practice().ccamFeeShare().ifPresent(share -> {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                faults.add(Fault.notAccepted("/practice/ccamFeeShare", share, Accepted.SHARE));
            }
        });
        range("/practice/doctorAge", application.practice().doctorAge(), Range.AGE, Accepted.AGE);
        inspectCounts("/patients/", application.patients());
        application.move().ifPresent(move -> inspectCounts("/move/patients/", move.patients()));
        application.assistant().ifPresent(assistant ->
                range("/assistant/experienceYears", assistant.experienceYears(), Range.EXPERIENCE,
                        Accepted.EXPERIENCE));
    }

    private void inspectCounts(String at, Map<Measure, Integer> counts) {
        counts.forEach((measure, count) ->
                range(at + Bases.field(measure), OptionalInt.of(count), Range.PATIENTS, Accepted.COUNT));
    }

    private void range(String at, OptionalInt number, Range range, List<String> accepted) {
        if (number.isPresent() && !range.contains(number.getAsInt())) {
            faults.add(Fault.notAccepted(at, number.getAsInt(), accepted));
        }
    }

    private void resolveRevision(LocalDate signedOn) {
        Optional<Revision> inForce = rules.supposed().or(() -> rules.findInForceOn(signedOn));
        LocalDate first = rules.firstDay();
        boolean nothingToApply = application.revision().isEmpty() && inForce.isEmpty();
        if (signedOn.isAfter(LAST_DAY)) {
            faults.add(Fault.notAccepted("/signedOn", signedOn, Accepted.days(first, LAST_DAY)));
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
        Optional<Revision> named = rules.find(id);
        if (named.isEmpty()) {
            faults.add(Fault.notAccepted("/revision", id, rules.revisions().stream().map(Revision::id).toList()));
        } else if (rules.supposed().isPresent()) {
            revision = rules.supposed();
        } else if (named.get().inForceFrom().isPresent() && !named.get().isInForceOn(signedOn)) {
            refuse(NotInForceException.named(named.get(), signedOn, inForce));
        } else {
            revision = named;
        }
    }

    private void refuse(NotInForceException refusal) {
        notInForce = Optional.of(refusal);
        faults.addAll(refusal.faults());
    }

    private void inspectAgainst(Revision resolved) {
        application.hiredOn().ifPresent(hired -> inspectDay("/hiredOn", hired, rules.firstDay(),
                lastYear(resolved).to()));
        application.earlier().ifPresent(this::inspectEarlier);
        Eligibilities eligibilities = new Eligibilities(resolved, application.practice());
        draft.option().ifPresent(option -> inspectOption("/option", resolved, option, Availability.UNKNOWN));
        for (Criterion criterion : Criterion.values()) {
            if (criterion != Criterion.PATIENT_BASE
                    && (criterion != Criterion.SPECIALTY || draft.specialty().isPresent())) {
                inspectAsked(eligibilities.judge(criterion));
            }
        }
        if (draft.specialty().isPresent()) {
            bases = bases(resolved, application.signedOn(), "", application.patients(),
                    application.attendingBand(), application.activeFileBand());
            bases.stream().filter(base -> base.role() == MeasureRole.BASE)
                    .forEach(base -> inspectAsked(eligibilities.judge(base)));
        }
        application.assistant().ifPresent(assistant -> inspectAsked(Trainings.hours(resolved, assistant)));
        application.move().ifPresent(move -> inspectMove(resolved, move));
    }

    private ContractCalendar lastYear(Revision resolved) {
        return new ContractCalendar(application.signedOn(), application.signedOn(), resolved.contractYears());
    }

    private boolean inspectDay(String at, LocalDate day, LocalDate first, LocalDate last) {
        boolean sound = !day.isBefore(first) && !day.isAfter(last);
        if (!sound) {
            faults.add(Fault.notAccepted(at, day, Accepted.days(first, last)));
        }
        return sound;
    }

    private List<Situation.Base> bases(Revision ruling, LocalDate placedOn, String at, Map<Measure, Integer> counts,
            Optional<Band> attending, Optional<Band> activeFile) {
        Bases found = new Bases(ruling, rules.thresholds(), application.practice().specialty(), placedOn, at)
                .inspect(counts, attending, activeFile);
        faults.addAll(found.faults());
        return found.found();
    }

    /** The earlier contract was signed under the scheme, for an option of its time, and before this one. */
    private void inspectEarlier(EarlierContract earlier) {
        if (!inspectDay("/earlier/signedOn", earlier.signedOn(), rules.firstDay(),
                application.signedOn().minusDays(1))) {
            return;
        }
        rules.findInForceOn(earlier.signedOn()).ifPresent(then -> {
            List<String> known = Arrays.stream(Option.values()).filter(option -> then.decide(Decision.WORKING_TIME,
                    new WorkingTimeFacts(option)).outcome().isPresent()).map(Enum::name).toList();
            if (!known.contains(earlier.option().name())) {
                faults.add(Fault.notAccepted("/earlier/option", earlier.option(), known));
            }
        });
    }

    /** The move is to a later revision that takes contracts over, for an option that is open there. */
    private void inspectMove(Revision resolved, Move move) {
        if (!inspectDay("/move/on", move.on(), application.signedOn().plusDays(1), lastYear(resolved).from())) {
            return;
        }
        Optional<Revision> found =
                rules.findInForceOn(move.on()).filter(later -> later != resolved && takesMovesOver(later));
        if (found.isEmpty()) {
            faults.add(new Fault("/move/on", Optional.of(move.on().toString()), new Text(
                    "no other scheme to move to was in force on that day",
                    "aucun autre dispositif n'était ouvert à la bascule ce jour-là"), openToMoves(resolved)));
            return;
        }
        Revision later = found.get();
        inspectOption("/move/option", later, move.option(), Availability.NOT_AVAILABLE, Availability.UNKNOWN);
        moved = Optional.of(new Situation.Moved(move.on(), later, new Situation.Scheme(move.option(), bases(later,
                move.on(), "/move", move.patients(), move.attendingBand(), move.activeFileBand()), move.on())));
    }

    private static boolean takesMovesOver(Revision later) {
        return later.decide(Decision.TRANSITIONS, new TransitionFacts(Aspect.TARGETS, true)).outcome()
                == Takeover.TAKES_OVER;
    }

    /** The days on which there is another scheme to move to, while the contract runs. */
    private List<String> openToMoves(Revision resolved) {
        LocalDate last = lastYear(resolved).from();
        return rules.revisions().stream().filter(later -> later != resolved && takesMovesOver(later)
                        && later.inForceFrom().filter(from -> from.isAfter(application.signedOn())).isPresent())
                .flatMap(later -> Accepted.days(later.inForceFrom().orElseThrow(), later.inForceTo()
                        .map(to -> to.minusDays(1)).filter(last::isAfter).orElse(last)).stream()).toList();
    }

    private void inspectOption(String at, Revision ruling, Option option, Availability... refused) {
        Decided<Availability> decided = option(ruling, option);
        inspectAsked(decided);
        if (decided.answer().filter(List.of(refused)::contains).isPresent()) {
            List<String> open = Arrays.stream(Option.values()).filter(other ->
                            option(ruling, other).answer().filter(List.of(refused)::contains).isEmpty())
                    .map(Enum::name).toList();
            faults.add(new Fault(at, Optional.of(option.name()), decided.reason().text(), open));
        }
    }

    private Decided<Availability> option(Revision ruling, Option option) {
        return Eligibilities.option(Footing.of(rules, ruling, application), ruling, option, application.practice());
    }

    private void inspectAsked(Decided<?> decided) {
        decided.asks().filter(at -> faults.stream().noneMatch(fault -> fault.at().equals(at))).ifPresent(at ->
                faults.add(new Fault(at, Optional.empty(), decided.reason().text(), Accepted.at(at))));
    }
}
