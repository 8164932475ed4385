package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan says how far its rules are known, by the {@code checkedOn} of its revision and the periods of all. */
class NoticesTest {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final AidRules SHIPPED = AidRules.standard();
    /** Checked on 2026-01-01, contracts of three years, never in force. */
    private static final AidRules DRAFT = SHIPPED.withOverlay(Overlays.folder("three-years"));
    /** In force from 2018-01-01 to 2018-06-30: until 2019-08-20 there is nothing after it. */
    private static final AidRules PILOT = SHIPPED.withOverlay(Overlays.folder("pilot-2018"));

    @Test
    void whatIsKnownBringsNoNotice() {
        assertEquals(
                List.of(),
                onTheRules(SHIPPED, Situations.generalPractitioner("2019-08-20").build()));
        assertEquals(List.of(), later("2024-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-02, 3", "2025-01-01, 3", "2025-01-02, '2, 3'", "2026-01-01, '2, 3'", "2026-01-02, '1, 2, 3'"})
    void yearsThatBeginAfterTheLastCheckAreNamed(String signedOn, String years) {
        assertEquals(
                List.of(new LocalizedText(
                        "These rules were last checked on 1 January 2026. The rules for later days (contract years "
                                + years + ") may have changed since.",
                        "Ces règles ont été vérifiées pour la dernière fois le 1er janvier 2026. Les règles applicables ensuite"
                                + " (années de contrat " + years + ") ont pu changer.")),
                later(signedOn));
    }

    @Test
    void theDayOfTheLastCheckIsThatOfTheRevision() {
        for (Revision revision : SHIPPED.revisions(Scheme.INDIVIDUAL)) {
            String id = revision.id();
            LocalDate checkedOn = revision.checkedOn();
            LocalDate last =
                    revision.inForceTo().orElse(LocalDate.of(2026, 1, 1)).minusDays(1);
            boolean later = last.plusYears(4).isAfter(checkedOn);
            assertEquals(
                    later,
                    SHIPPED.plan(Situations.generalPractitioner(last.toString()).build()).notices().stream()
                            .anyMatch(notice -> notice.kind() == Notice.Kind.LATER_THAN_CHECKED
                                    && notice.text().english().contains(" " + ENGLISH.format(checkedOn) + ".")),
                    id);
        }
    }

    @Test
    void yearsThatBeginUnderNoRevisionAreNamed() {
        List<Notice> notices =
                onTheRules(PILOT, Situations.generalPractitioner("2018-03-01").build());
        assertEquals(
                List.of(
                        new Notice(
                                Notice.Kind.NO_REVISION_IN_FORCE,
                                new LocalizedText(
                                        "No revision of this release is in force when these years begin (contract years 2). They are calculated with "
                                                + "pilot-2018; a later text may change them.",
                                        "Aucune révision de cette version n'est en vigueur au début de ces années (années de contrat 2). "
                                                + "Elles sont calculées selon pilot-2018 ; un texte ultérieur peut les modifier."))),
                notices);
    }

    /** A contract that is signed after the last check is signed under rules that may have changed. */
    @Test
    void aSignatureAfterTheLastCheckBringsANotice() {
        LocalDate checkedOn = SHIPPED.get("convention-2024").checkedOn();
        assertEquals(
                List.of("These rules were last checked on " + ENGLISH.format(checkedOn)
                        + ". The rules for later days (contract years 2, 3, 4, 5) may have changed since."),
                english(onTheRules(
                        SHIPPED,
                        Situations.generalPractitioner(checkedOn.toString()).build())));
        assertEquals(
                List.of("These rules were last checked on " + ENGLISH.format(checkedOn)
                        + ". The rules for later days (contract years 1, 2, 3, 4, 5) may have changed since."),
                english(onTheRules(
                        SHIPPED,
                        Situations.generalPractitioner(checkedOn.plusDays(1).toString())
                                .build())));
    }

    @Test
    void rulesKnownOnADayGiveANotice() {
        LocalDate day = LocalDate.of(2023, 6, 1);
        AidApplication application =
                Situations.generalPractitioner("2022-03-01").build();
        assertEquals(
                List.of(new Notice(
                        Notice.Kind.KNOWN_ON,
                        new LocalizedText(
                                "This answer uses only the texts published by 1 June 2023.",
                                "Cette réponse ne tient compte que des textes publiés au 1er juin 2023."))),
                onTheRules(SHIPPED.knownOn(day), application));
        assertEquals(List.of(), onTheRules(SHIPPED, application));
    }

    /** The notices of a plan, but for those on the input. */
    private static List<Notice> onTheRules(AidRules rules, AidApplication application) {
        return rules.plan(application).notices().stream()
                .filter(notice -> notice.kind() != Notice.Kind.INPUT_NOT_USED)
                .toList();
    }

    private static List<String> english(List<Notice> notices) {
        return notices.stream().map(notice -> notice.text().english()).toList();
    }

    private static List<LocalizedText> later(String signedOn) {
        AidApplication application =
                Situations.generalPractitioner(signedOn).revision("three-years").build();
        return DRAFT.plan(application).notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.LATER_THAN_CHECKED)
                .map(Notice::text)
                .toList();
    }
}
