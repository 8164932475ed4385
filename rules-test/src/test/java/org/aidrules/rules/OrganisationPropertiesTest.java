package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.Eligibility;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.error.NotInForceException;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Verdict;
import org.aidrules.rules.OrganisationOracle.Company;
import org.aidrules.rules.OrganisationOracle.Counts;
import org.aidrules.rules.OrganisationOracle.Doctor;
import org.aidrules.rules.OrganisationOracle.History;
import org.aidrules.rules.OrganisationOracle.Left;
import org.aidrules.rules.OrganisationOracle.Observed;
import org.aidrules.rules.Organisations.CentreLife;
import org.aidrules.rules.Organisations.CompanyLife;

/** What holds of the plan and the settlement of any organisation, whatever was observed. */
@Domain(Organisations.class)
@Domain(DomainContext.Global.class)
class OrganisationPropertiesTest {

    private static final int TRIES = 100;
    /** The smallest part of a post. */
    private static final BigDecimal LEAST = new BigDecimal("0.0001");

    @Property(tries = TRIES)
    void noAidIsBelowZeroOrAboveItsMaximum(@ForAll CompanyLife life) {
        for (AidSettlement.Year year : settle(life).years()) {
            BigDecimal maximum = year.maximumAid().orElseThrow();
            AidBounds range = range(year);
            assertTrue(range.atLeast().signum() >= 0, year::toString);
            assertTrue(range.atLeast().compareTo(range.atMost().orElseThrow()) <= 0, year::toString);
            assertTrue(range.atMost().orElseThrow().compareTo(maximum) <= 0, year::toString);
            assertEquals(2, range.atLeast().scale(), year::toString);
            assertEquals(year.aid().isEmpty(), year.bounds().isPresent(), year::toString);
        }
    }

    /** No text at hand says when either aid is paid. */
    @Property(tries = TRIES)
    void noPaymentIsInvented(@ForAll CentreLife centre, @ForAll CompanyLife company) {
        for (OrganisationPlan plan : List.of(plan(centre), plan(company))) {
            plan.years().forEach(year -> assertEquals(List.of(), year.payments()));
        }
        Stream.of(settle(centre), settle(company))
                .forEach(settlement -> settlement.years().forEach(year -> {
                    assertEquals(List.of(), year.payments());
                    assertEquals(List.of(), year.planned());
                    assertEquals(Optional.empty(), year.paidToDate());
                    assertEquals(Optional.empty(), year.balance());
                }));
    }

    @Property(tries = TRIES)
    void aCentresYearIsOpenBetweenNothingAndItsMaximum(@ForAll CentreLife life) {
        for (AidSettlement.Year year : settle(life).years()) {
            assertEquals(new AidBounds(new BigDecimal("0.00"), year.maximumAid()), range(year));
            assertEquals(Optional.empty(), year.aid());
        }
    }

    /** Neither what is due at least nor what is due at most falls where more patients were seen. */
    @Property(tries = TRIES)
    void moreIsNeverWorthLess(
            @ForAll CompanyLife life,
            @ForAll @IntRange(max = 400) int attending,
            @ForAll @IntRange(max = 400) int activeFile) {
        List<AidSettlement.Year> before = settle(life).years();
        List<AidSettlement.Year> after =
                settle(seen(life, new Counts(attending, activeFile))).years();
        for (int i = 0; i < before.size(); i++) {
            AidBounds less = range(before.get(i));
            AidBounds more = range(after.get(i));
            assertTrue(more.atLeast().compareTo(less.atLeast()) >= 0, before.get(i)::toString);
            assertTrue(
                    more.atMost().orElseThrow().compareTo(less.atMost().orElseThrow()) >= 0, before.get(i)::toString);
        }
    }

    private static CompanyLife seen(CompanyLife life, Counts more) {
        History history = life.history();
        List<Observed> years = history.years().stream()
                .map(year -> new Observed(
                        year.year(), year.suspended(), year.counts().map(more::plus)))
                .toList();
        return new CompanyLife(life.company(), new History(years, history.joined(), history.left(), history.endedOn()));
    }

    @Property(tries = TRIES)
    void theOrderOfTheDoctorsDoesNotMatter(@ForAll CompanyLife life, @ForAll long seed) {
        List<Doctor> shuffled = new ArrayList<>(life.company().doctors());
        Collections.shuffle(shuffled, new Random(seed));
        CompanyLife other = new CompanyLife(life.company().with(shuffled), life.history());
        assertEquals(figures(plan(life)), figures(plan(other)));
        assertEquals(figures(settle(life)), figures(settle(other)));
    }

    @Property(tries = TRIES)
    void theNamesOfTheDoctorsDoNotMatter(@ForAll CompanyLife life) {
        UnaryOperator<String> rename = id -> "Dr " + new StringBuilder(id).reverse() + " É.";
        Company company = life.company()
                .with(life.company().doctors().stream()
                        .map(doctor -> doctor.called(rename.apply(doctor.id())))
                        .toList());
        History history = new History(
                life.history().years(),
                life.history().joined(),
                life.history().left().stream()
                        .map(left -> new Left(left.on(), rename.apply(left.id())))
                        .toList(),
                life.history().endedOn());
        CompanyLife other = new CompanyLife(company, history);
        assertEquals(figures(plan(life)), figures(plan(other)));
        assertEquals(figures(settle(life)), figures(settle(other)));
    }

    @Property(tries = TRIES)
    void theTotalIsTheSumOfTheYears(@ForAll CompanyLife life) {
        AidSettlement settlement = settle(life);
        List<AidBounds> ranges = settlement.years().stream()
                .map(OrganisationPropertiesTest::range)
                .toList();
        BigDecimal least = ranges.stream().map(AidBounds::atLeast).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most =
                ranges.stream().map(range -> range.atMost().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean known = settlement.years().stream().allMatch(year -> year.aid().isPresent());
        assertEquals(known, settlement.total().isPresent());
        settlement.total().ifPresent(total -> assertEquals(0, total.compareTo(least)));
        settlement.totalBounds().ifPresent(bounds -> {
            assertEquals(0, bounds.atLeast().compareTo(least));
            assertEquals(0, bounds.atMost().orElseThrow().compareTo(most));
        });
        assertEquals(!known, settlement.totalBounds().isPresent());
    }

    @Property(tries = TRIES)
    void theWorstVerdictDecides(@ForAll CentreLife centre, @ForAll CompanyLife company) {
        for (OrganisationPlan plan : List.of(plan(centre), plan(company))) {
            List<Verdict> verdicts = Stream.concat(
                            plan.ownCriteria().stream(),
                            plan.doctors().stream().flatMap(doctor -> doctor.criteria().stream()))
                    .map(AidPlan.CriterionResult::verdict)
                    .toList();
            Eligibility worst = verdicts.contains(Verdict.NOT_MET)
                    ? Eligibility.NOT_ELIGIBLE
                    : verdicts.contains(Verdict.UNDETERMINED) ? Eligibility.UNDETERMINED : Eligibility.ELIGIBLE;
            assertEquals(worst, plan.eligibility());
        }
    }

    /** The posts that are possible at most can be had; the least part of a post more cannot. */
    @Property(tries = TRIES)
    void thePostsAreCappedExactly(@ForAll CompanyLife life) {
        OrganisationApplication application = OrganisationSamples.application(life.company());
        BigDecimal most = Shipped.RULES.plan(application).posts().atMost().orElseThrow();
        assertTrue(plan(application, most).posts().available());
        assertEquals(5, plan(application, most).years().size());
        OrganisationPlan above = plan(application, most.add(LEAST));
        assertFalse(above.posts().available());
        assertEquals(List.of(), above.years());
        assertEquals(List.of(), above.targets());
    }

    private static OrganisationPlan plan(OrganisationApplication application, BigDecimal posts) {
        return Shipped.RULES.plan(application.toBuilder().posts(posts));
    }

    /** What was not published on the day before the scheme began is not in force, whatever the day of the signature. */
    @Property(tries = 50)
    void nothingIsInForceBeforeItWasPublished(@ForAll CentreLife centre, @ForAll CompanyLife company) {
        assertThrows(
                NotInForceException.class,
                () -> Shipped.RULES
                        .knownOn(OrganisationOracle.CENTRES.minusDays(1))
                        .plan(OrganisationSamples.application(centre.centre())));
        assertThrows(
                NotInForceException.class,
                () -> Shipped.RULES
                        .knownOn(OrganisationOracle.COMPANIES.minusDays(1))
                        .plan(OrganisationSamples.application(company.company())));
    }

    /** The cap of 2025 is not known on the day before it was raised. */
    @Property(tries = 100)
    void theCapOf2025IsNotKnownBefore(@ForAll CentreLife life) {
        OrganisationPlan plan = Shipped.RULES
                .knownOn(OrganisationOracle.MORE_ASSISTANTS.minusDays(1))
                .plan(OrganisationSamples.application(life.centre()));
        assertEquals("centres-de-sante", plan.revision());
        assertEquals(Optional.of(new BigDecimal("4")), plan.posts().assistantsAtMost());
    }

    /** What a plan says in figures. */
    private static List<Object> figures(OrganisationPlan plan) {
        List<Object> figures = new ArrayList<>(List.of(
                plan.revision(),
                plan.eligibility(),
                plan.posts().atMost(),
                plan.posts().available()));
        plan.targets().forEach(target -> figures.add(List.of(target.measure(), target.start(), target.target())));
        plan.years().forEach(year -> figures.add(List.of(year.from(), year.to(), year.maximumAid())));
        return figures;
    }

    /** What a settlement says in figures. */
    private static List<Object> figures(AidSettlement settlement) {
        List<Object> figures = new ArrayList<>(List.of(settlement.total(), settlement.totalBounds()));
        settlement
                .years()
                .forEach(year -> figures.add(List.of(
                        year.number(),
                        year.from(),
                        year.to(),
                        year.attainment(),
                        year.modulation(),
                        year.aid(),
                        year.bounds(),
                        year.certainty())));
        return figures;
    }

    private static AidBounds range(AidSettlement.Year year) {
        return year.bounds().orElseGet(() -> AidBounds.of(year.aid().orElseThrow()));
    }

    private static OrganisationPlan plan(CentreLife life) {
        return Shipped.RULES.plan(OrganisationSamples.application(life.centre()));
    }

    private static OrganisationPlan plan(CompanyLife life) {
        return Shipped.RULES.plan(OrganisationSamples.application(life.company()));
    }

    private static AidSettlement settle(CentreLife life) {
        return Shipped.RULES.settle(
                OrganisationSamples.application(life.centre()),
                OrganisationSamples.history(life.history(), Measure.ATTENDING_ADULTS));
    }

    private static AidSettlement settle(CompanyLife life) {
        return Shipped.RULES.settle(
                OrganisationSamples.application(life.company()),
                OrganisationSamples.history(life.history(), Measure.ATTENDING_ALL));
    }
}
