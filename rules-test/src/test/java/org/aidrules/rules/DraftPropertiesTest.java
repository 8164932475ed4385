package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.time.api.Dates;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidApplication.Builder;
import org.aidrules.contract.Assistant;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** A draft that may lack anything and hold nonsense: its errors are listed, or it has a plan, and nothing else. */
class DraftPropertiesTest {

    @Property(tries = 5000)
    @Tag("thorough")
    @StatisticsReport(onFailureOnly = true)
    void draftHasAPlanOrErrors(@ForAll("drafts") Builder draft) {
        List<InputError> errors = Shipped.RULES.check(draft);
        List<InputError> refusal = refusal(draft);
        assertEquals(errors.isEmpty(), refusal.isEmpty());
        assertTrue(errors.containsAll(refusal), () -> errors + " does not list " + refusal);
        Statistics.collect(errors.isEmpty());
        Statistics.coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 1.0));
    }

    @Property
    void errorStatesPlaceAndValue(@ForAll("drafts") Builder draft) {
        List<InputError> errors = Shipped.RULES.check(draft);
        assertEquals(errors.size(), errors.stream().distinct().count());
        for (InputError error : errors) {
            assertTrue(error.at().startsWith("/"), error::toString);
            assertFalse(error.message().english().isBlank(), error::toString);
            assertFalse(error.message().french().isBlank(), error::toString);
            assertFalse(error.accepted().isEmpty() && !error.at().equals("/revision"), error::toString);
        }
    }

    @Provide
    Arbitrary<Builder> drafts() {
        return Builders.withBuilder(AidApplication::builder)
                .use(days())
                .withProbability(0.95)
                .in(Builder::signedOn)
                .use(days())
                .withProbability(0.2)
                .in(Builder::hiredOn)
                .use(Arbitraries.of("avenant-7", "reglement-arbitral", "convention-2024", "", "convention"))
                .withProbability(0.1)
                .in(Builder::revision)
                .use(Arbitraries.of(AidOption.class))
                .withProbability(0.95)
                .in(Builder::option)
                .use(Arbitraries.of(Specialty.class))
                .withProbability(0.95)
                .in(Builder::specialty)
                .use(Arbitraries.of(Sector.class))
                .in(Builder::sector)
                .use(Arbitraries.of(Zone.class))
                .in(Builder::zone)
                .use(Arbitraries.of(true, false))
                .withProbability(0.9)
                .in(Builder::departmentShortOfSpecialty)
                .use(Arbitraries.of(true, false))
                .withProbability(0.9)
                .in(Builder::grouped)
                .use(Arbitraries.of(Coordination.class))
                .in(Builder::coordinated)
                .use(Arbitraries.of(true, false))
                .withProbability(0.9)
                .in(Builder::forfaitStructureValidated)
                .use(shares())
                .withProbability(0.9)
                .in(Builder::ccamFeeShare)
                .use(Arbitraries.integers().between(-1, 130))
                .withProbability(0.2)
                .in(Builder::doctorAge)
                .use(counts())
                .withProbability(0.9)
                .in((draft, count) -> draft.patients(Measure.ATTENDING_ADULTS, count))
                .use(counts())
                .withProbability(0.9)
                .in((draft, count) -> draft.patients(Measure.ATTENDING_ALL, count))
                .use(counts())
                .withProbability(0.9)
                .in((draft, count) -> draft.patients(Measure.ACTIVE_FILE, count))
                .use(Arbitraries.of(Band.class))
                .withProbability(0.8)
                .in(Builder::attendingBand)
                .use(Arbitraries.of(Band.class))
                .withProbability(0.9)
                .in(Builder::activeFileBand)
                .use(assistants())
                .withProbability(0.5)
                .in(Builder::assistant)
                .build();
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Dates.dates().between(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 12, 31))),
                Tuple.of(1, Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH)));
    }

    private static Arbitrary<Integer> counts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3000),
                Arbitraries.integers().between(2000, 9000),
                Arbitraries.of(-1, 640, 641, 775, 776, 1045, 1514, 1_000_000, 1_000_001, Integer.MAX_VALUE));
    }

    private static Arbitrary<BigDecimal> shares() {
        return Arbitraries.of("0", "0.2", "0.20", "0.19", "1", "1.01", "-0.01").map(BigDecimal::new);
    }

    private static Arbitrary<Assistant> assistants() {
        return Combinators.combine(
                        Arbitraries.of(AssistantBackground.class),
                        Arbitraries.integers().between(-2, 90),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((profile, years, afgsu1, cqp) -> assistant(profile, years, afgsu1, cqp));
    }

    /** An assistant, whose experience is not known where it is -2 years. */
    private static Assistant assistant(AssistantBackground profile, int years, boolean afgsu1, boolean cqp) {
        Assistant.Builder assistant =
                Assistant.builder(profile).validAfgsu1(afgsu1).holdsCqp(cqp);
        return (years == -2 ? assistant : assistant.experienceYears(years)).build();
    }

    private static List<InputError> refusal(Builder draft) {
        try {
            Shipped.RULES.plan(draft.build());
            return List.of();
        } catch (InvalidInputException e) {
            return e.errors();
        }
    }
}
