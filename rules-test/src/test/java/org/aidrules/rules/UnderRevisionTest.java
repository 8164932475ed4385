package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Measure;
import org.junit.jupiter.api.Test;

/** What a contract would be if it had been signed under another revision than the one in force. */
class UnderRevisionTest {

    private static final AidRules RULES = AidRules.standard();
    private static final AidApplication OF_2022 = Situations.generalPractitioner("2022-03-01")
            .option(AidOption.HALF)
            .patients(Measure.ATTENDING_ALL, 1520)
            .build();

    private static List<String> years(AidPlan plan) {
        return plan.years().stream()
                .map(year -> year.amountsRevision() + " " + year.maximumAid().orElseThrow())
                .toList();
    }

    @Test
    void aNamedRevisionThatIsNotInForceIsStillRefused() {
        AidApplication named = OF_2022.toBuilder().revision("avenant-7").build();
        assertThrows(NotInForceException.class, () -> RULES.plan(named));
        assertEquals(
                "convention-2024",
                RULES.underRevision("convention-2024").plan(named).revision());
    }

    /** Later revisions take over as their tables say, from the first anniversary after they enter into force. */
    @Test
    void laterRevisionsTakeOverAsEver() {
        AidPlan plan = RULES.underRevision("reglement-arbitral").plan(OF_2022);
        assertEquals("reglement-arbitral", plan.revision());
        assertEquals(
                List.of(
                        "reglement-arbitral 18000.00",
                        "reglement-arbitral 13500.00",
                        "reglement-arbitral 10500.00",
                        "convention-2024 11000.00",
                        "convention-2024 11000.00"),
                years(plan));
        assertEquals(Measure.ATTENDING_ALL, plan.targets().get(0).measure());
    }

    /** A text that came before the signature takes nothing over. */
    @Test
    void aRevisionOfThePastStays() {
        AidApplication later =
                OF_2022.toBuilder().signedOn(LocalDate.of(2025, 3, 1)).build();
        assertEquals(
                List.of(
                        "avenant-7 18000.00",
                        "avenant-7 13500.00",
                        "avenant-7 10500.00",
                        "avenant-7 10500.00",
                        "avenant-7 10500.00"),
                years(RULES.underRevision("avenant-7").plan(later)));
    }

    @Test
    void theRevisionInForceIsNoSupposition() {
        assertEquals(RULES.plan(OF_2022), RULES.underRevision("avenant-7-2022").plan(OF_2022));
    }

    @Test
    void noContractIsSignedBeforeTheScheme() {
        AidApplication early =
                OF_2022.toBuilder().signedOn(LocalDate.of(2019, 8, 19)).build();
        assertThrows(
                NotInForceException.class,
                () -> RULES.underRevision("convention-2024").plan(early));
    }

    @Test
    void namesThatAreNotKnownAreRefused() {
        assertThrows(UnknownNameException.class, () -> RULES.underRevision("avenant-9"));
        assertThrows(
                InvalidInputException.class,
                () -> RULES.underRevision("avenant-7")
                        .plan(OF_2022.toBuilder().revision("avenant-9").build()));
    }

    /** Rules known before a revision was published cannot suppose it. */
    @Test
    void unpublishedRevisionCannotBeAssumed() {
        assertThrows(
                UnknownNameException.class,
                () -> RULES.underRevision("convention-2024")
                        .knownOn(LocalDate.of(2023, 1, 1))
                        .plan(OF_2022));
    }
}
