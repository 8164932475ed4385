package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AskableFields;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.junit.jupiter.api.Test;

/**
 * A value is not used where no other value at its place, nor none, would change the plan or the rows on which it rests.
 * That is tried here value by value; the library derives it from its tables.
 */
@Domain(SoundApplications.class)
class UnusedInputTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ContractReader READER = ContractReader.of(Shipped.RULES);
    private static final String DEROGATIONS = "/practice/derogations";

    /** Values on both sides of every limit of the tables. */
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "/practice/ccamFeeShare", List.of("\"0\"", "\"0.19\"", "\"0.2\"", "\"0.21\"", "\"1\""),
            "/practice/doctorAge", List.of("20", "64", "65", "66", "110"),
            "/assistant/experienceYears", List.of("0", "1", "2", "40"),
            "/assistant/diplomaLevel", List.of("1", "2", "3", "4", "5", "8"));

    private static final List<String> FIELDS = List.of(
            "/practice/sector",
            "/assistant/diplomaLevel",
            "/practice/zone",
            "/practice/departmentShortOfSpecialty",
            "/practice/grouped",
            "/practice/coordinated",
            "/practice/forfaitStructureValidated",
            "/practice/ccamFeeShare",
            "/practice/newlyEstablished",
            "/practice/particularPractice",
            "/practice/doctorAge",
            "/practice/secretaryPromoted",
            "/bands/attending",
            "/bands/activeFile",
            "/assistant/experienceYears",
            "/assistant/validAfgsu1",
            "/assistant/holdsCqp");

    /** Where these are false, they are as if they were not given. */
    private static final Set<String> FALSE_BY_DEFAULT = Set.of(
            "/practice/newlyEstablished",
            "/practice/particularPractice",
            "/practice/secretaryPromoted",
            "/assistant/validAfgsu1",
            "/assistant/holdsCqp");

    private static List<Notice> unused(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.INPUT_NOT_USED)
                .toList();
    }

    private static Set<String> places(List<Notice> notices) {
        Set<String> places = new TreeSet<>();
        unused(notices).forEach(notice -> places.add(notice.at().orElseThrow()));
        return places;
    }

    private static Set<String> places(AidApplication.Builder application) {
        return places(Shipped.RULES.plan(application.build()).notices());
    }

    @Property(tries = 200)
    @Tag("thorough")
    void whatIsReportedIsWhatChangesNothing(@ForAll AidApplication application) {
        ObjectNode input = ContractWriter.withoutSentences().application(application);
        Set<String> expected = new TreeSet<>();
        Optional<JsonNode> plan = plan(input);
        FIELDS.stream().filter(field -> changesNothing(input, plan, field)).forEach(expected::add);
        Set<String> reported = places(Shipped.RULES.plan(application).notices());
        // Another date of training may be refused with the contract, so others cannot be tried freely.
        reported.removeIf(
                at -> at.startsWith("/patients/") || at.equals(DEROGATIONS) || at.equals("/assistant/trainingOn"));
        assertEquals(expected, reported, input::toPrettyString);
    }

    private static boolean changesNothing(ObjectNode input, Optional<JsonNode> plan, String field) {
        JsonNode given = input.at(field);
        boolean isDefault = FALSE_BY_DEFAULT.contains(field) && !given.asBoolean();
        return !given.isMissingNode()
                && !isDefault
                && Stream.concat(Stream.of("null"), others(field).stream())
                        .allMatch(other -> plan(with(input, field, other)).equals(plan));
    }

    private static List<String> others(String field) {
        List<String> numbers = NUMBERS.get(field);
        return numbers != null
                ? numbers
                : AskableFields.accepted(field).stream()
                        .map(value -> value.matches("true|false") ? value : "\"" + value + "\"")
                        .toList();
    }

    private static ObjectNode with(ObjectNode input, String field, String value) {
        ObjectNode changed = input.deepCopy();
        int slash = field.lastIndexOf('/');
        ((ObjectNode) changed.at(field.substring(0, slash))).set(field.substring(slash + 1), json(value));
        return changed;
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan with its rows, but for the notices; empty where the input is refused. */
    private static Optional<JsonNode> plan(ObjectNode input) {
        try {
            AidPlan plan = READER.plan(input.toString().getBytes(StandardCharsets.UTF_8));
            ObjectNode written = ContractWriter.withoutSentences().plan(plan);
            written.remove(List.of("notices", "rules"));
            return Optional.of(written);
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** Each derogation by itself: without it the plan is the same. */
    @Property(tries = 200)
    @Tag("thorough")
    void derogationsThatChangeNothingAreNamed(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        Set<String> expected = new TreeSet<>();
        for (Derogation claimed : application.practice().derogations()) {
            Set<Derogation> others = new TreeSet<>(application.practice().derogations());
            others.remove(claimed);
            AidPlan without = Shipped.RULES.plan(
                    application.toBuilder().derogations(others).build());
            if (plan.criteria().equals(without.criteria())) {
                expected.add(claimed.name());
            }
        }
        Set<String> named = new TreeSet<>();
        unused(plan.notices()).stream()
                .filter(notice -> notice.at().equals(Optional.of(DEROGATIONS)))
                .forEach(notice -> named.add(
                        notice.text().english().split(",")[1].substring(1).split(" ")[0]));
        assertEquals(expected, named, application::toString);
    }

    /** A count is used where its measure has a band in the plan. */
    @Property
    void countsOfMeasuresThatDoNotCountAreReported(@ForAll AidApplication application) {
        boolean gp = application.practice().specialty() == Specialty.GENERAL_MEDICINE;
        boolean before = application.signedOn().isBefore(Shipped.ARBITRATION);
        Set<String> expected = new TreeSet<>();
        if (!gp || !before) {
            expected.add("/patients/attendingAdults");
        }
        if (!gp || before) {
            expected.add("/patients/attendingAll");
        }
        if (!gp) {
            expected.add("/bands/attending");
        }
        Set<String> reported = places(Shipped.RULES.plan(application).notices());
        reported.removeIf(at -> !at.startsWith("/patients/") && !at.startsWith("/bands/"));
        assertEquals(expected, reported);
    }

    /** The notices on the application are the same in every settlement, at the place of the contract. */
    @Property
    void aSettlementReportsWhatThePlanReports(@ForAll AidApplication application) {
        List<String> plan = unused(Shipped.RULES.plan(application).notices()).stream()
                .map(notice -> "/contract" + notice.at().orElseThrow())
                .toList();
        List<String> settlement =
                unused(Shipped.RULES
                                .settle(application, ContractHistory.builder().build())
                                .notices())
                        .stream()
                        .map(notice -> notice.at().orElseThrow())
                        .toList();
        assertEquals(plan, settlement);
    }

    /** The property above would mean little if some fields were always used, or never. */
    @Property(tries = 2000)
    @StatisticsReport(onFailureOnly = true)
    void everyFieldIsUsedByOneAndNotByAnother(@ForAll AidApplication application) {
        Set<String> reported = places(Shipped.RULES.plan(application).notices());
        for (String field : FIELDS) {
            boolean rarely = List.of("/practice/particularPractice", "/assistant/diplomaLevel")
                    .contains(field);
            boolean always = List.of(
                            "/practice/sector",
                            "/bands/activeFile",
                            "/assistant/holdsCqp",
                            "/practice/secretaryPromoted")
                    .contains(field);
            if (ContractFields.isGiven(field).test(application)) {
                Statistics.label(field).collect(reported.contains(field));
                Statistics.label(field).coverage(coverage -> {
                    coverage.check(false).count(count -> rarely || count > 0);
                    coverage.check(true).count(count -> always ? count == 0 : count > 0);
                });
            }
        }
    }

    /** Case 13: the attending patients of a paediatrician are passed over, and that is said. */
    @Test
    void thePaediatrician() {
        AidPlan plan = Shipped.RULES.plan(Situations.of(Specialty.PAEDIATRICS, "2023-06-01")
                .option(AidOption.HALF)
                .patients(Measure.ATTENDING_ALL, 900)
                .patients(Measure.ACTIVE_FILE, 2000)
                .attendingBand(Band.P50_P70)
                .activeFileBand(Band.P70_P90)
                .build());
        List<String> english = new ArrayList<>();
        List<String> french = new ArrayList<>();
        unused(plan.notices()).forEach(notice -> {
            english.add(notice.text().english());
            french.add(notice.text().french());
        });
        assertTrue(
                english.containsAll(
                        List.of(
                                "/patients/attendingAll is not used: this measure does not count for this contract.",
                                "/bands/attending is not used: this measure does not count for this contract.",
                                "/practice/forfaitStructureValidated is not used: no rule that applies to this contract asks for it.")),
                english::toString);
        assertTrue(
                french.containsAll(List.of(
                        "/patients/attendingAll : donnée non prise en compte. Cet indicateur ne compte pas pour ce contrat.",
                        "/bands/attending : donnée non prise en compte. Cet indicateur ne compte pas pour ce contrat.",
                        "/practice/forfaitStructureValidated : donnée non prise en compte. Aucune règle applicable à ce "
                                + "contrat n'en dépend.")),
                french::toString);
    }

    /** The path of a nurse depends neither on experience nor, once the CQP is held, on anything else. */
    @Test
    void theAssistantsFieldsThatNoTableAsks() {
        AidApplication.Builder gp = Doctors.gp(LocalDate.of(2022, 3, 1), AidOption.HALF, Band.P70_P90, Band.P70_P90);
        Set<String> without = places(gp);
        assertEquals(List.of("/assistant/experienceYears"), added(without, gp, AssistantBackground.NURSE, false));
        assertEquals(
                List.of("/assistant/experienceYears", "/assistant/validAfgsu1"),
                added(without, gp, AssistantBackground.MEDICAL_SECRETARY, true));
        assertEquals(List.of(), added(without, gp, AssistantBackground.MEDICAL_SECRETARY, false));
    }

    private static List<String> added(
            Set<String> without, AidApplication.Builder gp, AssistantBackground profile, boolean holdsCqp) {
        Set<String> with = places(gp.assistant(Assistant.builder(profile)
                .experienceYears(2)
                .validAfgsu1(true)
                .holdsCqp(holdsCqp)
                .build()));
        with.removeAll(without);
        return List.copyOf(with);
    }

    @Test
    void whatIsNotGivenIsNotReported() {
        assertEquals(
                Set.of(),
                places(AidApplication.builder()
                        .signedOn(LocalDate.of(2023, 6, 1))
                        .option(AidOption.HALF)
                        .specialty(Specialty.CARDIOLOGY)
                        .sector(Sector.SECTOR_1)
                        .newlyEstablished(false)
                        .secretaryPromoted(false)
                        .derogations(Set.of())
                        .assistant(Assistant.builder(AssistantBackground.NURSE)
                                .validAfgsu1(false)
                                .holdsCqp(false)
                                .build())
                        .patients(Measure.ACTIVE_FILE, 2000)
                        .activeFileBand(Band.P70_P90)));
    }

    /** What a history holds and no year needs. */
    @Test
    void theHistorysValuesThatNoYearNeeds() {
        AidApplication contract = Doctors.cardiologist(LocalDate.of(2021, 6, 1), AidOption.HALF, Band.P70_P90, 2000)
                .build();
        ContractHistory history = ContractHistory.builder()
                .year(ContractHistory.Year.observed(3, Map.of(Measure.ACTIVE_FILE, 2250, Measure.ATTENDING_ALL, 900)))
                .year(new ContractHistory.Year(
                        2,
                        Map.of(Measure.ACTIVE_FILE, 2250),
                        ContractHistory.TargetState.SUSPENDED,
                        Optional.of(new BigDecimal("9450.00"))))
                .earlyTermination(new EarlyTermination(
                        ContractParty.FUND,
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2024, 8, 31))))
                .build();
        List<String> texts = unused(Shipped.RULES.settle(contract, history).notices()).stream()
                .filter(notice -> !notice.at().orElseThrow().startsWith("/contract"))
                .map(notice -> notice.text().english() + " " + notice.text().french())
                .toList();
        assertEquals(
                List.of(
                        "/years/0/observed/attendingAll is not used: this measure does not count in contract year 3. "
                                + "/years/0/observed/attendingAll : donnée non prise en compte. Cet indicateur ne compte "
                                + "pas pour l'année de contrat 3.",
                        "/years/1/observed is not used: the targets of contract year 2 are suspended. "
                                + "/years/1/observed : donnée non prise en compte. Les objectifs de l'année de contrat 2 "
                                + "sont suspendus.",
                        "/ended/noticeOn is not used: no period of notice applies to this termination. "
                                + "/ended/noticeOn : donnée non prise en compte. Aucun préavis ne s'applique à cette "
                                + "résiliation."),
                texts);
    }
}
