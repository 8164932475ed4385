package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.Organisation;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.number.WholeNumberRange;

/** Validates the history of the contract of an organisation, and collects every error. */
final class OrganisationHistoryValidator {

    private final OrganisationHistory history;
    private final OrganisationContract contract;
    /** The years that begin before the contract ends. */
    private final List<YearFrame> years;

    private final InputErrors errors = new InputErrors();

    OrganisationHistoryValidator(OrganisationContract contract, OrganisationHistory history) {
        this.history = history;
        this.contract = contract;
        List<YearFrame> term = contract.timeline().years();
        LocalDate signedOn = contract.application().signedOn();
        LocalDate lastDay = term.get(term.size() - 1).calendar().to();
        LocalDate end = history.ended()
                .map(OrganisationHistory.Ended::on)
                .filter(day -> errors.checkDay("/ended/on", day, signedOn, lastDay))
                .orElse(lastDay);
        this.years = term.stream()
                .filter(year -> !year.calendar().from().isAfter(end))
                .toList();
        contract.application()
                .hiredOn()
                .filter(hired -> hired.isAfter(end))
                .ifPresent(hired -> errors.checkDay(
                        "/contract/hiredOn",
                        hired,
                        contract.rules().firstDay(contract.revision().scheme()),
                        end,
                        () -> CoreMessages.text("contract.hiredAfterTheEnd")));
        history.evaluatedOn()
                .filter(day -> day.isBefore(signedOn))
                .ifPresent(day -> errors.add(InputError.notAccepted("/evaluatedOn", day, List.of(signedOn + ".."))));
        checkObligations();
        checkYears();
        checkMembers(contract.application().organisation());
    }

    List<InputError> errors() {
        return errors.list();
    }

    private void checkObligations() {
        List<String> kinds = contract.obligations().stream()
                .map(obligation -> obligation.kind().name())
                .toList();
        history.met().keySet().stream()
                .filter(kind -> !kinds.contains(kind.name()))
                .forEach(kind -> errors.add(InputError.notAccepted("/obligations", kind.name(), kinds)));
    }

    private void checkYears() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < history.years().size(); i++) {
            ContractHistory.Year year = history.years().get(i);
            String at = "/years/" + i;
            WholeNumberRange numbers = new WholeNumberRange(1, years.size());
            errors.checkRange(at + "/year", OptionalInt.of(year.number()), numbers);
            if (!seen.add(year.number())) {
                errors.add(InputError.givenTwice(at + "/year", String.valueOf(year.number())));
            } else if (numbers.contains(year.number())) {
                checkObserved(at + "/observed/", year);
                history.evaluatedOn().ifPresent(day -> HistoryValidator.checkAccount(at, year, starts(), day, errors));
            }
            HistoryValidator.checkPaid(at, year, errors);
        }
    }

    private List<LocalDate> starts() {
        return years.stream().map(year -> year.calendar().from()).toList();
    }

    /** Checks that the activity of a year gives every measure that counts, or none. */
    private void checkObserved(String at, ContractHistory.Year year) {
        errors.checkCounts(at, "", year.observed());
        if (year.observed().isEmpty() || year.isSuspended()) {
            return;
        }
        LocalDate start = years.get(year.number() - 1).calendar().from();
        contract.scheme().readings(contract.application(), history, start).targets().get(0).stream()
                .map(target -> target.measure())
                .filter(measure -> !year.observed().containsKey(measure))
                .forEach(measure ->
                        errors.add(InputError.missing(at + ContractFields.nameOf(measure), AcceptedValues.COUNT)));
    }

    private void checkMembers(Organisation organisation) {
        if (!(organisation instanceof DoctorsCompany company)) {
            refuseMembers("/joined", history.joined());
            refuseMembers("/left", history.left());
            return;
        }
        Map<String, LocalDate> since = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (CompanyDoctor doctor : company.doctors()) {
            ids.add(doctor.id());
            since.put(doctor.id(), LocalDate.MIN);
        }
        for (int i = 0; i < history.joined().size(); i++) {
            OrganisationHistory.Joined joined = history.joined().get(i);
            checkAnniversary("/joined/" + i + "/on", joined.on());
            OrganisationValidator.checkDoctor(
                    "/joined/" + i + "/doctor", joined.doctor(), Optional.of(joined.on()), ids, errors);
            since.putIfAbsent(joined.doctor().id(), joined.on());
        }
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < history.left().size(); i++) {
            checkLeft("/left/" + i, history.left().get(i), since, gone);
        }
        if (errors.isEmpty()) {
            checkSomebodyTakesPart(since);
        }
    }

    /** Checks that a doctor takes part in every year. */
    private void checkSomebodyTakesPart(Map<String, LocalDate> since) {
        Map<String, LocalDate> until = new HashMap<>();
        history.left().forEach(left -> until.put(left.id(), left.on()));
        starts().stream()
                .filter(day -> since.entrySet().stream()
                        .noneMatch(member -> !member.getValue().isAfter(day)
                                && until.getOrDefault(member.getKey(), LocalDate.MAX)
                                        .isAfter(day)))
                .findFirst()
                .ifPresent(day -> errors.add(new InputError(
                        "/left",
                        Optional.of(day.toString()),
                        CoreMessages.text("contract.nobodyTakesPart", day),
                        List.of())));
    }

    private void refuseMembers(String at, List<?> members) {
        if (!members.isEmpty()) {
            errors.add(InputError.notAccepted(at, members.size(), List.of("0")));
        }
    }

    /** Checks that a doctor takes part until the day on which they leave, and leaves once. */
    private void checkLeft(String at, OrganisationHistory.Left left, Map<String, LocalDate> since, Set<String> gone) {
        checkAnniversary(at + "/on", left.on());
        LocalDate from = since.get(left.id());
        if (from == null) {
            errors.add(InputError.notAccepted(
                    at + "/id", left.id(), since.keySet().stream().sorted().toList()));
        } else if (!gone.add(left.id())) {
            errors.add(InputError.givenTwice(at + "/id", left.id()));
        } else if (!from.isBefore(left.on())) {
            errors.add(InputError.notAccepted(at + "/on", left.on(), List.of(from.plusYears(1) + "..")));
        }
    }

    /** Checks that a day is the first one of a later contract year. */
    private void checkAnniversary(String at, LocalDate day) {
        List<String> anniversaries =
                starts().stream().skip(1).map(LocalDate::toString).toList();
        if (!anniversaries.contains(day.toString())) {
            errors.add(InputError.notAccepted(at, day, anniversaries));
        }
    }
}
