package org.aidrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Option;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** Looks an application over and finds all that is wrong with it, as far as what it says allows. */
final class Inspection {

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final AidRules rules;
    private final AidApplication.Builder draft;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Situation.Base> bases = new ArrayList<>();
    private Optional<NotInForceException> notInForce = Optional.empty();
    private Optional<Revision> revision = Optional.empty();

    Inspection(AidRules rules, AidApplication.Builder draft) {
        this.rules = rules;
        this.draft = draft;
        AidApplication application = draft.with(draft.signedOn().orElse(LocalDate.EPOCH),
                draft.option().orElse(Option.HALF), draft.specialty().orElse(Specialty.GENERAL_MEDICINE));
        inspectMissing();
        inspectRanges(application);
        draft.signedOn().ifPresent(signedOn -> resolveRevision(application, signedOn));
        revision.ifPresent(resolved -> inspectAgainst(resolved, application));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What was inspected, if it is sound. */
    Situation situation() {
        if (faults.size() == 1 && notInForce.isPresent()) {
            throw notInForce.get();
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new Situation(draft.build(), revision.orElseThrow(), List.copyOf(bases));
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

    private void inspectRanges(AidApplication application) {
        application.practice().ccamFeeShare().ifPresent(share -> {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                faults.add(Fault.notAccepted("/practice/ccamFeeShare", share, Accepted.SHARE));
            }
        });
        range("/practice/doctorAge", application.practice().doctorAge(), Range.AGE, Accepted.AGE);
        application.patients().forEach((measure, count) ->
                range(countAt(measure), OptionalInt.of(count), Range.PATIENTS, Accepted.COUNT));
        application.assistant().ifPresent(assistant ->
                range("/assistant/experienceYears", assistant.experienceYears(), Range.EXPERIENCE,
                        Accepted.EXPERIENCE));
    }

    private void range(String at, OptionalInt number, Range range, List<String> accepted) {
        if (number.isPresent() && !range.contains(number.getAsInt())) {
            faults.add(Fault.notAccepted(at, number.getAsInt(), accepted));
        }
    }

    private void resolveRevision(AidApplication application, LocalDate signedOn) {
        Optional<Revision> inForce = rules.findInForceOn(signedOn);
        LocalDate first = rules.firstDay();
        boolean nothingToApply = application.revision().isEmpty() && inForce.isEmpty();
        if (signedOn.isBefore(first) || signedOn.isAfter(LAST_DAY) || nothingToApply) {
            refuse(NotInForceException.none(signedOn, rules.periods()));
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

    private void inspectAgainst(Revision resolved, AidApplication application) {
        application.hiredOn().ifPresent(hired -> inspectHire(resolved, application.signedOn(), hired));
        Eligibilities eligibilities = new Eligibilities(resolved, application.practice());
        draft.option().ifPresent(option -> inspectOption(resolved, option, application.practice().zone()));
        for (Criterion criterion : Criterion.values()) {
            if (criterion != Criterion.PATIENT_BASE
                    && (criterion != Criterion.SPECIALTY || draft.specialty().isPresent())) {
                inspectAsked(eligibilities.judge(criterion));
            }
        }
        if (draft.specialty().isPresent()) {
            Arrays.stream(Measure.values()).forEach(measure -> inspectMeasure(resolved, application, measure));
            bases.stream().filter(base -> base.role() == MeasureRole.BASE)
                    .forEach(base -> inspectAsked(eligibilities.judge(base)));
        }
        application.assistant().ifPresent(assistant -> inspectAsked(Trainings.hours(resolved, assistant)));
    }

    /** The assistant is hired under the scheme, and before the contract ends. */
    private void inspectHire(Revision resolved, LocalDate signedOn, LocalDate hiredOn) {
        LocalDate lastDay = new ContractCalendar(signedOn, hiredOn, resolved.contractYears()).to();
        if (hiredOn.isBefore(rules.firstDay()) || hiredOn.isAfter(lastDay)) {
            faults.add(Fault.notAccepted("/hiredOn", hiredOn, List.of(rules.firstDay() + ".." + lastDay)));
        }
    }

    private void inspectOption(Revision resolved, Option option, Zone zone) {
        Decided<Availability> decided = resolved.decide(Decision.OPTIONS, new OptionFacts(option, zone, false));
        inspectAsked(decided);
        if (decided.answer().equals(Optional.of(Availability.UNKNOWN))) {
            List<String> known = Arrays.stream(Option.values()).filter(other ->
                            !resolved.decide(Decision.OPTIONS, new OptionFacts(other, zone, false)).answer()
                                    .equals(Optional.of(Availability.UNKNOWN))).map(Enum::name).toList();
            faults.add(new Fault("/option", Optional.of(option.name()), decided.reason().text(), known));
        }
    }

    private void inspectAsked(Decided<?> decided) {
        decided.asks().filter(at -> faults.stream().noneMatch(fault -> fault.at().equals(at))).ifPresent(at ->
                faults.add(new Fault(at, Optional.empty(), decided.reason().text(), Accepted.at(at))));
    }

    private void inspectMeasure(Revision resolved, AidApplication application, Measure measure) {
        Specialty specialty = application.practice().specialty();
        MeasureRole role = resolved.decide(Decision.MEASURES, new MeasureFacts(measure, specialty)).outcome();
        OptionalInt count = application.count(measure);
        if (role == MeasureRole.NOT_COUNTED) {
            return;
        }
        if (count.isEmpty()) {
            faults.add(Fault.missing(countAt(measure), Accepted.COUNT));
            return;
        }
        if (!Range.PATIENTS.contains(count.getAsInt())) {
            return;
        }
        Optional<Distribution> thresholds = rules.thresholds().find(specialty, measure, application.signedOn());
        Set<Band> possible = BandPlacer.possible(resolved, count.getAsInt(), thresholds);
        Optional<Band> given = application.band(measure);
        if (given.isPresent() && !possible.contains(given.get())) {
            faults.add(contradiction(measure, given.get(), count.getAsInt(), possible));
        } else if (given.isEmpty() && possible.size() > 1) {
            faults.add(unplaced(specialty, measure, application.signedOn(), possible));
        } else {
            Band band = given.orElseGet(() -> possible.iterator().next());
            bases.add(new Situation.Base(measure, role, count.getAsInt(), band));
        }
    }

    private static Fault contradiction(Measure measure, Band given, int count, Collection<Band> possible) {
        return new Fault(bandAt(measure), Optional.of(given.name()), new Text(
                "this band contradicts the count of " + count + " patients and the thresholds at hand",
                "cette tranche contredit le nombre de " + count + " patients et les seuils connus"), names(possible));
    }

    private static Fault unplaced(Specialty specialty, Measure measure, LocalDate day, Collection<Band> possible) {
        return new Fault(bandAt(measure), Optional.empty(), new Text(
                "the thresholds at hand do not settle the band: give the band, or a thresholds file with a line "
                        + specialty + "," + measure + " of a distribution not later than " + day,
                "les seuils connus ne suffisent pas à situer le médecin : donnez la tranche, ou un fichier de seuils "
                        + "avec une ligne " + specialty + "," + measure + " d'une distribution au plus tard du " + day),
                names(possible));
    }

    private static List<String> names(Collection<Band> bands) {
        return bands.stream().map(Enum::name).toList();
    }

    private static String countAt(Measure measure) {
        return switch (measure) {
            case ATTENDING_ADULTS -> "/patients/attendingAdults";
            case ATTENDING_ALL -> "/patients/attendingAll";
            case ACTIVE_FILE -> "/patients/activeFile";
        };
    }

    private static String bandAt(Measure measure) {
        return measure == Measure.ACTIVE_FILE ? "/bands/activeFile" : "/bands/attending";
    }
}
