package org.aidrules.cli;

import java.util.stream.Collectors;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.messages.Messages;

/** Writes as text whether contracts that share an assistant ask for no more than the working time. */
final class SharingText {

    private final Messages messages;
    private final boolean why;

    SharingText(Messages messages, boolean why) {
        this.messages = messages;
        this.why = why;
    }

    String of(AssistantSharing sharing) {
        TextReport report = new TextReport(messages);
        report.line(messages.text("share.title"));
        report.banner(sharing.rules());
        report.line(messages.text(
                sharing.isValid() ? "share.sound" : "share.tooMuch", messages.number(sharing.available())));
        TextTable columns = new TextTable("llrrl");
        columns.row(
                messages.text("plan.from"),
                messages.text("plan.to"),
                messages.text("share.contracts"),
                messages.text("share.posts"),
                "");
        for (AssistantSharing.Period period : sharing.periods()) {
            columns.row(
                    messages.date(period.from()),
                    messages.date(period.to()),
                    period.contracts().stream()
                            .map(contract -> messages.count(contract + 1L))
                            .collect(Collectors.joining(" + ")),
                    messages.number(period.posts()),
                    period.within() ? "" : messages.text("share.exceeded"));
        }
        report.section(messages.text("share.periods"));
        report.columns(columns);
        if (why) {
            sharing.periods().forEach(period -> report.reasons(messages.date(period.from()), period.reasons()));
        }
        report.legend();
        return report.toString();
    }
}
