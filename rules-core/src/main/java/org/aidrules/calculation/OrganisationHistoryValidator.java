package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Scheme;

/** Validates the history of the contract of an organisation, and collects every error. */
final class OrganisationHistoryValidator {

    private final OrganisationHistory history;
    private final OrganisationValidator application;
    private final List<YearFrame> years;
    private final Optional<LocalDate> end;
    private final InputErrors errors = new InputErrors();

    /**
     * Validates a history.
     *
     * @param application the application; where it has errors, what depends on them is not checked
     */
    OrganisationHistoryValidator(OrganisationValidator application, OrganisationHistory history) {
        this.history = history;
        this.application = application;
        this.years = application.years();
        this.end = years.isEmpty() ? Optional.empty() : checkEnd();
        application
                .contract()
                .ifPresent(contract -> errors.checkObligations(history.met().keySet(), contract.obligations()));
        checkYears();
        if (application.scheme() == Scheme.COLLECTIVE) {
            application.company().ifPresent(this::checkMembers);
        } else {
            refuseMembers("/joined", history.joined());
            refuseMembers("/left", history.left());
        }
    }

    List<InputError> errors() {
        return errors.list();
    }

    /** Checks the last day and the day of the account; returns the last day of a contract that ended before its term. */
    private Optional<LocalDate> checkEnd() {
        LocalDate signedOn = years.get(0).calendar().from();
        LocalDate lastDay = years.get(years.size() - 1).calendar().to();
        history.evaluatedOn().ifPresent(day -> errors.checkFrom("/evaluatedOn", day, signedOn));
        Optional<LocalDate> ended = history.ended()
                .map(OrganisationHistory.Ended::on)
                .filter(day -> errors.checkDay("/ended/on", day, signedOn, lastDay));
        ended.ifPresent(day -> errors.checkHireBeforeEnd(application.hiredOn(), application.firstHire(), day));
        return ended;
    }

    private void checkYears() {
        Optional<LocalDate> account = history.evaluatedOn()
                .filter(day -> !years.isEmpty()
                        && !day.isBefore(years.get(0).calendar().from()));
        HistoryYearValidator form =
                new HistoryYearValidator(years.stream().map(YearFrame::calendar).toList(), end, account, errors);
        for (int i = 0; i < history.years().size(); i++) {
            ContractHistory.Year year = history.years().get(i);
            String at = "/years/" + i;
            form.check(at, year);
            if (year.number() >= 1 && year.number() <= years.size()) {
                ContractCalendar calendar = years.get(year.number() - 1).calendar();
                application.contract().ifPresent(contract -> checkMeasures(at, year, contract, calendar.from()));
                form.checkAccount(at, year, calendar);
            }
        }
    }

    /** Checks that the activity of a year gives every measure that counts, or none. */
    private void checkMeasures(String at, ContractHistory.Year year, OrganisationContract contract, LocalDate start) {
        if (year.observed().isEmpty() || year.isSuspended()) {
            return;
        }
        contract.scheme().readings(contract.application(), history, start).targets().get(0).stream()
                .map(target -> target.measure())
                .filter(measure -> !year.observed().containsKey(measure))
                .forEach(measure -> errors.add(
                        InputError.missing(at + "/observed/" + ContractFields.nameOf(measure), AcceptedValues.COUNT)));
    }

    private void checkMembers(DoctorsCompany company) {
        Map<String, LocalDate> since = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (CompanyDoctor doctor : company.doctors()) {
            ids.add(doctor.id());
            since.put(doctor.id(), LocalDate.MIN);
        }
        for (int i = 0; i < history.joined().size(); i++) {
            OrganisationHistory.Joined joined = history.joined().get(i);
            checkAnniversary("/joined/" + i + "/on", joined.on(), LocalDate.MIN);
            OrganisationValidator.checkDoctor(
                    "/joined/" + i + "/doctor", joined.doctor(), Optional.of(joined.on()), ids, errors);
            since.putIfAbsent(joined.doctor().id(), joined.on());
        }
        OrganisationValidator.checkNumber(
                "/joined", company.doctors().size(), history.joined().size(), errors);
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
        years.stream()
                .map(year -> year.calendar().from())
                .filter(day -> end.filter(day::isAfter).isEmpty())
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
            errors.add(new InputError(
                    at,
                    Optional.of(String.valueOf(members.size())),
                    CoreMessages.text("contract.membersOfCompanies"),
                    List.of("[]")));
        }
    }

    /** Checks that a doctor takes part until the day on which they leave, and leaves once. */
    private void checkLeft(String at, OrganisationHistory.Left left, Map<String, LocalDate> since, Set<String> gone) {
        LocalDate from = since.get(left.id());
        if (from == null) {
            errors.add(InputError.notAccepted(
                    at + "/id", left.id(), since.keySet().stream().sorted().toList()));
        } else if (!gone.add(left.id())) {
            errors.add(InputError.givenTwice(at + "/id", left.id()));
        }
        checkAnniversary(at + "/on", left.on(), from == null ? LocalDate.MIN : from);
    }

    /** Checks that a day is the first one of a later contract year, before the contract ends and after another day. */
    private void checkAnniversary(String at, LocalDate day, LocalDate after) {
        List<LocalDate> anniversaries = new ArrayList<>();
        years.stream()
                .skip(1)
                .map(year -> year.calendar().from())
                .filter(first ->
                        first.isAfter(after) && end.filter(first::isAfter).isEmpty())
                .forEach(anniversaries::add);
        if (!years.isEmpty() && !anniversaries.contains(day)) {
            errors.add(InputError.notAccepted(
                    at, day, anniversaries.stream().map(LocalDate::toString).toList()));
        }
    }
}
