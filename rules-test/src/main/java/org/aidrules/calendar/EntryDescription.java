package org.aidrules.calendar;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidAgenda;
import org.aidrules.messages.Messages;

/** Describes the entries of an agenda for a doctor. Immutable. */
public final class EntryDescription {

    private final Messages messages;

    /**
     * Creates the descriptions of a language.
     *
     * @param messages the messages of the language, not null
     */
    public EntryDescription(Messages messages) {
        this.messages = Objects.requireNonNull(messages, "messages");
    }

    /**
     * Describes an entry in a few words.
     *
     * @param entry the entry, not null
     * @return for example {@code Payment, year 4: €7,350}
     */
    public String of(AidAgenda.Entry entry) {
        AidAgenda.Subject subject = entry.subject();
        return switch (entry.kind()) {
            case PAYMENT -> payment(subject);
            case OBLIGATION -> obligation(subject);
            case REVIEW -> messages.name(entry.kind());
            case YEAR_END -> messages.text("agenda.yearEnd", subject.year().orElseThrow());
            case RENEWAL ->
                messages.text(subject.renewable().orElseThrow() ? "agenda.renewable" : "agenda.notRenewable");
        };
    }

    private String payment(AidAgenda.Subject subject) {
        int year = subject.year().orElseThrow();
        Optional<BigDecimal> repaid = subject.amount().filter(amount -> amount.signum() < 0);
        return repaid.isPresent()
                ? messages.text(
                        "agenda.repayment", year, messages.euros(repaid.get().negate()))
                : messages.text("agenda.payment", year, amount(subject));
    }

    private String amount(AidAgenda.Subject subject) {
        return subject.amount()
                .map(messages::euros)
                .or(() -> subject.bounds().map(messages::bounds))
                .orElseGet(() -> messages.text("agenda.undetermined"));
    }

    private String obligation(AidAgenda.Subject subject) {
        String name = messages.name(subject.obligation().orElseThrow());
        return subject.metOn()
                .map(day -> messages.text("agenda.met", name, messages.date(day)))
                .orElseGet(() -> messages.text("agenda.obligation", name));
    }
}
