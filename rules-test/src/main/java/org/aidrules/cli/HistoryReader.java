package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.Accepted;
import org.aidrules.ContractHistory;
import org.aidrules.Ending;
import org.aidrules.Fault;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Obligation;
import org.aidrules.facts.Party;

/** Reads what has happened in a contract from the JSON of the {@code settle} command. */
final class HistoryReader {

    /** Stands for the number of a year that has none, in its place. */
    private static final int UNNUMBERED = 0;

    private final ContractHistory.Builder history = ContractHistory.builder();
    private final List<Fault> faults;
    private final Map<String, String> obligations = new HashMap<>();

    /**
     * Reads a history.
     *
     * @param fields the fields of the document
     * @param faults where all that is wrong with their form goes
     */
    HistoryReader(Fields fields, List<Fault> faults) {
        this.faults = faults;
        fields.objects("years").forEach(this::readYear);
        Set<Obligation> seen = new HashSet<>();
        fields.objects("obligations").forEach(obligation -> readObligation(obligation, seen));
        readEnding(fields.object("ended"));
        fields.date("evaluatedOn").ifPresent(history::evaluatedOn);
        fields.end();
    }

    ContractHistory history() {
        return history.build();
    }

    /** A fault that the rules found with an obligation, at the place where the document has it. */
    Fault placed(Fault fault) {
        return fault.at().equals("/obligations") ? new Fault(
                fault.found().map(obligations::get).orElse(fault.at()), fault.found(), fault.message(),
                fault.accepted()) : fault;
    }

    private void readYear(Fields year) {
        OptionalInt number = year.whole("year", Accepted.YEAR);
        if (year.present() && !year.has("year")) {
            faults.add(Fault.missing(year.at("year"), Accepted.YEAR));
        }
        Fields counts = year.object("observed");
        int before = faults.size();
        Map<Measure, Integer> observed = ApplicationReader.patients(counts);
        if (counts.present() && observed.isEmpty() && faults.size() == before) {
            faults.add(Fault.notAccepted(year.at("observed"), "{}", List.of("{…}")));
        }
        boolean suspended = year.yesOrNo("suspended").orElse(false);
        Optional<BigDecimal> paid = year.euros("paid");
        year.end();
        history.year(new ContractHistory.Year(number.orElse(UNNUMBERED), observed, suspended, paid));
    }

    private void readObligation(Fields obligation, Set<Obligation> seen) {
        var kind = obligation.neededConstant("kind", Obligation.class);
        var metOn = obligation.neededDate("metOn");
        obligation.end();
        if (kind.isPresent() && !seen.add(kind.get())) {
            faults.add(Fields.twice(obligation.at("kind"), kind.get().name()));
        }
        kind.ifPresent(known -> obligations.put(known.name(), obligation.at("kind")));
        if (kind.isPresent() && metOn.isPresent()) {
            history.met(kind.get(), metOn.get());
        }
    }

    private void readEnding(Fields ended) {
        var by = ended.neededConstant("by", Party.class);
        var noticeOn = ended.date("noticeOn");
        var on = ended.date("on");
        ended.end();
        by.ifPresent(party -> history.ended(new Ending(party, noticeOn, on)));
    }
}
