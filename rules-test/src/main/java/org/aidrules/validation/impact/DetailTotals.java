package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sums of what was asked for beside the cost, and of the open points. Not thread-safe. */
final class DetailTotals {

    private final ImpactAnalysis analysis;
    private final OpenPoints openPoints = new OpenPoints();
    private final TrainingTotals training = new TrainingTotals();
    private final List<SplitPart> split;
    private final List<Migration.Count> migrations;
    private final Optional<ImpactTally> scenario;
    private Optional<MovedCohort> cohort;

    DetailTotals(ImpactAnalysis analysis) {
        this.analysis = analysis;
        this.split = new ArrayList<>(analysis.emptyParts());
        this.migrations = new ArrayList<>(
                analysis.migrations().stream().map(Migration.Count::none).toList());
        this.scenario = analysis.scenario().map(ImpactAnalysis::tally);
        this.cohort = analysis.emptyCohort();
    }

    void add(CountedContract counted) {
        openPoints.addFrom(counted.before(), analysis.from().openPoints());
        training.addFrom(counted.before());
        for (Signing after : counted.after()) {
            openPoints.addTo(after, analysis.to().openPoints());
            training.addTo(after);
        }
        for (int part = 0; part < split.size(); part++) {
            for (Signing changed : counted.parts().get(part)) {
                split.set(
                        part,
                        split.get(part)
                                .plus(OpenDifferences.difference(analysis.pairs(part), counted.before(), changed)));
            }
        }
        migrations.replaceAll(
                count -> count.plus(Migrations.count(count.migration(), counted.before(), counted.after())));
        cohort = cohort.map(moved -> moved.plus(placed(moved.shift(), counted)));
        scenario.ifPresent(tally -> tally.count(counted.scenario().orElseThrow()));
    }

    /** Returns the cohort of one contract. */
    private MovedCohort placed(MovedCohort.Shift shift, CountedContract counted) {
        CostCalculator.Term term = analysis.to().term().orElseThrow();
        LocalDate signedOn = counted.signedOn();
        MovedCohort none = MovedCohort.none(shift);
        BigDecimal weight = counted.before().weight();
        return new MovedCohort(
                shift,
                term.isAfter(signedOn) ? weight : none.running(),
                term.includes(signedOn) ? weight : none.entering(),
                term.isBefore(signedOn) ? weight : none.later());
    }

    void add(DetailTotals other) {
        openPoints.add(other.openPoints);
        training.add(other.training);
        addSplit(other.split);
        addMigrations(other.migrations);
        other.cohort.ifPresent(this::addCohort);
        scenario.ifPresent(tally -> tally.merge(other.scenario.orElseThrow()));
    }

    void add(ImpactReport.Details other) {
        openPoints.add(other.openPoints());
        training.add(other.training());
        addSplit(other.split());
        addMigrations(other.migrations());
        other.cohorts().forEach(this::addCohort);
        other.scenarios().forEach(report -> scenario.orElseThrow().merge(report.impact()));
    }

    private void addSplit(List<SplitPart> parts) {
        for (int part = 0; part < split.size(); part++) {
            split.set(part, split.get(part).plus(parts.get(part).difference()));
        }
    }

    private void addMigrations(List<Migration.Count> counts) {
        for (int i = 0; i < migrations.size(); i++) {
            migrations.set(i, migrations.get(i).plus(counts.get(i)));
        }
    }

    private void addCohort(MovedCohort other) {
        cohort = cohort.map(moved -> moved.plus(other));
    }

    /**
     * Checks that details answer the same question.
     *
     * @throws IllegalArgumentException if they do not
     */
    void requireSame(ImpactReport.Details other) {
        List<Assumption> assumptions = other.scenarios().stream()
                .flatMap(one -> one.assumptions().stream())
                .toList();
        requireSame("assumptions", analysis.assumptions(), assumptions);
        requireSame("split", names(split), names(other.split()));
        requireSame(
                "migrations",
                analysis.migrations(),
                other.migrations().stream().map(Migration.Count::migration).toList());
        requireSame("cohort", shifts(cohort.stream()), shifts(other.cohorts().stream()));
        other.scenarios().forEach(report -> scenario.orElseThrow().requireSame(report.impact()));
    }

    private static List<String> names(List<SplitPart> parts) {
        return parts.stream().map(part -> part.theme() + " " + part.tables()).toList();
    }

    private static List<MovedCohort.Shift> shifts(Stream<MovedCohort> cohorts) {
        return cohorts.map(MovedCohort::shift).toList();
    }

    private static void requireSame(String what, List<?> own, List<?> other) {
        if (!own.equals(other)) {
            throw new IllegalArgumentException("report with " + what + " " + other + ", in place of " + own);
        }
    }

    ImpactReport.Details details() {
        return new ImpactReport.Details(
                openPoints.list(),
                split.stream().map(SplitPart::plain).toList(),
                migrations.stream().map(Migration.Count::plain).toList(),
                cohort.map(MovedCohort::plain).stream().toList(),
                scenario.map(tally -> new Scenario(analysis.assumptions(), tally.impact())).stream()
                        .toList(),
                training.impact());
    }
}
