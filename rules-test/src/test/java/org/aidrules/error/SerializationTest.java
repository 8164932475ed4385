package org.aidrules.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.explanation.LocalizedText;
import org.junit.jupiter.api.Test;

/** The exceptions keep their lists when they are serialized, as a server does that logs or forwards them. */
class SerializationTest {

    private static final InputError FOUND = InputError.notAccepted("/practice/sector", "SECTOR_9", List.of("SECTOR_1"));
    private static final InputError MISSING = InputError.missing("/signedOn", AcceptedValues.DATE);

    @Test
    void invalidInputKeepsItsErrors() throws Exception {
        InvalidInputException copy = copy(new InvalidInputException(List.of(FOUND, MISSING)));
        assertEquals(List.of(FOUND, MISSING), copy.errors());
        assertEquals(new InvalidInputException(List.of(FOUND, MISSING)).getMessage(), copy.getMessage());
    }

    @Test
    void notInForceKeepsItsErrorAndDate() throws Exception {
        LocalDate date = LocalDate.of(2019, 8, 19);
        NotInForceException refusal = NotInForceException.named("avenant-7", date, Optional.of("avenant-8"));
        NotInForceException copy = copy(refusal);
        assertEquals(refusal.errors(), copy.errors());
        assertEquals(date, copy.date());
    }

    @Test
    void defectiveTableKeepsItsDefects() throws Exception {
        List<Defect> defects = List.of(
                Defect.inRow(Defect.Kind.UNREACHABLE, "sector", "optam", new LocalizedText("never", "jamais")),
                Defect.inTable(
                        Defect.Kind.GAP, "sector", Map.of("sector", "SECTOR_2"), new LocalizedText("nothing", "rien")));
        DefectiveTableException copy = copy(new DefectiveTableException("avenant-7", defects));
        assertEquals(defects, copy.defects());
        assertEquals("avenant-7", copy.revision());
    }

    @Test
    void unknownNameKeepsTheKnownNames() throws Exception {
        UnknownNameException copy = copy(new UnknownNameException("table", "amonts", List.of("amounts", "bands")));
        assertEquals(List.of("amounts", "bands"), copy.known());
        assertEquals("table", copy.kind());
        assertEquals("amonts", copy.name());
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
