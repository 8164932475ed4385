package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactTally;
import org.aidrules.validation.impact.WeightedContract;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The impact note, read by a program; a browser looks at it elsewhere. The figures are those of the dossier. */
class ImpactNoteTest {

    private static final AidRules RULES = AidRules.standard();

    /** Ten half-time contracts of cardiologists, signed on 2022-03-01, without observed activity. */
    private static final Population TEN = new Population() {
        @Override
        public LocalizedText description() {
            return new LocalizedText("Ten contracts.", "Dix contrats.");
        }

        @Override
        public Cost cost(ImpactAnalysis analysis) {
            ImpactTally tally = analysis.tally();
            AidApplication application = AidApplication.builder()
                    .signedOn(LocalDate.of(2022, 3, 1))
                    .option(AidOption.HALF)
                    .specialty(Specialty.CARDIOLOGY)
                    .sector(Sector.SECTOR_1)
                    .grouped(true)
                    .coordinated(Coordination.IN_PLACE)
                    .forfaitStructureValidated(true)
                    .patients(Measure.ACTIVE_FILE, 2000)
                    .activeFileBand(Band.P50_P70)
                    .build();
            tally.add(
                    new WeightedContract(application, ContractHistory.builder().build(), BigDecimal.TEN));
            return new Cost(tally.impact(), 0);
        }
    };

    private static final Document FRENCH = note("reglement-arbitral", "convention-2024", Locale.FRENCH);

    private static Document note(String from, String to, Locale locale) {
        return note(SelectedRevision.of(RULES, from), SelectedRevision.of(RULES, to), locale);
    }

    private static Document note(SelectedRevision from, SelectedRevision to, Locale locale) {
        return Jsoup.parse(ImpactNote.of(from, to, TEN).html(locale));
    }

    private static String text(Element element) {
        return element.text().replace('\u00a0', ' ');
    }

    private static List<String> rows(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] tbody tr").stream()
                .map(ImpactNoteTest::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Option : Assistant à 1/2 ETP ; Tranche : P30 à P50, P50 à P70, P70 à P90, P90 à P95 ; Année de contrat : 1"
                        + " 18 000 € 19 000 € +1 000 € +5,6 %",
                "Option : Assistant à 1/3 ETP ; Tranche : P90 à P95 ; Année de contrat : 3, 4, 5 8 350 € 8 767 € +417 € +5,0 %",
                "Option : Assistant à temps plein (1 ETP) ; Tranche : P95 et au-delà 36 000 € 38 000 € +2 000 € +5,6 %",
                "Obligation : Qualification obtenue ; Titulaire du CQP : non, non renseigné 36 mois 24 mois -12 mois"
            })
    void aChangedFigureHasItsDifferenceAndItsPercentage(String row) {
        assertTrue(rows(FRENCH, "changes").contains(row), () -> String.join("\n", rows(FRENCH, "changes")));
    }

    @Test
    void changesStandUnderTheArticleThatMakesThem() {
        Element article = FRENCH.select("h3").stream()
                .filter(heading -> text(heading).equals("Convention médicale signée le 4 juin 2024"))
                .findFirst()
                .orElseThrow();
        Element sides = article.nextElementSiblings().select(".sides").first();
        assertEquals("Options ouvertes", article.nextElementSiblings().first().text());
        assertTrue(
                text(sides).contains("Un second assistant n'est ouvert qu'en zone d'intervention prioritaire (ZIP)."));
        Element link = FRENCH.selectFirst("h3 a");
        assertTrue(link.attr("href").startsWith("https://www.ameli.fr/"), link.attr("href"));
    }

    @Test
    void aPointThatNoTextSettlesHasNoFigure() {
        Element amounts = FRENCH.select("h4").stream()
                .filter(heading -> heading.text().equals("Montants de l'aide"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Après Point non tranché par les textes.",
                text(amounts.nextElementSibling().child(1)));
    }

    /** Five years of half an assistant: 63 000 and 66 000 €; between P90 and P95 69 000 and 72 000 €; above P95 full time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Généraliste, entre la médiane et P70 | 63 000 € 66 000 € +3 000 € +4,8 %",
                "Généraliste en ZIP, entre P70 et P90 | 126 000 € 132 000 € +6 000 € +4,8 %",
                "Généraliste de 66 ans, au-delà de P95 | 180 000 € 190 000 € +10 000 € +5,6 %",
                "Généraliste, entre P30 et la médiane | option non ouverte option non ouverte 0 €",
                "Cardiologue, entre P90 et P95 | 69 000 € 72 000 € +3 000 € +4,3 %"
            })
    void typicalDoctorsHaveTheirFiveYears(String doctor, String figures) {
        String row = rows(FRENCH, "doctors").stream()
                .filter(one -> one.startsWith(doctor))
                .findFirst()
                .orElseThrow();
        assertTrue(row.contains(figures), row);
    }

    @Test
    void aNewlyEstablishedDoctorHasTheMedianToReachAndTheOthersNoFigure() {
        List<String> rows = rows(FRENCH, "doctors");
        assertTrue(rows.get(3).contains("Patientèle médecin traitant : +195 File active : +314"), rows.get(3));
        assertTrue(
                rows.get(0).endsWith("Patientèle médecin traitant : indéterminé File active : indéterminé"),
                rows.get(0));
    }

    /** Years 1 and 2 need no activity: 10 × (19 000 + 14 000) less 10 × (18 000 + 13 500) euros. */
    @Test
    void theCostIsThatOfThePopulation() {
        assertEquals(
                List.of("+15 000 € d'écart de coût sur 10 contrats", "10 contrats dont l'aide augmente (+15 000 €)"),
                FRENCH.select(".figures li").stream()
                        .map(ImpactNoteTest::text)
                        .limit(2)
                        .toList());
        List<String> years = rows(FRENCH, "budget");
        String total = years.get(years.size() - 1);
        assertTrue(total.startsWith("Ensemble 315 000 € 330 000 € +15 000 €"), total);
        assertTrue(text(FRENCH.body()).contains("Dix contrats."));
    }

    @Test
    void aDraftIsMarkedAndNamesItsDigestAndTheDayOfItsRules() {
        SelectedRevision draft =
                SelectedRevision.ofFolder(RULES, Path.of("examples/igas-2023")).get(0);
        Document page = note(SelectedRevision.of(RULES, "reglement-arbitral"), draft, Locale.FRENCH);
        assertEquals("PROJET", page.selectFirst(".draft").text());
        assertTrue(text(page.selectFirst(".card")).contains("Entrée en vigueur date à fixer"));
        assertTrue(text(page.selectFirst(".card")).contains("Règles vérifiées le 21 novembre 2026"));
        assertEquals(
                draft.rules().version(draft.revision()).digest(),
                page.selectFirst(".card code").text());
        assertTrue(FRENCH.select(".draft").isEmpty());
    }

    @Test
    void revisionsThatDecideAlikeChangeNothing() {
        Document page = note("convention-2024", "convention-2024", Locale.ENGLISH);
        assertTrue(text(page.selectFirst("#changes").parent()).startsWith("What changes, article by article"));
        assertTrue(page.select("section[aria-labelledby=changes] h3").isEmpty());
        assertTrue(text(page.body()).contains("No decision changes"), text(page.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void thePageStandsAloneAndSaysItsLanguage(String language) {
        Document page = note("avenant-7", "reglement-arbitral", Locale.forLanguageTag(language));
        assertEquals(language, page.selectFirst("html").attr("lang"));
        assertTrue(page.select("script, img, link[rel=stylesheet], iframe").isEmpty());
        assertFalse(page.selectFirst("style").data().contains("url("));
        assertFalse(page.html().contains("??"), "an unresolved key");
        assertEquals(1, page.select("h1").size());
        assertTrue(page.select("table").stream()
                .allMatch(table -> !table.select("thead th").isEmpty()));
    }
}
