package org.aidrules.validation.impact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.Absence;
import org.aidrules.contract.AgreedTarget;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractChange;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.RevisionChange;
import org.aidrules.facts.ObligationKind;

/**
 * Moves every date of a contract by the same number of days.
 *
 * @param days the number of days
 */
record ContractShift(long days) {

    /** Returns a contract at its other dates, signed under the revision in force on its day. */
    WeightedContract move(WeightedContract contract) {
        return new WeightedContract(
                application(contract.application()), history(contract.history()), contract.weight());
    }

    private LocalDate day(LocalDate day) {
        return day.plusDays(days);
    }

    private AidApplication application(AidApplication contract) {
        return new AidApplication(
                day(contract.signedOn()),
                contract.hiredOn().map(this::day),
                Optional.empty(),
                contract.option(),
                contract.practice(),
                contract.patientBase(),
                contract.assistant().map(this::assistant),
                contract.earlier()
                        .map(earlier ->
                                new EarlierContract(day(earlier.signedOn()), earlier.option(), earlier.targetsMet())),
                contract.revisionChange()
                        .map(change -> new RevisionChange(day(change.on()), change.option(), change.patientBase())));
    }

    private Assistant assistant(Assistant assistant) {
        return new Assistant(
                assistant.profile(),
                assistant.experienceYears(),
                assistant.diplomaLevel(),
                assistant.trainingOn().map(this::day),
                assistant.certificates());
    }

    private ContractHistory history(ContractHistory history) {
        Map<ObligationKind, LocalDate> met = new EnumMap<>(ObligationKind.class);
        history.met().forEach((obligation, on) -> met.put(obligation, day(on)));
        return new ContractHistory(
                history.years(),
                met,
                history.agreedTargets().stream()
                        .map(agreed -> new AgreedTarget(day(agreed.from()), agreed.measure(), agreed.target()))
                        .toList(),
                history.earlyTermination()
                        .map(end -> new EarlyTermination(
                                end.by(),
                                end.noticeOn().map(this::day),
                                end.on().map(this::day))),
                history.absences().stream()
                        .map(absence -> new Absence(
                                day(absence.from()), day(absence.to()), absence.replaced(), absence.amended()))
                        .toList(),
                history.changes().stream()
                        .map(change -> new ContractChange(
                                day(change.from()),
                                change.option(),
                                change.zone(),
                                change.sector(),
                                change.doctorAge()))
                        .toList(),
                history.evaluatedOn().map(this::day));
    }
}
