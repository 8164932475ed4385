package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;

/** Reads what has happened in a contract from the JSON of the {@code settle} command. */
final class HistoryReader {

    /** Stands for the number of a year that has none, in its place. */
    private static final int UNNUMBERED = 0;

    private final ContractHistory.Builder history = ContractHistory.builder();
    private final List<InputError> errors;
    private final Map<String, String> obligations = new HashMap<>();

    /**
     * Reads a history.
     *
     * @param fields the fields of the document
     * @param errors where all that is wrong with their form goes
     */
    HistoryReader(JsonObjectReader fields, List<InputError> errors) {
        this.errors = errors;
        fields.objects("years").forEach(this::readYear);
        Set<ObligationKind> seen = new HashSet<>();
        fields.objects("obligations").forEach(obligation -> readObligation(obligation, seen));
        readEnding(fields.object("ended"));
        fields.date("evaluatedOn").ifPresent(history::evaluatedOn);
        fields.end();
    }

    ContractHistory history() {
        return history.build();
    }

    /** A error that the rules found with an obligation, at the place where the document has it. */
    InputError placed(InputError error) {
        return error.at().equals("/obligations") ? new InputError(
                error.found().map(obligations::get).orElse(error.at()), error.found(), error.message(),
                error.accepted()) : error;
    }

    private void readYear(JsonObjectReader year) {
        OptionalInt number = year.whole("year", AcceptedValues.YEAR);
        if (year.present() && !year.has("year")) {
            errors.add(InputError.missing(year.at("year"), AcceptedValues.YEAR));
        }
        JsonObjectReader counts = year.object("observed");
        int before = errors.size();
        Map<Measure, Integer> observed = ApplicationReader.patients(counts);
        if (counts.present() && observed.isEmpty() && errors.size() == before) {
            errors.add(InputError.notAccepted(year.at("observed"), "{}", List.of("{…}")));
        }
        boolean suspended = year.yesOrNo("suspended").orElse(false);
        Optional<BigDecimal> paid = year.euros("paid");
        year.end();
        history.year(new ContractHistory.Year(number.orElse(UNNUMBERED), observed, suspended, paid));
    }

    private void readObligation(JsonObjectReader obligation, Set<ObligationKind> seen) {
        var kind = obligation.neededConstant("kind", ObligationKind.class);
        var metOn = obligation.neededDate("metOn");
        obligation.end();
        if (kind.isPresent() && !seen.add(kind.get())) {
            errors.add(JsonObjectReader.twice(obligation.at("kind"), kind.get().name()));
        }
        kind.ifPresent(known -> obligations.put(known.name(), obligation.at("kind")));
        if (kind.isPresent() && metOn.isPresent()) {
            history.met(kind.get(), metOn.get());
        }
    }

    private void readEnding(JsonObjectReader ended) {
        var by = ended.neededConstant("by", ContractParty.class);
        var noticeOn = ended.date("noticeOn");
        var on = ended.date("on");
        ended.end();
        by.ifPresent(party -> history.ended(new EarlyTermination(party, noticeOn, on)));
    }
}
