package org.aidrules.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.messages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar, read by Biweekly, which did not write it, and line by line. */
class AgendaCalendarTest {

    private static final AidRules RULES = AidRules.standard();
    private static final LocalDate STAMP = LocalDate.of(2026, 11, 21);

    private static final AidApplication CONTRACT = AidApplication.builder()
            .signedOn(LocalDate.of(2021, 6, 1))
            .option(AidOption.HALF)
            .specialty(Specialty.CARDIOLOGY)
            .sector(Sector.SECTOR_1)
            .grouped(true)
            .coordinated(Coordination.IN_PLACE)
            .forfaitStructureValidated(true)
            .patients(Measure.ACTIVE_FILE, 2000)
            .activeFileBand(Band.P70_P90)
            .build();
    private static final AidAgenda AGENDA = RULES.agenda(CONTRACT.toBuilder());

    private static String text(Locale language, int alarmDays, AidAgenda agenda) {
        AgendaCalendar calendar = new AgendaCalendar(language, STAMP, alarmDays);
        calendar.add(Optional.empty(), CONTRACT, agenda);
        assertEquals(agenda.entries().size(), calendar.size());
        return calendar.text();
    }

    private static ICalendar read(String text) {
        List<ICalendar> calendars = Biweekly.parse(text).all();
        assertEquals(1, calendars.size());
        ICalendar calendar = calendars.get(0);
        assertTrue(
                calendar.validate(ICalVersion.V2_0).isEmpty(),
                () -> calendar.validate(ICalVersion.V2_0).toString());
        return calendar;
    }

    /** Biweekly reads a date as midnight where the test runs. */
    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void anotherParserReadsEveryEntry(String language) {
        List<VEvent> events =
                read(text(Locale.forLanguageTag(language), 14, AGENDA)).getEvents();
        assertEquals(AGENDA.entries().size(), events.size());
        for (int i = 0; i < events.size(); i++) {
            VEvent event = events.get(i);
            AidAgenda.Entry entry = AGENDA.entries().get(i);
            assertFalse(event.getDateStart().getValue().hasTime());
            assertEquals(entry.on(), day(event.getDateStart().getValue()));
            assertEquals(entry.on().plusDays(1), day(event.getDateEnd().getValue()));
            assertTrue(event.getTransparency().isTransparent());
            assertEquals(
                    new EntryDescription(new Messages(Locale.forLanguageTag(language))).of(entry),
                    event.getSummary().getValue());
            assertEquals(
                    STAMP.atStartOfDay().toInstant(ZoneOffset.UTC),
                    Instant.ofEpochMilli(event.getDateTimeStamp().getValue().getTime()));
            assertEquals(
                    entry.reasons().size(),
                    event.getDescription().getValue().lines().count());
            assertTrue(
                    event.getDescription()
                            .getValue()
                            .startsWith(entry.reasons().get(0).text().in(Locale.forLanguageTag(language))),
                    event.getDescription()::getValue);
        }
    }

    @Test
    void textsHaveTheirCommasSemicolonsAndAccents() {
        String text = text(Locale.FRENCH, 14, AGENDA);
        assertTrue(text.contains("SUMMARY:Versement\\, année 1 : 12 600 €\r\n"), text);
        assertTrue(read(text).getEvents().stream()
                .anyMatch(event -> event.getDescription().getValue().contains("6 mois ; des avenants")));
    }

    @Test
    void everyLineIsAsTheStandardWantsIt() {
        String text = text(Locale.FRENCH, 14, AGENDA);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        assertEquals(text.chars().filter(character -> character == '\n').count(), text.split("\r\n", -1).length - 1L);
        assertFalse(text.replace("\r\n", "").contains("\r"));
        boolean folded = false;
        for (String line : text.split("\r\n")) {
            int octets = line.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(octets <= 75, line);
            assertFalse(line.isBlank());
            folded |= line.startsWith(" ") && line.length() < octets;
        }
        assertTrue(folded, "no line with an accent was folded");
    }

    @Test
    void theBytesAreTheSameAgain() {
        assertEquals(text(Locale.FRENCH, 14, AGENDA), text(Locale.FRENCH, 14, AGENDA));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 14, 365})
    void alarmsAreSomeDaysBefore(int days) {
        for (VEvent event : read(text(Locale.ENGLISH, days, AGENDA)).getEvents()) {
            VAlarm alarm = event.getAlarms().get(0);
            assertEquals(
                    -days * 24L * 60 * 60 * 1000,
                    alarm.getTrigger().getDuration().toMillis());
            assertTrue(alarm.getAction().isDisplay());
            assertEquals(event.getSummary().getValue(), alarm.getDescription().getValue());
        }
    }

    @Test
    void anAlarmDoesNotFollowItsEvent() {
        assertThrows(IllegalArgumentException.class, () -> new AgendaCalendar(Locale.ENGLISH, STAMP, -1));
    }

    private static Map<String, String> summaries(String text) {
        return read(text).getEvents().stream()
                .collect(Collectors.toMap(
                        event -> event.getUid().getValue(),
                        event -> event.getSummary().getValue()));
    }

    /** The history changes amounts and meets an obligation; the events stay the same. */
    @Test
    void aLaterExportUpdatesTheSameEvents() {
        AidAgenda later = RULES.agenda(
                CONTRACT.toBuilder(),
                ContractHistory.builder()
                        .observed(3, Map.of(Measure.ACTIVE_FILE, 2000))
                        .met(ObligationKind.TRAINING_STARTED, LocalDate.of(2022, 9, 5))
                        .build());
        Map<String, String> before = summaries(text(Locale.ENGLISH, 14, AGENDA));
        Map<String, String> after = summaries(text(Locale.FRENCH, 7, later));
        assertEquals(before.keySet(), after.keySet());
        assertEquals(AGENDA.entries().size(), before.size());
        Map<String, String> english = summaries(text(Locale.ENGLISH, 14, later));
        Set<String> changed = english.keySet().stream()
                .filter(uid -> !english.get(uid).equals(before.get(uid)))
                .map(english::get)
                .collect(Collectors.toSet());
        assertEquals(Set.of("To be repaid, year 3: €7,350", "Training started: met on 5 September 2022"), changed);
        assertEquals(
                1,
                read(text(Locale.ENGLISH, 14, later)).getEvents().stream()
                        .filter(event -> event.getAlarms().isEmpty())
                        .count());
    }

    @Test
    void severalContractsHaveEventsOfTheirOwn() {
        AgendaCalendar calendar = new AgendaCalendar(Locale.ENGLISH, STAMP, 14);
        AidApplication other = CONTRACT.toBuilder().option(AidOption.THIRD).build();
        calendar.add(Optional.of("a.json"), CONTRACT, AGENDA);
        calendar.add(Optional.of("b.json"), other, RULES.agenda(other.toBuilder()));
        calendar.add(Optional.of("again.json"), CONTRACT, AGENDA);
        List<VEvent> events = read(calendar.text()).getEvents();
        assertEquals(3 * AGENDA.entries().size(), events.size());
        Set<String> uids = new HashSet<>();
        events.forEach(event -> assertTrue(uids.add(event.getUid().getValue())));
        assertEquals(
                "Payment, year 1: €12,600 (a.json)", events.get(0).getSummary().getValue());
    }

    @Test
    void charactersOfSeveralOctetsAreNotBroken() {
        String line = "SUMMARY:" + "é".repeat(33) + "a𝄞€".repeat(20);
        String folded = FoldedLines.of(line + "\r\n");
        for (String one : folded.split("\r\n")) {
            assertTrue(one.getBytes(StandardCharsets.UTF_8).length <= 75, one);
        }
        assertEquals(line, folded.replace("\r\n ", "").strip());
        assertEquals("SUMMARY:" + "é".repeat(33), folded.split("\r\n")[0].substring(0, 41));
    }
}
