package org.aidrules.rules;

import static org.aidrules.rules.OracleFigures.attainments;
import static org.aidrules.rules.OracleFigures.bounds;
import static org.aidrules.rules.OracleFigures.cents;
import static org.aidrules.rules.OracleFigures.fraction;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.facts.Measure;
import org.aidrules.rules.OrganisationOracle.Plan;
import org.aidrules.rules.OrganisationOracle.Target;
import org.aidrules.rules.OrganisationOracle.Year;
import org.aidrules.rules.Organisations.CentreLife;
import org.aidrules.rules.Organisations.CompanyLife;

/** Plans and settlements of organisations, compared with {@link OrganisationOracle}. */
@Domain(Organisations.class)
@Domain(DomainContext.Global.class)
class OrganisationOracleTest {

    @Property(tries = 500)
    void centres(@ForAll CentreLife life) {
        compare(life);
    }

    @Property(tries = 500)
    void companies(@ForAll CompanyLife life) {
        compare(life);
    }

    @Property(tries = 4000)
    @Tag("thorough")
    @StatisticsReport(onFailureOnly = true)
    void moreCentres(@ForAll CentreLife life) {
        compare(life);
        Plan plan = OrganisationOracle.plan(life.centre());
        covers("revision", plan.revision(), "centres-de-sante", "centres-de-sante-2025");
        covers("eligibility", plan.eligibility(), "ELIGIBLE", "NOT_ELIGIBLE");
        covers("base", plan.verdicts().get(1), "MET", "MET_BY_DEROGATION", "NOT_MET");
        covers("available", plan.available(), true, false);
        covers("cap", plan.assistantsAtMost(), OptionalInt.of(4), OptionalInt.of(8), OptionalInt.empty());
    }

    @Property(tries = 4000)
    @Tag("thorough")
    @StatisticsReport(onFailureOnly = true)
    void moreCompanies(@ForAll CompanyLife life) {
        compare(life);
        Plan plan = OrganisationOracle.plan(life.company());
        covers("revision", plan.revision(), "aide-collective-2026", "aide-collective-2026-11");
        covers("eligibility", plan.eligibility(), "ELIGIBLE", "UNDETERMINED", "NOT_ELIGIBLE");
        covers("available", plan.available(), true, false);
        plan.targets().forEach(target -> covers(target.measure(), aim(target), "none", "below", "kept", "above"));
        OrganisationOracle.settle(life.company(), life.history()).stream()
                .filter(year -> year.number() > 2)
                .forEach(year -> covers(
                        "result",
                        result(year),
                        "FULL",
                        "PRORATED",
                        "PRORATED 0",
                        "UNDETERMINED",
                        "UNDETERMINED tighter"));
    }

    private static String aim(Target target) {
        return target.count().isEmpty()
                ? "none"
                : List.of("below", "kept", "above")
                        .get(1 + Integer.signum(target.count().getAsInt() - target.start()));
    }

    private static String result(Year year) {
        boolean tighter =
                year.modulation().equals("UNDETERMINED") && !year.bounds().equals(List.of(0L, year.maximum()));
        boolean nothing = year.modulation().equals("PRORATED") && year.aid().equals(OptionalLong.of(0));
        return year.modulation() + (tighter ? " tighter" : nothing ? " 0" : "");
    }

    private static void covers(String label, Object value, Object... each) {
        Statistics.label(label).collect(value);
        Statistics.label(label)
                .coverage(coverage ->
                        List.of(each).forEach(one -> coverage.check(one).count(count -> count > 20)));
    }

    private static void compare(CentreLife life) {
        var application = OrganisationSamples.application(life.centre());
        assertEquals(OrganisationOracle.plan(life.centre()), shown(Shipped.RULES.plan(application)));
        compare(
                OrganisationOracle.settle(life.centre(), life.history()),
                Shipped.RULES.settle(
                        application, OrganisationSamples.history(life.history(), Measure.ATTENDING_ADULTS)));
    }

    private static void compare(CompanyLife life) {
        var application = OrganisationSamples.application(life.company());
        assertEquals(OrganisationOracle.plan(life.company()), shown(Shipped.RULES.plan(application)));
        compare(
                OrganisationOracle.settle(life.company(), life.history()),
                Shipped.RULES.settle(application, OrganisationSamples.history(life.history(), Measure.ATTENDING_ALL)));
    }

    private static void compare(List<Year> expected, AidSettlement actual) {
        assertEquals(
                expected.stream().map(Year::number).toList(),
                actual.years().stream().map(AidSettlement.Year::number).toList());
        IntStream.range(0, expected.size())
                .forEach(i -> assertEquals(
                        expected.get(i), shown(expected.get(i), actual.years().get(i))));
        assertEquals(OrganisationOracle.total(expected), cents(actual.total()));
        assertEquals(OrganisationOracle.totalBounds(expected), bounds(actual.totalBounds()));
    }

    /** The library's plan in the oracle's terms. */
    private static Plan shown(OrganisationPlan plan) {
        List<String> verdicts = new ArrayList<>();
        Stream.concat(
                        plan.ownCriteria().stream(),
                        plan.doctors().stream().flatMap(doctor -> doctor.criteria().stream()))
                .forEach(criterion -> verdicts.add(criterion.verdict().name()));
        return new Plan(
                plan.revision(),
                plan.eligibility().name(),
                verdicts,
                plan.posts().atMost().orElseThrow().movePointRight(3).intValueExact(),
                plan.posts().assistantsAtMost().stream()
                        .mapToInt(BigDecimal::intValueExact)
                        .findFirst(),
                plan.posts().available(),
                plan.targets().stream()
                        .map(target -> new Target(target.measure().name(), target.start(), target.target()))
                        .toList(),
                plan.years().stream()
                        .map(AidPlan.Year::maximumAid)
                        .map(maximum -> cents(maximum).getAsLong())
                        .toList());
    }

    /** The library's year in the oracle's terms; a fraction that agrees is the oracle's own. */
    private static Year shown(Year oracle, AidSettlement.Year year) {
        return new Year(
                year.number(),
                year.from(),
                year.to(),
                cents(year.maximumAid()).orElse(-1),
                attainments(oracle.attainments(), year),
                fraction(oracle.attainment(), year.attainment()),
                year.modulation().name(),
                cents(year.aid()),
                bounds(year.bounds()),
                year.certainty().name());
    }
}
