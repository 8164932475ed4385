package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays are cut into their elements, wherever these end. */
class ArrayElementsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[] | true | false",
                "[ ] x | true | true",
                "[{}] | true | false | {}@2",
                "[{\"a\":[1,{\"b\":\"]}\"}]},{}] | true | false | {\"a\":[1,{\"b\":\"]}\"}]}@2 | {}@23",
                "[\"\\\",\\\\\",3] | true | false | \"\\\",\\\\\"@2 | 3@10",
                "[{\"é\":1},2] | true | false | {\"é\":1}@2 | 2@10",
                "[1,,2] | true | false | 1@2 | @4 | 2@5",
                "[1,2 | false | false | 1@2 | 2@4",
                "[{\"a\": | false | false | {\"a\":@2",
                "[ | false | false",
                "[1] [2] | true | true | 1@2"
            })
    void elementsAreThoseOfTheArray(String line) throws IOException {
        String[] cells = line.split("\\s\\|\\s");
        ArrayElements elements = elements(cells[0].strip(), 1000);
        List<String> found = new ArrayList<>();
        for (Optional<ArrayElements.Element> one = elements.next(); one.isPresent(); one = elements.next()) {
            found.add(new String(one.get().bytes(), StandardCharsets.UTF_8).strip() + "@"
                    + one.get().column());
        }
        assertEquals(List.of(cells).subList(3, cells.length), found);
        assertEquals(cells[1].strip(), String.valueOf(elements.isClosed()));
        assertEquals(cells[2].strip(), String.valueOf(elements.isFollowed()));
    }

    @Test
    void anElementIsCutPastTheLimit() throws IOException {
        ArrayElements elements = elements("[\"" + "x".repeat(50) + "\",\n 1]", 10);
        assertEquals(11, elements.next().orElseThrow().bytes().length);
        ArrayElements.Element second = elements.next().orElseThrow();
        assertEquals(2, second.line());
        assertEquals(2, second.column());
    }

    private static ArrayElements elements(String json, int most) throws IOException {
        return new ArrayElements(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), most, 1, 1);
    }
}
