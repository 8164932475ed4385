package org.aidrules.rules;

import java.time.LocalDate;
import java.util.List;

import org.aidrules.AidRules;

/** The rules under test, and when each of their revisions was in force as the dossier says. */
final class Shipped {

    static final AidRules RULES = AidRules.standard();

    static final LocalDate FIRST = LocalDate.of(2019, 8, 20);
    static final LocalDate COORDINATION_AT_SIGNATURE = LocalDate.of(2022, 1, 1);
    static final LocalDate ARBITRATION = LocalDate.of(2023, 5, 1);
    static final LocalDate LAST = LocalDate.of(2024, 6, 21);

    static final List<String> IDS = List.of("avenant-7", "avenant-7-2022", "reglement-arbitral");

    private Shipped() {
    }

    /** The id of the revision in force on a day from {@link #FIRST} to {@link #LAST}. */
    static String idOn(LocalDate day) {
        if (day.isBefore(COORDINATION_AT_SIGNATURE)) {
            return "avenant-7";
        }
        return day.isBefore(ARBITRATION) ? "avenant-7-2022" : "reglement-arbitral";
    }

    /** A day on which a revision was in force. */
    static LocalDate signature(String revision) {
        return switch (revision) {
            case "avenant-7" -> LocalDate.of(2020, 3, 2);
            case "avenant-7-2022" -> LocalDate.of(2022, 3, 1);
            case "reglement-arbitral" -> LocalDate.of(2023, 6, 15);
            default -> throw new IllegalArgumentException(revision);
        };
    }
}
