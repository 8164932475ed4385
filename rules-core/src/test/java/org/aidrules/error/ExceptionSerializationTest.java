package org.aidrules.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** An exception that crosses a process keeps what it lists. */
class ExceptionSerializationTest {

    private static final LocalizedText TEXT = new LocalizedText("wrong", "faux");

    @SuppressWarnings("unchecked")
    private static <T> T copy(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void invalidInput() throws Exception {
        InvalidInputException original = new InvalidInputException(List.of(
                new InputError("/option", Optional.of("FULL"), TEXT, List.of("HALF")),
                InputError.missing("/practice/sector", List.of())));
        InvalidInputException copy = copy(original);
        assertEquals(original.errors(), copy.errors());
        assertEquals(original.getMessage(), copy.getMessage());
    }

    @Test
    void notInForce() throws Exception {
        NotInForceException original =
                NotInForceException.none(LocalDate.of(2019, 1, 1), List.of("2020-01-01.. first"), Optional.empty());
        NotInForceException copy = copy(original);
        assertEquals(original.errors(), copy.errors());
        assertEquals(original.date(), copy.date());
    }

    @Test
    void defectiveTable() throws Exception {
        DefectiveTableException original = new DefectiveTableException(
                "first",
                List.of(new Defect(
                        Defect.Kind.OVERLAP, "sector", List.of("a", "b"), Map.of("sector", "SECTOR_1"), TEXT)));
        DefectiveTableException copy = copy(original);
        assertEquals(original.defects(), copy.defects());
        assertEquals("first", copy.revision());
    }

    @Test
    void unknownName() throws Exception {
        UnknownNameException copy = copy(new UnknownNameException("table", "amonts", List.of("amounts", "sector")));
        assertEquals(
                List.of("table", "amonts", List.of("amounts", "sector")),
                List.of(copy.kind(), copy.name(), copy.known()));
    }

    @Test
    void theirListsCannotBeChanged() {
        List<InputError> errors = new InvalidInputException(List.of(InputError.missing("/a", List.of()))).errors();
        assertThrows(UnsupportedOperationException.class, errors::clear);
    }
}
