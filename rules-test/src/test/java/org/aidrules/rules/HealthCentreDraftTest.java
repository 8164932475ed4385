package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.AidRules;
import org.aidrules.contract.AidSettlement;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractReader;
import org.aidrules.json.JsonDocument;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;

/** The targets of health centres, which no shipped text has, are supplied by a folder of tables alone. */
class HealthCentreDraftTest {

    private static final String DRAFT = "health-centre-targets";
    private static final AidRules RULES = AidRules.standard().withOverlay(Path.of("examples", DRAFT));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static ObjectNode input() throws IOException {
        return (ObjectNode)
                MAPPER.readTree(Path.of("examples", "health-centre-settle.json").toFile());
    }

    private static AidSettlement settle(AidRules rules, ObjectNode input) {
        return ContractReader.of(rules).organisationSettlement(JsonDocument.of(input), List.of());
    }

    @Test
    void theDraftHoldsThreeTables() {
        Revision draft = RULES.get(DRAFT);
        assertEquals(Scheme.HEALTH_CENTRE, draft.scheme());
        assertEquals(Optional.of("centres-de-sante-2025"), draft.extended());
        assertEquals(Set.of("post-targets", "post-attainment", "modulation"), Set.copyOf(draft.ownTables()));
        assertTrue(draft.isDraft());
    }

    /**
     * 2.5 posts ask for 2.5 × 260 = 650 adults and 2.5 × 110 = 275 patients of the active file. Year 3: all adults, and 110 of 275:
     * 40 % of 52 500 euros. Year 4: 325 of 650 adults, and the whole active file: 50 %.
     */
    @Test
    void itsTargetsSettleTheYears() throws IOException {
        AidSettlement settlement = settle(RULES, input());
        assertEquals(
                List.of("90000.00", "67500.00", "21000.00", "26250.00"),
                settlement.years().stream()
                        .map(year -> year.aid().orElseThrow().toPlainString())
                        .toList());
        assertEquals(new BigDecimal("204750.00"), settlement.total().orElseThrow());
        assertEquals(List.of(DRAFT), settlement.rules().drafts());
        assertEquals(
                List.of(),
                settlement.notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.INPUT_NOT_USED)
                        .toList());
    }

    /** Under the shipped texts the same years have bounds: nothing, and the maximum. */
    @Test
    void withoutItTheYearsAreUndetermined() throws IOException {
        ObjectNode input = input();
        ((ObjectNode) input.get("contract")).put("revision", "centres-de-sante-2025");
        AidSettlement settlement = settle(AidRules.standard(), input);
        assertEquals(Optional.empty(), settlement.total());
        settlement.years().forEach(year -> {
            assertEquals(Optional.empty(), year.aid());
            assertEquals(new BigDecimal("0.00"), year.bounds().orElseThrow().atLeast());
            assertEquals(year.maximumAid(), year.bounds().orElseThrow().atMost());
        });
    }

    /** A target needs the count from which it starts: what the draft adds is asked for. */
    @Test
    void aCountThatATargetNeedsIsAskedFor() throws IOException {
        ObjectNode input = input();
        ((ObjectNode) input.at("/contract/centre/patients")).remove("activeFile");
        List<InputError> errors = assertThrows(InvalidInputException.class, () -> settle(RULES, input))
                .errors();
        assertEquals(
                "[/contract/centre/patients/activeFile: this is missing (accepted: 0..1000000)]", errors.toString());
    }
}
