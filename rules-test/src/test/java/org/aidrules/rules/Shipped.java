package org.aidrules.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;

/** The rules under test, and when each of their revisions was in force as the dossier says. */
final class Shipped {

    static final AidRules RULES = AidRules.standard();

    static final LocalDate FIRST = LocalDate.of(2019, 8, 20);
    static final LocalDate COORDINATION_AT_SIGNATURE = LocalDate.of(2022, 1, 1);
    static final LocalDate ARBITRATION = LocalDate.of(2023, 5, 1);
    static final LocalDate CONVENTION = LocalDate.of(2024, 6, 22);
    /** The last day on which these tests sign a contract. The convention of 2024 has no end. */
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** The revisions of the aid of a doctor. */
    static final List<String> IDS = List.of("avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024");

    /** The revisions of the collective aid and of health centres. */
    static final List<String> COLLECTIVE_IDS = List.of("aide-collective-2026", "aide-collective-2026-11");

    static final List<String> CENTRE_IDS = List.of("centres-de-sante", "centres-de-sante-2025");

    private Shipped() {}

    static List<String> ids() {
        return IDS;
    }

    /** The ids of the revisions of every scheme, in their order. */
    static List<String> allIds() {
        return Stream.of(IDS, COLLECTIVE_IDS, CENTRE_IDS).flatMap(List::stream).toList();
    }

    /** The scheme of a revision. */
    static Scheme scheme(String id) {
        if (COLLECTIVE_IDS.contains(id)) {
            return Scheme.COLLECTIVE;
        }
        return CENTRE_IDS.contains(id) ? Scheme.HEALTH_CENTRE : Scheme.INDIVIDUAL;
    }

    /** The id of the revision in force on a day from {@link #FIRST} to {@link #LAST}. */
    static String idOn(LocalDate day) {
        if (day.isBefore(COORDINATION_AT_SIGNATURE)) {
            return "avenant-7";
        }
        if (day.isBefore(ARBITRATION)) {
            return "avenant-7-2022";
        }
        return day.isBefore(CONVENTION) ? "reglement-arbitral" : "convention-2024";
    }

    /** The id of the revision whose amounts a contract year has: those of 2024 reach running contracts. */
    static String amountsRevision(LocalDate signedOn, LocalDate yearStart) {
        return idOn(yearStart.isBefore(CONVENTION) ? signedOn : yearStart);
    }

    /** A day on which a revision was in force. */
    static LocalDate signature(String revision) {
        return switch (revision) {
            case "avenant-7" -> LocalDate.of(2020, 3, 2);
            case "avenant-7-2022" -> LocalDate.of(2022, 3, 1);
            case "reglement-arbitral" -> LocalDate.of(2023, 6, 15);
            case "convention-2024" -> LocalDate.of(2024, 9, 16);
            default -> throw new IllegalArgumentException(revision);
        };
    }
}
