package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.revision.Revision;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The days of each revision, what it extends and what it cites: {@code revisions.csv}, written from the dossier. */
class GoldenRevisionsTest {

    static Stream<CSVRecord> revisions() {
        return Golden.lines("revisions.csv").stream();
    }

    @Test
    void fileCoversEveryRevision() {
        assertEquals(
                Shipped.RULES.revisions().stream().map(Revision::id).toList(),
                revisions().map(line -> line.get("revision")).toList());
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void daysAndSourcesAreAsTheDossierStates(CSVRecord line) {
        Revision revision = Shipped.RULES.get(line.get("revision"));
        assertEquals(said(line, "extends"), revision.extended());
        assertEquals(said(line, "first day"), revision.inForceFrom().map(LocalDate::toString));
        assertEquals(
                said(line, "last day"),
                revision.inForceTo().map(day -> day.minusDays(1).toString()));
        assertEquals(said(line, "published"), revision.publishedOn().map(LocalDate::toString));
        assertEquals(
                line.get("sources"),
                revision.sources().stream().map(GoldenDecisions::cited).collect(Collectors.joining("; ")));
    }

    private static Optional<String> said(CSVRecord line, String column) {
        return Optional.of(line.get(column)).filter(cell -> !cell.isEmpty());
    }
}
