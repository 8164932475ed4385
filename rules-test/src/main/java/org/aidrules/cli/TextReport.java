package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Measure;
import org.aidrules.messages.Messages;

/** Builds a text for readers, line by line. */
final class TextReport {

    /** The decimals of an attainment that are written: two of a percentage. */
    static final int ATTAINMENT_DECIMALS = 4;

    private final Messages messages;
    private final StringBuilder text = new StringBuilder();
    private final RuleMarks marks;

    TextReport(Messages messages) {
        this.messages = messages;
        this.marks = new RuleMarks(messages);
    }

    /** Adds what a reader must know of the rules first: which tables are altered, and which revisions are drafts. */
    void banner(RulesetVersion rules) {
        marks.banner(rules).forEach(this::line);
    }

    /** Returns the mark of a line that these rows decide; empty where they are rows of revisions in force. */
    String mark(List<Reason> reasons) {
        return marks.of(reasons);
    }

    /** Returns the id of a revision, marked where it is a draft. */
    String revision(String id, RulesetVersion rules) {
        return marks.revision(id, rules);
    }

    /** Explains the marks that were used. */
    void legend() {
        marks.legend().forEach(this::section);
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void section(String title) {
        line("");
        line(title);
    }

    void columns(TextTable columns) {
        columns.lines().forEach(line -> line("  " + line));
    }

    /** Adds the reasons of a part of the result, each with its sources and its row. */
    void reasons(String of, List<Reason> reasons) {
        if (!of.isEmpty()) {
            line("  " + of + messages.text("colon").stripTrailing());
        }
        for (Reason reason : reasons) {
            line("    " + reason.text().in(messages.locale()));
            line("      " + messages.name(reason.certainty()) + messages.text("colon")
                    + SourceCitations.text(reason.sources())
                    + " [" + reason.table() + "/" + reason.row() + "] " + mark(List.of(reason)));
            if (reason.certainty() != Certainty.UNDETERMINED) {
                reason.note().ifPresent(note -> line("      " + messages.text("note", note.in(messages.locale()))));
            }
        }
    }

    void notices(List<Notice> notices) {
        if (!notices.isEmpty()) {
            section(messages.text("plan.notices"));
            notices.forEach(notice -> line("  " + notice.text().in(messages.locale())));
        }
    }

    /** Returns the measure of a target, with the years where it does not hold in all of them. */
    String measure(Measure measure, Optional<AidPlan.YearRange> holdsIn) {
        String name = messages.name(measure);
        return holdsIn.map(years -> years.from() == years.through()
                        ? messages.text("plan.targetInYear", name, years.from())
                        : messages.text("plan.targetInYears", name, years.from(), years.through()))
                .orElse(name);
    }

    /** Writes an amount, or that it is undetermined. */
    String euros(Optional<BigDecimal> amount) {
        return amount.map(messages::euros).orElse(messages.text("undetermined"));
    }

    /** Writes a number of patients, or that it is undetermined. */
    String count(OptionalInt patients) {
        return patients.isPresent() ? messages.count(patients.getAsInt()) : messages.text("undetermined");
    }

    /** Writes an attainment with two decimals, rounded down, or that it is undetermined; JSON has all decimals. */
    String attainment(Optional<BigDecimal> attainment) {
        return attainment
                .map(share -> messages.percent(share, ATTAINMENT_DECIMALS))
                .orElse(messages.text("undetermined"));
    }

    /** Writes an aid, or what the texts say of an undetermined one. */
    String aid(Optional<BigDecimal> amount, Optional<AidBounds> bounds) {
        return bounds.map(messages::bounds).orElseGet(() -> euros(amount));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
