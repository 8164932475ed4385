package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    /** The years 0 to 9999. */
    @Property
    void everyDateIsReadAsItIsWritten(@ForAll @LongRange(min = -719_528, max = 2_932_896) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        assertEquals(Optional.of(date), Dates.read(date.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-29",
                "2023-13-01",
                "2023-04-31",
                "2023-1-01",
                "01/02/2023",
                " 2023-01-01",
                "2023-01-01 ",
                "+2023-01-01",
                "12023-01-01",
                "2023-01-01T00:00",
                "٢٠٢٣-01-01"
            })
    void anythingElseIsNoDate(String text) {
        assertEquals(Optional.empty(), Dates.read(text));
    }
}
