package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.time.api.Dates;

import org.aidrules.AidApplication;
import org.aidrules.AidApplication.Builder;
import org.aidrules.Assistant;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Option;
import org.aidrules.facts.Profile;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** A draft that may lack anything and hold nonsense: its faults are listed, or it has a plan, and nothing else. */
class DraftPropertiesTest {

    @Property(tries = 5000)
    @StatisticsReport(onFailureOnly = true)
    void aDraftHasAPlanOrFaults(@ForAll("drafts") Builder draft) {
        List<Fault> faults = Shipped.RULES.check(draft);
        List<Fault> refusal = refusal(draft);
        assertEquals(faults.isEmpty(), refusal.isEmpty());
        assertTrue(faults.containsAll(refusal), () -> faults + " does not list " + refusal);
        Statistics.collect(faults.isEmpty());
        Statistics.coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 1.0));
    }

    @Property
    void aFaultSaysWhereAndWhat(@ForAll("drafts") Builder draft) {
        List<Fault> faults = Shipped.RULES.check(draft);
        assertEquals(faults.size(), faults.stream().distinct().count());
        for (Fault fault : faults) {
            assertTrue(fault.at().startsWith("/"), fault::toString);
            assertFalse(fault.message().english().isBlank(), fault::toString);
            assertFalse(fault.message().french().isBlank(), fault::toString);
            assertFalse(fault.accepted().isEmpty() && !fault.at().equals("/revision"), fault::toString);
        }
    }

    @Provide
    Arbitrary<Builder> drafts() {
        return Builders.withBuilder(AidApplication::builder)
                .use(days()).withProbability(0.95).in(Builder::signedOn)
                .use(days()).withProbability(0.2).in(Builder::hiredOn)
                .use(Arbitraries.of("avenant-7", "reglement-arbitral", "convention-2024", "", "convention"))
                .withProbability(0.1).in(Builder::revision)
                .use(Arbitraries.of(Option.class)).withProbability(0.95).in(Builder::option)
                .use(Arbitraries.of(Specialty.class)).withProbability(0.95).in(Builder::specialty)
                .use(Arbitraries.of(Sector.class)).in(Builder::sector)
                .use(Arbitraries.of(Zone.class)).in(Builder::zone)
                .use(Arbitraries.of(true, false)).withProbability(0.9).in(Builder::departmentShortOfSpecialty)
                .use(Arbitraries.of(true, false)).withProbability(0.9).in(Builder::grouped)
                .use(Arbitraries.of(Coordination.class)).in(Builder::coordinated)
                .use(Arbitraries.of(true, false)).withProbability(0.9).in(Builder::forfaitStructureValidated)
                .use(shares()).withProbability(0.9).in(Builder::ccamFeeShare)
                .use(Arbitraries.integers().between(-1, 130)).withProbability(0.2).in(Builder::doctorAge)
                .use(counts()).withProbability(0.9)
                .in((draft, count) -> draft.patients(Measure.ATTENDING_ADULTS, count))
                .use(counts()).withProbability(0.9).in((draft, count) -> draft.patients(Measure.ATTENDING_ALL, count))
                .use(counts()).withProbability(0.9).in((draft, count) -> draft.patients(Measure.ACTIVE_FILE, count))
                .use(Arbitraries.of(Band.class)).withProbability(0.8).in(Builder::attendingBand)
                .use(Arbitraries.of(Band.class)).withProbability(0.9).in(Builder::activeFileBand)
                .use(assistants()).withProbability(0.5).in(Builder::assistant)
                .build();
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Dates.dates().between(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 12, 31))),
                Tuple.of(1, Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH)));
    }

    private static Arbitrary<Integer> counts() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 3000),
                Arbitraries.integers().between(2000, 9000),
                Arbitraries.of(-1, 640, 641, 775, 776, 1045, 1514, 1_000_000, 1_000_001, Integer.MAX_VALUE));
    }

    private static Arbitrary<BigDecimal> shares() {
        return Arbitraries.of("0", "0.2", "0.20", "0.19", "1", "1.01", "-0.01").map(BigDecimal::new);
    }

    private static Arbitrary<Assistant> assistants() {
        return Combinators.combine(Arbitraries.of(Profile.class), Arbitraries.integers().between(-2, 90),
                Arbitraries.of(true, false), Arbitraries.of(true, false)).as((profile, years, afgsu1, cqp) ->
                new Assistant(profile, years == -2 ? OptionalInt.empty() : OptionalInt.of(years), afgsu1, cqp));
    }

    private static List<Fault> refusal(Builder draft) {
        try {
            Shipped.RULES.plan(draft.build());
            return List.of();
        } catch (InvalidInputException e) {
            return e.faults();
        }
    }
}
