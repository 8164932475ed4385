package org.aidrules.validation.vectors;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What {@link TestVectorsTest} asks of every revision, of one alone and of vectors that are worked out anew: a mutation is
 * judged by this, for that would find the vectors of before.
 */
class FirstVectorsTest {

    @Test
    void allOfThatHolds() throws IOException {
        TestVectorsTest vectors = new TestVectorsTest();
        vectors.theSchemaDescribesTheFile("avenant-7");
        vectors.theSchemaRefusesWhatIsNoVector();
        vectors.aNaiveMatcherOnTheSpreadsheetsAgreesWithEveryCell("avenant-7");
        vectors.theTablesHoldEveryCombinationOnceAndEveryRow("avenant-7");
        vectors.theCoverageSaysWhichContractCitesARow("avenant-7");
        vectors.halfACentIsRoundedUp();
        vectors.theFileNamesItsRules();
        vectors.aRevisionOfOtherRulesIsRefused();
    }
}
