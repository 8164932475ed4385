package org.aidrules.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.aidrules.AidRules;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Reason;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;

/**
 * A calendar of contracts in the form of RFC 5545: an all-day event for each entry of their agendas, with an alarm some days before
 * unless it is an obligation that is met. Not safe for use by several threads.
 *
 * <p>The bytes depend on the agendas and on what is set only, never on the clock. The UID of an event is made from the application
 * and from what the entry is about, not from its day or its amount: a later export of the same contract, with its history,
 * updates the same events.
 */
public final class AgendaCalendar {

    private static final int UID_BYTES = 16;
    private static final String DOMAIN = "@aidrules.org";

    private final Messages messages;
    private final EntryDescription description;
    private final LocalDate stampedOn;
    private final int alarmDays;
    private final List<VEvent> events = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Creates a calendar without events.
     *
     * @param language French, or English where it is any other
     * @param stampedOn the day that every event states as that of its creation
     * @param alarmDays how many days before an event its alarm is, at least 0
     * @throws IllegalArgumentException if {@code alarmDays} is negative
     */
    public AgendaCalendar(Locale language, LocalDate stampedOn, int alarmDays) {
        if (alarmDays < 0) {
            throw new IllegalArgumentException("an alarm cannot follow its event: " + alarmDays);
        }
        this.messages = new Messages(Objects.requireNonNull(language, "language"));
        this.description = new EntryDescription(messages);
        this.stampedOn = Objects.requireNonNull(stampedOn, "stampedOn");
        this.alarmDays = alarmDays;
    }

    /**
     * Adds the agenda of a contract.
     *
     * @param name the name of the contract, which its events show; empty where there is one contract only
     * @param application the contract, from which the UIDs are made
     * @param agenda its agenda
     */
    public void add(Optional<String> name, AidApplication application, AidAgenda agenda) {
        String contract = ContractWriter.withoutSentences()
                .application(Objects.requireNonNull(application, "application"))
                .toString();
        String identity = numbered(contract);
        for (AidAgenda.Entry entry : agenda.entries()) {
            events.add(event(uid(numbered(identity + subject(entry))), name, entry));
        }
    }

    /**
     * Returns the number of events.
     *
     * @return how many entries were added
     */
    public int size() {
        return events.size();
    }

    /** Returns a text, with a number where it was numbered before: the same subject may occur again in a contract. */
    private String numbered(String text) {
        return text + " " + seen.merge(text, 1, Integer::sum);
    }

    private static String subject(AidAgenda.Entry entry) {
        AidAgenda.Subject subject = entry.subject();
        return " " + entry.kind() + " "
                + subject.year().orElse(0)
                + subject.obligation().map(Enum::name).orElse("");
    }

    private static String uid(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, UID_BYTES) + DOMAIN;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private VEvent event(String uid, Optional<String> name, AidAgenda.Entry entry) {
        String summary = name.map(shown -> messages.text("agenda.ofContract", description.of(entry), shown))
                .orElseGet(() -> description.of(entry));
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(uid),
                new DtStamp(stampedOn.atStartOfDay().toInstant(ZoneOffset.UTC)),
                new DtStart<>(entry.on()),
                new DtEnd<>(entry.on().plusDays(1)),
                new Summary(summary),
                ImmutableTransp.TRANSPARENT));
        if (!entry.reasons().isEmpty()) {
            properties.add(
                    new Description(entry.reasons().stream().map(this::sentence).collect(Collectors.joining("\n"))));
        }
        return new VEvent(
                new PropertyList(properties),
                new ComponentList<>(entry.subject().metOn().isPresent() ? List.of() : List.of(alarm(summary))));
    }

    private VAlarm alarm(String summary) {
        Trigger before = new Trigger(new ParameterList(List.of(Related.START)), Period.ofDays(-alarmDays));
        return new VAlarm(new PropertyList(List.of(ImmutableAction.DISPLAY, new Description(summary), before)));
    }

    private String sentence(Reason reason) {
        return reason.text().in(messages.locale()) + " (" + messages.name(reason.certainty()) + messages.text("colon")
                + reason.sources().stream().map(AgendaCalendar::cited).collect(Collectors.joining("; "))
                + ")";
    }

    private static String cited(Citation citation) {
        return (citation.source().id() + " " + citation.locator()).strip();
    }

    /**
     * Writes the calendar.
     *
     * @return a text whose lines end in {@code \r\n} and have at most 75 octets in UTF-8
     */
    public String text() {
        Calendar calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//aidrules//aidrules " + AidRules.release() + "//"
                                + messages.locale().getLanguage().toUpperCase(Locale.ROOT)),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN)),
                new ComponentList<CalendarComponent>(List.copyOf(events)));
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, written);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        return FoldedLines.of(written.toString());
    }
}
