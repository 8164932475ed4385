package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.calendar.AgendaCalendar;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code agenda}: lists the days of contracts, and writes them as a calendar. */
@Command(name = "agenda")
final class AgendaCommand extends AnsweringCommand {

    private static final int MOST_ALARM_DAYS = 365;
    private static final Comparator<FileEntry> BY_DAY =
            Comparator.comparing(entry -> entry.entry().on());

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.FILE}", descriptionKey = "agenda.FILE")
    private List<String> files;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--why", descriptionKey = "why")
    private boolean why;

    @Option(names = "--ics", paramLabel = "${bundle:label.FILE}", descriptionKey = "agenda.ics")
    private Optional<Path> calendarFile = Optional.empty();

    @Option(names = "--alarm-days", paramLabel = "N", defaultValue = "14", descriptionKey = "agenda.alarmDays")
    private int alarmDays;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "agenda.asOf", converter = DayConverter.class)
    private Optional<LocalDate> asOf = Optional.empty();

    private final List<OfFile> agendas = new ArrayList<>();
    private final ArrayNode contracts = Json.array();
    private int status;

    AgendaCommand(Messages messages) {
        super(messages);
    }

    /**
     * The agenda of a contract.
     *
     * @param file the file that holds the contract
     * @param application the contract
     * @param agenda its agenda
     */
    record OfFile(String file, AidApplication application, AidAgenda agenda) {}

    /**
     * An entry of an agenda.
     *
     * @param file the file that holds the contract
     * @param entry the entry
     */
    record FileEntry(String file, AidAgenda.Entry entry) {}

    @Override
    public Integer call() {
        if (alarmDays < 0 || alarmDays > MOST_ALARM_DAYS) {
            throw InvalidArgumentException.of(
                    spec().commandLine(), "--alarm-days", "agenda.alarmDaysRange", MOST_ALARM_DAYS);
        }
        AidRules rules = rules();
        files.forEach(file -> answer(rules, file));
        if (json) {
            out().println(Json.pretty(files.size() == 1 ? contracts.get(0) : merged()));
        } else if (!agendas.isEmpty()) {
            out().print(new AgendaText(messages(), why).of(agendas, entries()));
        }
        if (status == 0) {
            calendarFile.ifPresent(file -> write(file, rules));
        }
        return status;
    }

    private void answer(AidRules rules, String file) {
        try {
            JsonDocument document = JsonDocument.read(Input.bytes(file));
            ContractReader reader = ContractReader.of(rules);
            AidAgenda agenda = reader.agenda(document);
            AidApplication application = ContractReader.hasHistory(document)
                    ? reader.contract(document).application()
                    : reader.application(document);
            agendas.add(new OfFile(Failures.visible(file), application, agenda));
            ObjectNode written = writer().agenda(agenda);
            contracts.add(ContractOperation.receipt(rules, document.root(), written));
        } catch (InvalidInputException | DefectiveTableException e) {
            refuse(file, Failures.errors(e), Main.WRONG_INPUT);
        } catch (IOException e) {
            refuse(file, List.of(FileErrors.unreadable(file, e)), Main.UNREADABLE);
        }
    }

    private void refuse(String file, List<InputError> errors, int exitStatus) {
        contracts.add(writer().errors(errors));
        err().println(messages().text("refused", Failures.visible(file), errors.size()));
        Failures.print(err(), errors, messages());
        status = Math.max(status, exitStatus);
    }

    /** Returns the entries of all contracts by day; those of one day in the order of the files. */
    private List<FileEntry> entries() {
        return agendas.stream()
                .flatMap(one -> one.agenda().entries().stream().map(entry -> new FileEntry(one.file(), entry)))
                .sorted(BY_DAY)
                .toList();
    }

    /** Returns one list of entries, each with its file, and beside it the contracts without their entries. */
    private ObjectNode merged() {
        List<ObjectNode> entries = new ArrayList<>();
        ArrayNode without = Json.array();
        for (int i = 0; i < files.size(); i++) {
            ObjectNode contract = (ObjectNode) contracts.get(i);
            String file = Failures.visible(files.get(i));
            if (contract.remove("entries") instanceof ArrayNode ofContract) {
                ofContract.forEach(entry -> entries.add(((ObjectNode) entry).put("file", file)));
            }
            ObjectNode named = Json.object().put("file", file);
            without.add((ObjectNode) named.setAll(contract));
        }
        entries.sort(Comparator.comparing(entry -> entry.get("on").asText()));
        ObjectNode merged = Json.object();
        merged.putArray("entries").addAll(entries);
        return merged.set("contracts", without);
    }

    private void write(Path file, AidRules rules) {
        LocalDate checkedOn = agendas.stream()
                .map(one -> rules.get(one.agenda().revision()).checkedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        AgendaCalendar calendar = new AgendaCalendar(messages().locale(), asOf.orElse(checkedOn), alarmDays);
        for (OfFile one : agendas) {
            calendar.add(
                    agendas.size() == 1 ? Optional.empty() : Optional.of(one.file()), one.application(), one.agenda());
        }
        try {
            String text = calendar.text();
            OutputFile.write(file, writer -> writer.write(text));
        } catch (IOException e) {
            throw FileFailureException.writing(file.toString(), e);
        }
        if (!json) {
            out().println(messages().text("agenda.done", Failures.visible(file.toString()), calendar.size()));
        }
    }
}
