package org.aidrules.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Builders.BuilderCombinator;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.time.api.Dates;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidApplication.Builder;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** Random doctors of every kind, eligible or not, who say all that their revision asks. */
public class SoundApplications extends DomainContextBase {

    private static final int MOST = 1_000_000;

    /** A band and a count that lies in it. */
    record Start(Band band, int count) {}

    @Provide
    Arbitrary<AidApplication> applications() {
        return days().flatMap(SoundApplications::signedOn);
    }

    /** Any day on which a contract could be signed, the first and the last of each revision more often. */
    static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Shipped.FIRST,
                                Shipped.COORDINATION_AT_SIGNATURE.minusDays(1),
                                Shipped.COORDINATION_AT_SIGNATURE,
                                Shipped.ARBITRATION.minusDays(1),
                                Shipped.ARBITRATION,
                                Shipped.CONVENTION.minusDays(1),
                                Shipped.CONVENTION,
                                Shipped.LAST,
                                LocalDate.of(2020, 2, 29),
                                LocalDate.of(2024, 2, 29))),
                Tuple.of(3, Dates.dates().between(Shipped.FIRST, Shipped.LAST)));
    }

    private static Arbitrary<AidApplication> signedOn(LocalDate day) {
        BuilderCombinator<Builder> application = counts(contract(day));
        return practice(application, day.isBefore(Shipped.ARBITRATION) ? 1 : 0.5)
                .build(Builder::build);
    }

    private static BuilderCombinator<Builder> contract(LocalDate day) {
        return Builders.withBuilder(() -> AidApplication.builder().signedOn(day))
                .use(Arbitraries.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL))
                .in(Builder::option)
                .use(Arbitraries.just(Shipped.idOn(day)))
                .withProbability(0.3)
                .in(Builder::revision)
                .use(Arbitraries.integers().between(0, 364))
                .withProbability(0.5)
                .in((builder, days) -> builder.hiredOn(day.plusDays(days)))
                .use(assistants())
                .withProbability(0.7)
                .in(Builder::assistant);
    }

    /** Counts by each measure; those that do not count for the specialty or the revision are given as well. */
    private static BuilderCombinator<Builder> counts(BuilderCombinator<Builder> application) {
        return application
                .use(Arbitraries.of(Band.class)
                        .flatMap(band -> Combinators.combine(attending(band, 640, 641), attending(band, 775, 1046))
                                .as((adults, all) -> new Start[] {adults, all})))
                .in((builder, starts) -> builder.attendingBand(starts[0].band())
                        .patients(Measure.ATTENDING_ADULTS, starts[0].count())
                        .patients(Measure.ATTENDING_ALL, starts[1].count()))
                .use(Arbitraries.of(Band.class).flatMap(SoundApplications::activeFile))
                .in((builder, start) ->
                        builder.activeFileBand(start.band()).patients(Measure.ACTIVE_FILE, start.count()));
    }

    /** What a revision does not ask may stay unsaid. */
    private static BuilderCombinator<Builder> practice(BuilderCombinator<Builder> application, double said) {
        return application
                .use(specialties())
                .in(Builder::specialty)
                .use(Arbitraries.of(Sector.class).filter(sector -> sector != Sector.NOT_GIVEN))
                .in(Builder::sector)
                .use(Arbitraries.of(Zone.ZIP, Zone.ZAC, Zone.OTHER))
                .withProbability(said)
                .in(Builder::zone)
                .use(booleans())
                .withProbability(said)
                .in(Builder::departmentShortOfSpecialty)
                .use(booleans())
                .withProbability(said)
                .in(Builder::grouped)
                .use(Arbitraries.of(Coordination.IN_PLACE, Coordination.COMMITTED, Coordination.NO))
                .withProbability(said)
                .in(Builder::coordinated)
                .use(booleans())
                .withProbability(said)
                .in(Builder::forfaitStructureValidated)
                .use(shares())
                .in(Builder::ccamFeeShare)
                .use(booleans())
                .in(Builder::newlyEstablished)
                .use(booleans())
                .in(Builder::particularPractice)
                .use(Arbitraries.integers().between(25, 90))
                .withProbability(0.5)
                .in(Builder::doctorAge)
                .use(derogations())
                .in(Builder::derogations)
                .use(booleans())
                .in(Builder::secretaryPromoted);
    }

    private static Arbitrary<Specialty> specialties() {
        return Arbitraries.oneOf(Arbitraries.just(Specialty.GENERAL_MEDICINE), Arbitraries.of(Specialty.class));
    }

    /** P30 of the measure, and a count from which its P50 is passed. */
    private static Arbitrary<Start> attending(Band band, int p30, int aboveP50) {
        return switch (band) {
            case BELOW_P30 -> start(band, 0, p30);
            case P30_P50 -> start(band, p30 + 1, 1044);
            default -> start(band, aboveP50, MOST);
        };
    }

    private static Arbitrary<Start> activeFile(Band band) {
        return band.compareTo(Band.P50_P70) < 0 ? start(band, 0, 1513) : start(band, 1515, MOST);
    }

    /** Small and large counts, and the two edges. */
    private static Arbitrary<Start> start(Band band, int least, int most) {
        return Arbitraries.oneOf(
                        Arbitraries.of(least, most),
                        Arbitraries.integers().between(least, most),
                        Arbitraries.integers().between(least, Math.min(most, least + 2000)))
                .map(count -> new Start(band, count));
    }

    private static Arbitrary<Assistant> assistants() {
        return Combinators.combine(
                        Arbitraries.of(AssistantBackground.class),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 8).optional(),
                        trainingDays().optional(),
                        booleans(),
                        booleans())
                .as((profile, years, level, day, afgsu1, cqp) -> {
                    Assistant.Builder assistant = Assistant.builder(profile)
                            .experienceYears(years)
                            .validAfgsu1(afgsu1)
                            .holdsCqp(cqp);
                    level.ifPresent(assistant::diplomaLevel);
                    day.ifPresent(assistant::trainingOn);
                    return assistant.build();
                });
    }

    /** Days on which the training may begin, whenever the contract is signed. */
    private static Arbitrary<LocalDate> trainingDays() {
        return Arbitraries.oneOf(
                Arbitraries.of(LocalDate.of(2022, 3, 16), LocalDate.of(2022, 3, 17)),
                Dates.dates().between(Shipped.FIRST, LocalDate.of(2024, 8, 19)));
    }

    private static Arbitrary<BigDecimal> shares() {
        return Arbitraries.oneOf(
                Arbitraries.of(new BigDecimal("0.19"), new BigDecimal("0.2"), new BigDecimal("0.21")),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.ONE)
                        .ofScale(4));
    }

    private static Arbitrary<Set<Derogation>> derogations() {
        return Arbitraries.of(Derogation.class)
                .set()
                .map(claimed -> claimed.isEmpty() ? Set.of() : EnumSet.copyOf(claimed));
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }
}
