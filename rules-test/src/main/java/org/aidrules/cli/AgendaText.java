package org.aidrules.cli;

import java.util.List;
import org.aidrules.calendar.EntryDescription;
import org.aidrules.messages.Messages;

/** Writes the agendas of contracts as text, all entries by day. */
final class AgendaText {

    private final Messages messages;
    private final boolean why;
    private final EntryDescription description;
    private final TextReport report;

    AgendaText(Messages messages, boolean why) {
        this.messages = messages;
        this.why = why;
        this.description = new EntryDescription(messages);
        this.report = new TextReport(messages);
    }

    /**
     * Writes agendas.
     *
     * @param agendas the agenda of each contract
     * @param entries all their entries, by day
     */
    String of(List<AgendaCommand.OfFile> agendas, List<AgendaCommand.FileEntry> entries) {
        report.line(messages.text("agenda.title"));
        agendas.stream().map(one -> one.agenda().rules()).distinct().forEach(report::banner);
        boolean several = agendas.size() > 1;
        TextTable columns = new TextTable("llll");
        entries.forEach(entry -> columns.row(
                messages.date(entry.entry().on()),
                description.of(entry.entry()),
                several ? entry.file() : "",
                report.mark(entry.entry().reasons())));
        report.line("");
        report.columns(columns);
        if (why) {
            entries.forEach(entry -> report.reasons(
                    messages.date(entry.entry().on()) + ", " + description.of(entry.entry()),
                    entry.entry().reasons()));
        }
        report.notices(agendas.stream()
                .flatMap(one -> one.agenda().notices().stream())
                .distinct()
                .toList());
        report.legend();
        return report.toString();
    }
}
