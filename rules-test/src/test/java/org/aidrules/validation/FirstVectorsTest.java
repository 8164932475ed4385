package org.aidrules.validation;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What {@link VectorsTest} asks of every revision, of one alone and of vectors that are worked out anew: a mutation is
 * judged by this, for that would find the vectors of before.
 */
class FirstVectorsTest {

    @Test
    void allOfThatHolds() throws IOException {
        VectorsTest vectors = new VectorsTest();
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
