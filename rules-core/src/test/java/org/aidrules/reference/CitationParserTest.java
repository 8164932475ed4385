package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Source;
import org.junit.jupiter.api.Test;

class CitationParserTest {

    private static final Source LAW = new Source("LAW", "The law", "2020", "by article");

    private final List<String> unknown = new ArrayList<>();

    private List<Citation> read(String cited) {
        return CitationParser.read(cited, id -> id.equals("LAW") ? Optional.of(LAW) : Optional.empty(), unknown::add);
    }

    @Test
    void aCitationIsASourceAndAPlaceInIt() {
        assertEquals(List.of(new Citation(LAW, "article 1: second sentence"), new Citation(LAW, "")),
                read(" LAW : article 1: second sentence ;LAW"));
        assertEquals(List.of(), unknown);
    }

    @Test
    void sourcesThatAreNotInTheListAreNamed() {
        assertEquals(List.of(new Citation(LAW, "2")), read("law: 1; LAW: 2; OTHER: 3; "));
        assertEquals(List.of("law", "OTHER", ""), unknown);
    }
}
