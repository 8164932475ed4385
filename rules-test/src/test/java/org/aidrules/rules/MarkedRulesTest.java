package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.Absence;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractChange;
import org.aidrules.contract.ContractHistory;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Opco;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.json.ContractWriter;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.aidrules.validation.proof.Certificate;
import org.aidrules.validation.proof.Drafts;
import org.aidrules.validation.proof.RevisionCheck;
import org.aidrules.validation.proof.Warning;
import org.aidrules.validation.vectors.TestVectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Altered tables and drafts are named in the results that consulted them, and only there. */
class MarkedRulesTest {

    private static final AidRules SHIPPED = AidRules.standard();
    /** The tables that only a contract with an earlier one, an early end or a shared assistant consults, and transitions, which
     * a later revision brings. */
    private static final Set<String> NOT_CONSULTED = Set.of("renewal", "termination", "transitions", "working-time");
    /** A day of signature under each revision. */
    private static final Map<String, String> SIGNED = Map.of(
            "avenant-7", "2020-03-02",
            "avenant-7-2022", "2022-03-01",
            "reglement-arbitral", "2023-06-01",
            "convention-2024", "2024-09-02");

    private static final Path IGAS = Path.of("examples", "igas-2023");
    private static final ContractWriter WRITER = ContractWriter.withoutSentences();

    /** The history of a contract with an absence and a change, so that their tables are consulted. */
    private static ContractHistory history(LocalDate signedOn) {
        return ContractHistory.builder()
                .observed(
                        3,
                        Map.of(Measure.ATTENDING_ADULTS, 1500, Measure.ATTENDING_ALL, 1700, Measure.ACTIVE_FILE, 2500))
                .absence(new Absence(signedOn.plusDays(40), signedOn.plusDays(60), YesNo.NO, YesNo.NO))
                .change(new ContractChange(
                        signedOn.plusDays(100),
                        Optional.empty(),
                        Optional.of(Zone.ZIP),
                        Optional.empty(),
                        OptionalInt.empty()))
                .build();
    }

    @TempDir
    private Path folder;

    static Stream<String> all() {
        return SHIPPED.revisions().stream()
                .flatMap(revision -> revision.tables().stream().map(table -> revision.id() + "/" + table));
    }

    @ParameterizedTest
    @CsvSource({
        "convention-2024/amounts", "convention-2024/sector", "convention-2024/transitions", "convention-2024/terms",
        "reglement-arbitral/targets", "avenant-7/amounts", "avenant-7-2022/training-path", "avenant-7/working-time"
    })
    void anAlteredTableIsNamedWhereItDecides(String altered) {
        assertNamedWhereItDecides(altered);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("all")
    void everyAlteredTableIsNamedWhereItDecides(String altered) {
        assertNamedWhereItDecides(altered);
    }

    private void assertNamedWhereItDecides(String altered) {
        AidRules rules = SHIPPED.withOverlay(overlay(altered));
        SIGNED.forEach((revision, day) -> {
            AidApplication application = application(day);
            AidPlan plan = rules.plan(application);
            AidSettlement settlement = rules.settle(application, history(application.signedOn()));
            Set<String> named = new TreeSet<>(plan.rules().altered());
            named.addAll(settlement.rules().altered());
            boolean decides = consulted(rules, plan, application).contains(altered);
            assertEquals(decides ? Set.of(altered) : Set.of(), named, revision);
            assertCitedIsNamed(WRITER.plan(plan), altered);
            assertCitedIsNamed(WRITER.settlement(settlement), altered);
            assertEquals(
                    unmarked(WRITER.plan(SHIPPED.plan(application))),
                    unmarked(WRITER.plan(plan)),
                    "the same table gives the same plan");
        });
    }

    /** A result that cites a row of the altered table names the table. */
    private static void assertCitedIsNamed(ObjectNode result, String altered) {
        String named = result.at("/rules/altered").toString();
        boolean cites = result.toString().contains("\"origin\":\"OVERLAY\"");
        assertTrue(!cites || named.contains(altered), result.toString());
    }

    /**
     * The overridden tables that a contract consults: all but a few tables of its revision, the transitions of each
     * later revision that comes before its last year, and the amounts, with their rounding, of the revision that governs those
     * of a year.
     */
    private static Set<String> consulted(AidRules rules, AidPlan plan, AidApplication application) {
        Set<String> consulted = new TreeSet<>();
        Revision signedUnder = rules.get(plan.revision());
        signedUnder.tables().stream()
                .filter(table -> !NOT_CONSULTED.contains(table))
                .forEach(table -> add(consulted, signedUnder, table));
        LocalDate last = plan.years().get(plan.years().size() - 1).from();
        rules.revisions(signedUnder.scheme()).stream()
                .filter(later -> later.inForceFrom()
                        .filter(from -> from.isAfter(application.signedOn()) && !from.isAfter(last))
                        .isPresent())
                .forEach(later -> add(consulted, later, "transitions"));
        plan.years().forEach(year -> {
            add(consulted, rules.get(year.amountsRevision()), "amounts");
            add(consulted, rules.get(year.amountsRevision()), "amount-band");
            add(consulted, rules.get(year.amountsRevision()), "rounding");
        });
        return consulted;
    }

    private static void add(Set<String> consulted, Revision revision, String name) {
        DecisionTable table = revision.table(name);
        if (table.overlay()) {
            consulted.add(table.revision() + "/" + name);
        }
    }

    private static AidApplication application(String day) {
        return Situations.generalPractitioner(day)
                .assistant(Assistant.builder(AssistantBackground.NURSE)
                        .experienceYears(1)
                        .validAfgsu1(true)
                        .opco(Opco.EP)
                        .build())
                .build();
    }

    private static ObjectNode unmarked(ObjectNode result) {
        result.remove("rules");
        result.findParents("origin").forEach(reason -> ((ObjectNode) reason).remove("origin"));
        return result;
    }

    @Test
    void whatIsNotAlteredHasNoMarks() {
        SIGNED.values().forEach(day -> {
            ObjectNode plan = WRITER.plan(SHIPPED.plan(application(day)));
            assertEquals(List.of("release", "digest"), names(plan.get("rules")));
            assertFalse(plan.toString().contains("\"origin\""));
        });
    }

    @Test
    void aDraftIsNamedWhereItIsAsked() {
        AidRules rules = SHIPPED.withOverlay(IGAS);
        AidApplication drafted =
                application("2023-06-01").toBuilder().revision("igas-2023").build();
        ObjectNode plan = WRITER.plan(rules.plan(drafted));
        assertEquals(List.of("release", "digest", "drafts"), names(plan.get("rules")));
        assertEquals("[\"igas-2023\"]", plan.at("/rules/drafts").toString());
        assertEquals("DRAFT", plan.at("/training/reasons/1/origin").asText());
        assertTrue(rules.get("igas-2023").isDraft());
        SIGNED.values()
                .forEach(day -> assertEquals(
                        SHIPPED.plan(application(day)), rules.plan(application(day)), "others stay as they are"));
    }

    @Test
    void anAlteredDraftHasBothMarks() {
        Path mine = write(
                "mine",
                Map.of(
                        "sector.drl.csv",
                        Drafts.shipped("avenant-7", "sector").replace("aidrules.avenant_7.", "aidrules.igas_2023.")));
        AidRules rules = SHIPPED.withOverlay(IGAS).withOverlay(mine);
        RulesetVersion version = rules.version(rules.get("igas-2023"));
        assertEquals(List.of("igas-2023/sector"), version.altered());
        assertEquals(List.of("igas-2023"), version.drafts());
        AidApplication drafted =
                application("2023-06-01").toBuilder().revision("igas-2023").build();
        RulesetVersion ofPlan = rules.plan(drafted).rules();
        assertEquals(version.altered(), ofPlan.altered());
        assertEquals(version.drafts(), ofPlan.drafts());
    }

    @ParameterizedTest
    @CsvSource({"'', true", "status=draft, true", "status=in-force, false"})
    void aFolderIsADraftUntilItsPropertiesSayOtherwise(String status, boolean draft) {
        AidRules rules = SHIPPED.withOverlay(later(status, Map.of()));
        assertEquals(draft, rules.get("later").isDraft());
        RulesetVersion version = rules.plan(application("2027-03-01")).rules();
        assertEquals(draft ? List.of("later") : List.of(), version.drafts());
        assertEquals(
                draft,
                WRITER.plan(rules.plan(application("2027-03-01"))).toString().contains("DRAFT"));
    }

    @Test
    void inheritedTransitionsDoNotSpeakForALaterRevision() {
        AidRules silent = SHIPPED.withOverlay(later("status=in-force", Map.of()));
        AidPlan before = SHIPPED.plan(application("2024-09-02"));
        AidPlan after = silent.plan(application("2024-09-02"));
        assertEquals(before.years(), after.years());
        assertEquals(
                List.of(Notice.Kind.TRANSITIONS_MISSING),
                after.notices().stream()
                        .map(Notice::kind)
                        .filter(kind -> kind == Notice.Kind.TRANSITIONS_MISSING)
                        .toList());
        Revision later = silent.get("later");
        assertEquals(
                List.of(Warning.Kind.TRANSITIONS_INHERITED),
                RevisionCheck.of(silent, later).warnings().stream()
                        .map(Warning::kind)
                        .filter(kind -> kind == Warning.Kind.TRANSITIONS_INHERITED)
                        .toList());
    }

    @Test
    void certificatesAndVectorsNameThem() throws IOException {
        Path mine = overlay("reglement-arbitral/amounts");
        AidRules rules = SHIPPED.withOverlay(mine);
        Revision revision = rules.get("reglement-arbitral");
        Certificate certificate = Certificate.of(rules, RevisionCheck.of(rules, revision));
        assertEquals(List.of("reglement-arbitral/amounts"), certificate.rules().altered());
        assertEquals(certificate, Certificate.read(certificate.json().getBytes(StandardCharsets.UTF_8)));
        Certificate draft = Certificate.ofFolder(SHIPPED, IGAS).get(0);
        assertEquals(List.of("igas-2023"), draft.rules().drafts());
        assertEquals(draft, Certificate.read(draft.json().getBytes(StandardCharsets.UTF_8)));
        assertTrue(draft.verify(SHIPPED, IGAS).holds());
        Certificate forged = new Certificate(
                draft.revision(),
                new Certificate.Rules(draft.release(), draft.digest(), List.of(), List.of()),
                draft.cells(),
                draft.asked(),
                draft.defects(),
                draft.warnings());
        assertFalse(forged.verify(SHIPPED, IGAS).holds());
        ObjectNode vectors = (ObjectNode)
                new ObjectMapper().readTree(TestVectors.of(rules, revision).json());
        assertEquals(
                "[\"reglement-arbitral/amounts\"]", vectors.at("/rules/altered").toString());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A revision of a caller that is in force from 2027 and has amounts of its own. */
    private Path later(String status, Map<String, String> more) {
        Map<String, String> files = new TreeMap<>(more);
        files.put(
                "revision.properties",
                String.join(
                        "\n",
                        "title.en=Later",
                        "title.fr=Plus tard",
                        "extends=convention-2024",
                        "inForceFrom=2027-01-01",
                        "publishedOn=2026-11-01",
                        "checkedOn=2026-11-21",
                        "sources=CONVENTION-2024",
                        status));
        files.put(
                "amounts.drl.csv",
                Drafts.shipped("convention-2024", "amounts").replace("aidrules.convention_2024.", "aidrules.later."));
        return write("later", files);
    }

    /** The same table again, as a table of the caller. */
    private Path overlay(String altered) {
        String owner = altered.substring(0, altered.indexOf('/'));
        String table = altered.substring(altered.indexOf('/') + 1);
        String text = Drafts.shipped(SHIPPED.get(owner).table(table).revision(), table)
                .replaceFirst("RuleSet,aidrules\\.\\w+\\.", "RuleSet,aidrules." + owner.replace('-', '_') + ".");
        return write("mine", Map.of(table + ".drl.csv", text));
    }

    private Path write(String name, Map<String, String> files) {
        try {
            Path written = Files.createDirectories(folder.resolve(name));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(written.resolve(file.getKey()), file.getValue());
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
