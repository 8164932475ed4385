package org.aidrules.cli;

import java.io.IOException;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.json.ContractReader;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code share}: compares the working time of a shared assistant with what its contracts pay for. */
@Command(name = "share")
final class ShareCommand extends AnsweringCommand {

    @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "share.FILE")
    private String file;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--why", descriptionKey = "why")
    private boolean why;

    ShareCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AssistantSharing sharing = ContractReader.of(rules()).share(JsonDocument.read(bytes()));
        if (json) {
            out().println(Json.pretty(writer().sharing(sharing)));
        } else {
            out().print(new SharingText(messages(), why).of(sharing));
        }
        return sharing.isValid() ? 0 : Main.NEGATIVE;
    }

    private byte[] bytes() {
        try {
            return Input.bytes(file);
        } catch (IOException e) {
            throw FileFailureException.reading(file, e);
        }
    }
}
