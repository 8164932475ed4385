package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;

/** What holds of the targets of any doctor: their order, and how they follow from the growth. */
class TargetPropertiesTest {

    private static final List<Band> BANDS =
            List.of(Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95, Band.P95_P100);

    @Provide
    Arbitrary<AidApplication> doctors() {
        return new SoundApplications().applications();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return SoundApplications.days();
    }

    /** From the arbitration on targets are individual. */
    @Provide
    Arbitrary<LocalDate> daysBeforeArbitration() {
        return SoundApplications.days().filter(day -> day.isBefore(Shipped.ARBITRATION));
    }

    @Provide
    Arbitrary<AidOption> options() {
        return Arbitraries.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL);
    }

    @Property
    void aTargetIsTheStartAndItsGainCutToWholePatients(@ForAll("doctors") AidApplication doctor) {
        for (AidPlan.Target target : Shipped.RULES.plan(doctor).targets()) {
            assertEquals(doctor.patientBase().counts().get(target.measure()), target.start());
            target.growth()
                    .ifPresent(growth -> assertEquals(
                            OptionalInt.of(target.start()
                                    + growth.multiply(BigDecimal.valueOf(target.start()))
                                            .setScale(0, RoundingMode.DOWN)
                                            .intValueExact()),
                            target.target()));
        }
    }

    @Property
    void aGpHasTwoMeasuresAndAnyOtherDoctorTheActiveFile(@ForAll("doctors") AidApplication doctor) {
        AidPlan plan = Shipped.RULES.plan(doctor);
        boolean gp = doctor.practice().specialty() == Specialty.GENERAL_MEDICINE;
        Measure attending =
                doctor.signedOn().isBefore(Shipped.ARBITRATION) ? Measure.ATTENDING_ADULTS : Measure.ATTENDING_ALL;
        List<Measure> counted = gp ? List.of(attending, Measure.ACTIVE_FILE) : List.of(Measure.ACTIVE_FILE);
        assertEquals(
                plan.option().available() ? counted : List.of(),
                plan.targets().stream().map(AidPlan.Target::measure).distinct().toList());
        assertEquals(
                gp ? doctor.patientBase().attendingBand() : Optional.empty(),
                plan.bands().attending());
        assertEquals(doctor.patientBase().activeFileBand(), plan.bands().activeFile());
    }

    @Property
    void targetsNeverRiseWithTheBand(
            @ForAll("daysBeforeArbitration") LocalDate day,
            @ForAll("options") AidOption option,
            @ForAll @IntRange(max = 1_000_000) int start) {
        List<AidPlan.Target> targets = BANDS.stream()
                .flatMap(band ->
                        Shipped.RULES
                                .plan(Doctors.cardiologist(day, option, band, start)
                                        .build())
                                .targets()
                                .stream())
                .toList();
        for (int i = 1; i < targets.size(); i++) {
            assertTrue(growth(targets.get(i)).compareTo(growth(targets.get(i - 1))) < 0
                    || growth(targets.get(i)).signum() == 0);
            assertTrue(targets.get(i).target().orElseThrow()
                    <= targets.get(i - 1).target().orElseThrow());
        }
    }

    @Property
    void targetsNeverFallWithTheOption(@ForAll("doctors") AidApplication doctor) {
        List<AidPlan> plans = Variations.available(doctor);
        for (int i = 1; i < plans.size(); i++) {
            for (int measure = 0; measure < plans.get(i).targets().size(); measure++) {
                OptionalInt smaller = plans.get(i - 1).targets().get(measure).target();
                OptionalInt larger = plans.get(i).targets().get(measure).target();
                assertEquals(smaller.isPresent(), larger.isPresent());
                assertTrue(smaller.orElse(0) <= larger.orElse(0), doctor::toString);
            }
        }
    }

    /** Nobody has to shrink: a target given as a growth is at least the start. */
    @Property
    void aGrowthIsNeverNegative(@ForAll("doctors") AidApplication doctor) {
        for (AidPlan.Target target : Shipped.RULES.plan(doctor).targets()) {
            target.growth()
                    .ifPresent(growth ->
                            assertTrue(growth.signum() >= 0 && target.target().orElseThrow() >= target.start()));
        }
    }

    /** From 2024 on there is a figure for newly established doctors and for those of 65 and over, and for nobody else. */
    @Property
    void conventionOf2024HasGrowthForSpecialCasesOnly(@ForAll("doctors") AidApplication doctor) {
        boolean senior = doctor.practice().doctorAge().orElse(0) >= 65;
        boolean newlyEstablished = doctor.practice().newlyEstablished();
        for (AidPlan.Target target : Shipped.RULES.plan(doctor).targets()) {
            if (target.revision().equals("convention-2024")) {
                assertTrue(senior || newlyEstablished || target.target().isEmpty(), doctor::toString);
                assertTrue(target.growth().isEmpty()
                        || senior && target.growth().get().signum() == 0);
                assertEquals(
                        senior && target.target().isPresent(),
                        target.tolerance().isPresent());
            } else {
                assertEquals(Optional.empty(), target.tolerance());
            }
        }
    }

    private static BigDecimal growth(AidPlan.Target target) {
        return target.growth().orElseThrow();
    }
}
