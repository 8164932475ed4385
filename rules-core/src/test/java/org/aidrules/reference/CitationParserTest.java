package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.ExampleSources;
import org.junit.jupiter.api.Test;

class CitationParserTest {

    private final List<String> unknown = new ArrayList<>();

    private List<Citation> read(String cited) {
        return CitationParser.read(cited, ExampleSources::find, unknown::add);
    }

    @Test
    void aCitationIsASourceAndAPlaceInIt() {
        assertEquals(
                List.of(
                        new Citation(ExampleSources.LAW, "article 1: second sentence"),
                        new Citation(ExampleSources.LAW, "")),
                read(" LAW : article 1: second sentence ;LAW"));
        assertEquals(List.of(), unknown);
    }

    @Test
    void sourcesThatAreNotInTheListAreNamed() {
        assertEquals(List.of(new Citation(ExampleSources.LAW, "2")), read("law: 1; LAW: 2; OTHER: 3; "));
        assertEquals(List.of("law", "OTHER", ""), unknown);
    }
}
