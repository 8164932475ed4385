package org.aidrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aidrules.Defect;
import org.aidrules.DefectiveTableException;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.Text;
import org.aidrules.UnknownNameException;
import org.aidrules.json.Json;
import org.aidrules.messages.Messages;
import picocli.CommandLine;

/** Says what went wrong, each kind of failure in its own words and with its own exit status. */
final class Failures {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Failures() {
    }

    /** Reports a failure that ends a command. */
    static int report(Exception failure, CommandLine command, Messages messages) {
        if (failure instanceof UncheckedIOException unreadable) {
            IOException cause = unreadable.getCause();
            String file = cause instanceof FileSystemException of ? of.getFile() : "";
            print(command, messages, List.of(unreadable(file, cause)));
            return Main.UNREADABLE;
        }
        if (!(failure instanceof RuntimeException known)) {
            throw new IllegalStateException(failure);
        }
        print(command, messages, faults(known));
        return Main.WRONG_INPUT;
    }

    /** The faults that an exception stands for. Anything that is not foreseen here is a bug, and stays visible. */
    static List<Fault> faults(RuntimeException failure) {
        if (failure instanceof InvalidInputException invalid) {
            return invalid.faults();
        }
        if (failure instanceof DefectiveTableException defective) {
            return defective.defects().stream().map(Failures::fault).toList();
        }
        if (failure instanceof UnknownNameException unknown) {
            return List.of(new Fault(unknown.kind(), Optional.of(unknown.name()),
                    new Text("there is none of that name", "il n'y en a pas de ce nom"), unknown.known()));
        }
        throw failure;
    }

    /** A file that cannot be read, as a fault at the file's place. */
    static Fault unreadable(String file, IOException cause) {
        return new Fault(file, Optional.empty(), new Text("this file cannot be read or written: " + cause,
                "ce fichier ne peut être ni lu ni écrit : " + cause), List.of());
    }

    /** Prints faults, one a line. */
    static void print(PrintWriter err, List<Fault> faults, Messages messages) {
        faults.forEach(fault -> err.println(line(fault, messages)));
        err.flush();
    }

    private static void print(CommandLine command, Messages messages, List<Fault> faults) {
        if (command.getParseResult().hasMatchedOption("--json")) {
            command.getOut().println(Json.pretty(Json.errors(faults, Optional.of(messages.locale()))));
        }
        print(command.getErr(), faults, messages);
    }

    private static String line(Fault fault, Messages messages) {
        Locale locale = messages.locale();
        String message = fault.message().in(locale);
        boolean placed = fault.at().isEmpty() || message.contains(fault.at());
        StringBuilder line = new StringBuilder(placed ? message : fault.at() + messages.text("plan.colon") + message);
        fault.found().ifPresent(found -> line.append(messages.text("found", found)));
        if (!fault.accepted().isEmpty()) {
            line.append(messages.text("accepted", String.join(", ", fault.accepted())));
        }
        return CONTROL.matcher(line).replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static Fault fault(Defect defect) {
        return new Fault(defect.table(), Optional.empty(), defect.message(), List.of());
    }
}
