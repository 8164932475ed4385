package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.InputError;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.validation.proof.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract of a doctor ends for a collective one only where that can begin on the next day, by the rules of the day. */
class CollectiveEndTest {

    private static final LocalDate SIGNED = LocalDate.of(2024, 9, 2);

    @TempDir
    private Path folder;

    @Test
    void anAidThatIsNotYetPublishedCannotFollow() {
        AidRules before = Shipped.RULES.knownOn(LocalDate.of(2026, 2, 24));
        InputError error = errors(before, LocalDate.of(2026, 3, 31)).get(0);
        assertEquals("/ended/on", error.at());
        assertEquals(List.of(), error.accepted());
        assertEquals(List.of(), errors(Shipped.RULES, LocalDate.of(2026, 3, 31)));
    }

    @Test
    void anAidThatHasEndedCannotFollow() {
        AidRules ending = Shipped.RULES.withOverlay(Drafts.draft(
                folder,
                "aide-collective-2026-11",
                "doctor-posts",
                UnaryOperator.identity(),
                "inForceFrom=2027-01-01",
                "inForceTo=2027-07-01",
                "publishedOn=2026-12-01"));
        assertEquals(List.of(), errors(ending, LocalDate.of(2027, 6, 29)));
        InputError error = errors(ending, LocalDate.of(2027, 6, 30)).get(0);
        assertEquals("/ended/on", error.at());
        assertEquals(Optional.of("2027-06-30"), error.found());
        assertEquals(
                "no collective contract can begin on 1 July 2027, the day after this contract ends: "
                        + "no text of the collective aid is in force on that day",
                error.message().english());
        assertEquals(
                "aucun contrat collectif ne peut prendre effet le 1er juillet 2027, lendemain de la fin du présent contrat : "
                        + "aucun texte relatif à l'aide collective n'est en vigueur à cette date",
                error.message().french());
    }

    private static List<InputError> errors(AidRules rules, LocalDate end) {
        AidApplication.Builder doctor = Doctors.gp(SIGNED, AidOption.HALF, Band.P70_P90, Band.P70_P90);
        return rules.check(
                doctor,
                ContractHistory.builder()
                        .earlyTermination(new EarlyTermination(
                                ContractParty.COLLECTIVE_CONTRACT, Optional.empty(), Optional.of(end)))
                        .build());
    }
}
