package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.Dates;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.Opco;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the skills operators pay for the training, as the IGAS report says it in its box after [215], [178] and notes 31 and 50. */
class TrainingFundingTest {

    private static final LocalDate DECISION = LocalDate.of(2021, 7, 8);
    private static final LocalDate CRITERIA = LocalDate.of(2023, 4, 4);
    private static final LocalDate YEAR_AFTER = LocalDate.of(2024, 1, 1);
    private static final LocalDate ENTRY = LocalDate.of(2022, 3, 17);
    private static final LocalDate LAST_TRAINING = LocalDate.of(2026, 8, 1);

    private static AidPlan plan(Assistant.Builder assistant, LocalDate day) {
        LocalDate signedOn = day.isBefore(Shipped.FIRST.plusYears(3)) ? Shipped.FIRST : day.minusYears(2);
        return Shipped.RULES.plan(gp(signedOn, assistant.trainingOn(day).build()));
    }

    private static AidApplication gp(LocalDate signedOn, Assistant assistant) {
        return Doctors.gp(signedOn, AidOption.HALF, Band.P70_P90, Band.P70_P90)
                .assistant(assistant)
                .build();
    }

    private static AidPlan.Training training(Assistant.Builder assistant, LocalDate day) {
        return plan(assistant, day).training().orElseThrow();
    }

    private static Assistant.Builder other() {
        return Assistant.builder(AssistantBackground.OTHER).diplomaLevel(4);
    }

    /** For example {@code PER_HOUR TRAINING_BODY 20.00 7680.00 STATED}, with {@code -} for what there is not. */
    private static String written(AidPlan.Funding funding) {
        return Stream.of(
                        funding.coverage().name(),
                        funding.payee().map(FundingPayee::name).orElse("-"),
                        funding.eurosPerHour().map(BigDecimal::toPlainString).orElse("-"),
                        funding.euros().map(BigDecimal::toPlainString).orElse("-"),
                        funding.certainty().name())
                .collect(Collectors.joining(" "));
    }

    private static Map<TrainingCost, String> written(AidPlan.Training training) {
        Map<TrainingCost, String> all = new TreeMap<>();
        training.funding().forEach(one -> all.put(one.cost(), written(one)));
        return all;
    }

    /** The box: 20 euros to the training body, 12 to the employer; [216] has 12 600 beside these 12 288. */
    @Test
    void theWholeTrainingCosts12288Euros() {
        AidPlan.Training training = training(other().opco(Opco.EP), LocalDate.of(2023, 6, 1));
        assertEquals(
                "PER_HOUR TRAINING_BODY 20.00 7680.00 STATED", written(training).get(TrainingCost.TRAINING_FEES));
        assertEquals("PER_HOUR EMPLOYER 12.00 4608.00 STATED", written(training).get(TrainingCost.WAGE));
        assertEquals(new BigDecimal("7680.00"), training.paidTo(FundingPayee.TRAINING_BODY));
        assertEquals(new BigDecimal("4608.00"), training.paidTo(FundingPayee.EMPLOYER));
        assertEquals(
                new BigDecimal("12288.00"),
                training.paidTo(FundingPayee.TRAINING_BODY).add(training.paidTo(FundingPayee.EMPLOYER)));
    }

    /** Every remainder of table 9 and the FAE of [169], by 20 and by 12, worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "MEDICAL_SECRETARY, 1, false, 5670.00, 3402.00",
        "MEDICAL_SECRETARY, 1, true, 5390.00, 3234.00",
        "MEDICAL_SECRETARY, 0, false, 6660.00, 3996.00",
        "MEDICAL_SECRETARY, 0, true, 6380.00, 3828.00",
        "DENTAL_ASSISTANT, 1, false, 6225.00, 3735.00",
        "DENTAL_ASSISTANT, 1, true, 5945.00, 3567.00",
        "DENTAL_ASSISTANT, 0, false, 6655.00, 3993.00",
        "DENTAL_ASSISTANT, 0, true, 6375.00, 3825.00",
        "OTHER, 0, false, 7680.00, 4608.00",
        "OTHER, 0, true, 7400.00, 4440.00",
        "NURSE, 0, false, 2240.00, 1344.00",
        "NURSING_AUXILIARY, 0, true, 2240.00, 1344.00",
        "CHILDCARE_AUXILIARY, 0, false, 2240.00, 1344.00"
    })
    void theHoursLeftArePaid(AssistantBackground profile, int years, boolean afgsu1, String fees, String wage) {
        Assistant.Builder assistant = Assistant.builder(profile)
                .experienceYears(years)
                .validAfgsu1(afgsu1)
                .diplomaLevel(4)
                .opco(Opco.EP);
        AidPlan.Training training = training(assistant, LocalDate.of(2023, 6, 1));
        assertEquals(new BigDecimal(fees), training.paidTo(FundingPayee.TRAINING_BODY));
        assertEquals(new BigDecimal(wage), training.paidTo(FundingPayee.EMPLOYER));
    }

    /** "A less generous scale (12 euros an hour) for training costs": of the Opco Santé nothing else is said. */
    @Test
    void theOpcoSanteHasAKnownRateForTheFeesOnly() {
        AidPlan.Training training = training(other().opco(Opco.HEALTH), LocalDate.of(2023, 6, 1));
        assertEquals(
                Map.of(
                        TrainingCost.TRAINING_FEES, "PER_HOUR TRAINING_BODY 12.00 4608.00 STATED",
                        TrainingCost.WAGE, "UNDETERMINED - - - UNDETERMINED",
                        TrainingCost.TRAVEL, "UNDETERMINED - - - UNDETERMINED",
                        TrainingCost.LODGING, "UNDETERMINED - - - UNDETERMINED",
                        TrainingCost.MEALS, "UNDETERMINED - - - UNDETERMINED"),
                written(training));
    }

    /** Both sides of every day on which something changes. */
    @ParameterizedTest
    @CsvSource({
        "2021-07-07, AS_INCURRED, AS_INCURRED, AS_INCURRED, AS_INCURRED",
        "2021-07-08, AS_INCURRED, NOT_COVERED, DEPENDS, NOT_COVERED",
        "2023-04-03, AS_INCURRED, NOT_COVERED, DEPENDS, NOT_COVERED",
        "2023-04-04, AS_INCURRED, NOT_COVERED, DEPENDS, AS_INCURRED",
        "2023-12-31, AS_INCURRED, NOT_COVERED, DEPENDS, AS_INCURRED",
        "2024-01-01, AS_INCURRED, NOT_COVERED, DEPENDS, AS_INCURRED"
    })
    void furtherCostsAreDatedToTheDay(
            LocalDate day, String travelNearby, String travelFarther, String travelNotGiven, String mealsFarther) {
        assertEquals(travelNearby, further(day, true, TrainingCost.TRAVEL));
        assertEquals(travelNearby, further(day, true, TrainingCost.LODGING));
        assertEquals(travelFarther, further(day, false, TrainingCost.TRAVEL));
        assertEquals(travelFarther, further(day, false, TrainingCost.LODGING));
        assertEquals(travelNotGiven, further(day, null, TrainingCost.TRAVEL));
        assertEquals(mealsFarther, further(day, false, TrainingCost.MEALS));
        assertEquals("AS_INCURRED", further(day, true, TrainingCost.MEALS));
    }

    private static String further(LocalDate day, Boolean nearby, TrainingCost cost) {
        return training(other().opco(Opco.EP).nearbyTrainingBody(nearby), day).funding().stream()
                .filter(one -> one.cost() == cost)
                .map(one -> one.coverage().name())
                .collect(Collectors.joining());
    }

    /** The scale is that of the report of 2023: before the criteria of that year, and after it, it is interpreted. */
    @ParameterizedTest
    @CsvSource({
        "2021-03-01, INTERPRETED",
        "2023-04-03, INTERPRETED",
        "2023-04-04, STATED",
        "2023-12-31, STATED",
        "2024-01-01, INTERPRETED"
    })
    void theScaleIsStatedWhileItsCriteriaHold(LocalDate day, Certainty certainty) {
        AidPlan.Training training = training(other().opco(Opco.EP), day);
        assertEquals(
                List.of(certainty, certainty),
                training.funding().subList(0, 2).stream()
                        .map(AidPlan.Funding::certainty)
                        .toList());
    }

    @Test
    void withoutTheSkillsOperatorNothingIsAssumed() {
        AidPlan.Training training = training(other(), LocalDate.of(2023, 6, 1));
        assertEquals(Optional.empty(), training.opco());
        assertEquals(List.of(), training.funding());
        assertEquals(new BigDecimal("0.00"), training.paidTo(FundingPayee.TRAINING_BODY));
    }

    /** [146]: at level 3 without three years as secretary the CQP is closed from 17 March 2022 on. */
    @ParameterizedTest
    @CsvSource({
        "2022-03-16, 3, PER_HOUR",
        "2022-03-17, 3, NO_TRAINING",
        "2022-03-17, 4, PER_HOUR",
        "2022-03-17, , DEPENDS"
    })
    void trainingThatMayNotBeEnteredIsNotFunded(LocalDate day, Integer level, String fees) {
        Assistant.Builder assistant =
                Assistant.builder(AssistantBackground.OTHER).diplomaLevel(level).opco(Opco.EP);
        assertEquals(fees, training(assistant, day).funding().get(0).coverage().name());
    }

    @Test
    void aHolderOfTheCertificateHasNoTrainingAndNoModule() {
        AidPlan.Training training = training(other().holdsCqp(true).opco(Opco.EP), LocalDate.of(2023, 6, 1));
        assertEquals(List.of(), training.modules());
        assertEquals(
                List.of("NO_TRAINING - - - STATED"),
                written(training).values().stream().distinct().toList());
    }

    /** Table 7: 105 + 112 + 77 + 77 hours and 13 of assessments make 384; [158]: the FAE is block 2. */
    @Test
    void theModulesAreThoseOfTable7() {
        AidPlan.Training certificate = training(other(), LocalDate.of(2023, 6, 1));
        Map<TrainingBlock, BigDecimal> blocks = new TreeMap<>();
        certificate.modules().forEach(one -> blocks.merge(one.block(), one.hours(), BigDecimal::add));
        assertEquals(
                Map.of(
                        TrainingBlock.PATIENT_PATHWAY, new BigDecimal("105"),
                        TrainingBlock.RECEPTION, new BigDecimal("112"),
                        TrainingBlock.HYGIENE, new BigDecimal("77"),
                        TrainingBlock.ASSISTANCE, new BigDecimal("77"),
                        TrainingBlock.ASSESSMENT, new BigDecimal("13")),
                blocks);
        assertEquals(16, certificate.modules().size());
        AidPlan.Training adaptation = training(Assistant.builder(AssistantBackground.NURSE), LocalDate.of(2023, 6, 1));
        assertEquals(
                certificate.modules().stream()
                        .filter(one -> one.block() == TrainingBlock.RECEPTION)
                        .toList(),
                adaptation.modules());
        assertEquals(
                adaptation.hours(),
                adaptation.modules().stream().map(AidPlan.Module::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** A rate with more digits than the cent allows for is rounded once, and the rule of rounding is a reason. */
    @Test
    void anAmountIsRoundedOnceByTheTableRounding(@TempDir Path folder) throws IOException {
        String file = "training-funding.drl.csv";
        String table;
        try (InputStream shipped =
                Objects.requireNonNull(AidRules.class.getResourceAsStream("/aidrules/revisions/avenant-7/" + file))) {
            table = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(table.contains(",EMPLOYER,12,"));
        Files.writeString(folder.resolve(file), table.replace(",EMPLOYER,12,", ",EMPLOYER,12.33,"));
        AidRules own = Shipped.RULES.withOverlay(folder);
        AidPlan plan = own.plan(gp(
                Shipped.FIRST,
                Assistant.builder(AssistantBackground.DENTAL_ASSISTANT)
                        .experienceYears(1)
                        .opco(Opco.EP)
                        .build()));
        AidPlan.Funding wage = plan.training().orElseThrow().funding().get(1);
        assertEquals(Optional.of(new BigDecimal("3837.71")), wage.euros());
        assertEquals("aid", wage.reasons().get(2).row());
        assertTrue(plan.rules().altered().contains("avenant-7/training-funding"));
    }

    /** A field that no row depends on is reported; where the training body matters, it is not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUnusedTrainingBodyIsReported(boolean matters) {
        LocalDate day = matters ? DECISION : DECISION.minusDays(1);
        AidPlan plan = plan(other().opco(Opco.EP).nearbyTrainingBody(true), day);
        boolean reported = plan.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.INPUT_NOT_USED)
                .anyMatch(notice -> notice.at().equals(Optional.of("/assistant/nearbyTrainingBody")));
        assertEquals(!matters, reported);
    }

    /** The training funded is no part of the aid: the plan is otherwise that of the same doctor without a skills operator. */
    @Test
    void theAidDoesNotChange() {
        AidApplication without = gp(Shipped.FIRST, other().build());
        AidApplication with = gp(Shipped.FIRST, other().opco(Opco.EP).build());
        AidPlan before = Shipped.RULES.plan(without);
        AidPlan after = Shipped.RULES.plan(with);
        assertEquals(before.years(), after.years());
        assertEquals(before.total(), after.total());
        assertEquals(before.obligations(), after.obligations());
    }

    @Provide
    Arbitrary<Assistant.Builder> assistants() {
        return Combinators.combine(
                        Arbitraries.of(AssistantBackground.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 8).injectNull(0.2),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                        Arbitraries.of(Opco.class),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((profile, years, level, afgsu1, cqp, opco, nearby) -> Assistant.builder(profile)
                        .experienceYears(years)
                        .diplomaLevel(level)
                        .validAfgsu1(afgsu1)
                        .holdsCqp(cqp)
                        .opco(opco)
                        .nearbyTrainingBody(nearby));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.of(DECISION, CRITERIA, YEAR_AFTER, ENTRY)
                        .flatMap(day -> Arbitraries.of(day.minusDays(1), day, day.plusDays(1))),
                Dates.dates().between(Shipped.FIRST, LAST_TRAINING));
    }

    /** The library says what an independent reading of the report says, whatever the assistant and the day. */
    @Property
    void theLibraryAgreesWithTheReport(@ForAll("assistants") Assistant.Builder draft, @ForAll("days") LocalDate day) {
        AidPlan.Training training = training(draft, day);
        Assistant assistant = draft.build();
        assertEquals(day, training.on());
        IntStream.range(0, TrainingCost.values().length).forEach(i -> {
            TrainingCost cost = TrainingCost.values()[i];
            AidPlan.Funding funding = training.funding().get(i);
            assertEquals(cost, funding.cost());
            assertEquals(
                    FundingOracle.said(assistant, day, cost, training.hours()),
                    funding.coverage() + " "
                            + funding.euros().map(BigDecimal::toPlainString).orElse("-"));
            assertFalse(funding.reasons().isEmpty());
            assertEquals(
                    funding.euros().isPresent(),
                    funding.payee().isPresent() && funding.eurosPerHour().isPresent());
        });
    }

    /** The report read once more, without the tables: the first condition that holds decides. */
    private static final class FundingOracle {

        private static final List<AssistantBackground> CARERS = List.of(
                AssistantBackground.NURSE,
                AssistantBackground.NURSING_AUXILIARY,
                AssistantBackground.CHILDCARE_AUXILIARY);

        static String said(Assistant assistant, LocalDate day, TrainingCost cost, BigDecimal hours) {
            Optional<Boolean> mayEnter = mayEnter(assistant, day);
            if (assistant.holdsCqp() || mayEnter.equals(Optional.of(false))) {
                return "NO_TRAINING -";
            }
            if (mayEnter.isEmpty()) {
                return "DEPENDS -";
            }
            int rate = rate(assistant.opco().orElseThrow(), cost);
            if (rate > 0) {
                return "PER_HOUR " + hours.multiply(BigDecimal.valueOf(rate)).setScale(2);
            }
            return assistant.opco().orElseThrow() == Opco.HEALTH ? "UNDETERMINED -" : further(assistant, day, cost);
        }

        /** Table 4 and [146]; empty where the diploma is not given. */
        private static Optional<Boolean> mayEnter(Assistant assistant, LocalDate day) {
            if (day.isBefore(ENTRY) || CARERS.contains(assistant.profile())) {
                return Optional.of(true);
            }
            if (assistant.diplomaLevel().isEmpty()) {
                return Optional.empty();
            }
            int level = assistant.diplomaLevel().getAsInt();
            boolean experienced = assistant.profile() == AssistantBackground.MEDICAL_SECRETARY
                    && assistant.experienceYears().getAsInt() >= 3;
            return Optional.of(level >= (experienced ? 3 : 4));
        }

        private static int rate(Opco opco, TrainingCost cost) {
            int[] rates = opco == Opco.EP ? new int[] {20, 12} : new int[] {12};
            return cost.ordinal() < rates.length ? rates[cost.ordinal()] : 0;
        }

        private static String further(Assistant assistant, LocalDate day, TrainingCost cost) {
            boolean always = day.isBefore(DECISION) || !day.isBefore(CRITERIA) && cost == TrainingCost.MEALS;
            if (always) {
                return "AS_INCURRED -";
            }
            return switch (assistant.nearbyTrainingBody()) {
                case YES -> "AS_INCURRED -";
                case NO -> "NOT_COVERED -";
                case NOT_GIVEN -> "DEPENDS -";
            };
        }
    }
}
