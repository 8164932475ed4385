package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Opco;
import org.junit.jupiter.api.Test;

/** What skills operators pay for a population's training, worked out by hand from 20 and 12 euros an hour. */
class TrainingImpactTest {

    private static final AidRules RULES = AidRules.standard();
    private static final AidRules DRAFTS = RULES.withOverlay(Path.of("examples", "igas-2023"));
    private static final ImpactAnalysis ANALYSIS =
            ImpactAnalysis.between(RULES, "reglement-arbitral", DRAFTS, "igas-2023");

    private static WeightedContract contract(String signedOn, String weight, Assistant.Builder assistant) {
        return Populations.weighted(
                Populations.cardiologist(signedOn, AidOption.HALF)
                        .assistant(assistant.build())
                        .build(),
                weight);
    }

    private static Assistant.Builder nurse() {
        return Assistant.builder(AssistantBackground.NURSE).opco(Opco.EP);
    }

    private static Assistant.Builder other(Integer level) {
        return Assistant.builder(AssistantBackground.OTHER).diplomaLevel(level).opco(Opco.EP);
    }

    private static ImpactReport impact(WeightedContract... contracts) {
        return Stream.of(contracts).collect(ANALYSIS.collector());
    }

    private static TrainingImpact.Funds funds(String... figures) {
        List<BigDecimal> numbers = Stream.of(figures).map(BigDecimal::new).toList();
        return new TrainingImpact.Funds(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6));
    }

    /** Recommendation 11: 112 hours become 35; twice 112 hours are 4 480 and 2 688 euros, twice 35 hours 1 400 and 840. */
    @Test
    void theShorterAdaptationCostsLess() {
        TrainingImpact.Line line =
                impact(contract("2023-06-01", "2", nurse())).training().byYear().get(0);
        assertEquals(2023, line.year());
        assertEquals(funds("2", "224", "4480.00", "2688.00", "0", "0", "0"), line.from());
        assertEquals(funds("2", "70", "1400.00", "840.00", "0", "0", "0"), line.to());
        assertEquals(new BigDecimal("-4928.00"), line.difference());
    }

    /** Recommendation 8: level 3 enters the CQP, of 384 hours. */
    @Test
    void levelThreeEntersAndIsPaidFor() {
        TrainingImpact.Line line = impact(contract("2023-06-01", "1", other(3)))
                .training()
                .byYear()
                .get(0);
        assertEquals(funds("0", "0", "0.00", "0.00", "1", "0", "0"), line.from());
        assertEquals(funds("1", "384", "7680.00", "4608.00", "0", "0", "0"), line.to());
        assertEquals(new BigDecimal("12288.00"), line.difference());
    }

    @Test
    void whatIsNotKnownIsCountedAndNotGuessed() {
        TrainingImpact.Line line = impact(
                        contract("2023-06-01", "3", other(4).opco(null)),
                        contract("2023-06-01", "1", other(null)),
                        contract("2023-06-01", "1", other(4).opco(Opco.HEALTH)),
                        contract("2023-06-01", "1", other(4).holdsCqp(true)))
                .training()
                .byYear()
                .get(0);
        assertEquals(funds("1", "384", "4608.00", "0.00", "0", "2", "3"), line.from());
    }

    @Test
    void trainingIsCountedInTheYearInWhichItBegins() {
        TrainingImpact training = impact(
                        contract("2023-06-01", "1", nurse()),
                        contract("2023-06-01", "1", nurse().trainingOn(LocalDate.of(2025, 1, 1))),
                        contract("2023-06-02", "1", nurse().trainingOn(LocalDate.of(2024, 12, 31))))
                .training();
        assertEquals(
                List.of(2023, 2024, 2025),
                training.byYear().stream().map(TrainingImpact.Line::year).toList());
        assertEquals(
                funds("3", "336", "6720.00", "4032.00", "0", "0", "0"),
                training.total().from());
    }

    /** The aid is the same with and without skills operators: what they pay is never added to it. */
    @Test
    void theAidDoesNotHoldIt() {
        ImpactReport with = impact(contract("2023-06-01", "1", nurse()));
        ImpactReport without = impact(contract("2023-06-01", "1", nurse().opco(null)));
        assertEquals(without.total(), with.total());
        assertEquals(without.breakdowns(), with.breakdowns());
        assertEquals(without.aidChanges(), with.aidChanges());
        assertTrue(without.training().isEmpty());
        assertTrue(impact().training().isEmpty());
    }

    /** A contract whose option is closed is not signed, and its assistant is not hired. */
    @Test
    void nothingIsPaidWhereTheContractIsNotSigned() {
        WeightedContract third = Populations.weighted(
                Populations.cardiologist("2022-06-01", AidOption.THIRD)
                        .assistant(nurse().build())
                        .build(),
                "1");
        TrainingImpact.Line line = Stream.of(third)
                .collect(ImpactAnalysis.between(RULES, "avenant-7-2022", RULES, "reglement-arbitral")
                        .collector())
                .training()
                .byYear()
                .get(0);
        assertEquals(funds("1", "112", "2240.00", "1344.00", "0", "0", "0"), line.from());
        assertEquals(TrainingImpact.Funds.NONE.plain(), line.to());
    }

    @Test
    void partsAddUpToTheWhole() {
        WeightedContract first = contract("2023-06-01", "0.5", nurse());
        WeightedContract second = contract("2023-07-01", "7", other(3));
        WeightedContract third = contract("2024-01-01", "1", other(5));
        ImpactReport whole = impact(first, second, third);
        ImpactTally tally = ANALYSIS.tally();
        tally.add(first);
        ImpactTally other = ANALYSIS.tally();
        other.add(second);
        assertEquals(
                whole.training(),
                tally.merge(other).merge(impact(third)).impact().training());
    }
}
