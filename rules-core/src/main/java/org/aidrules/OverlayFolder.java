package org.aidrules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aidrules.engine.DraftRules;
import org.aidrules.engine.Rulebook;
import org.aidrules.engine.TableDefect;

/** A caller's own folder of decision tables, read and compiled. */
record OverlayFolder(String id, Optional<Properties> properties, Map<String, Rulebook> rulebooks,
        List<Defect> defects, SortedMap<String, byte[]> files) {

    static final String TABLE = ".drl.csv";
    static final String PROPERTIES = "revision.properties";
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String SPREADSHEET = "(?i).*\\.(csv|xls|xlsx|ods)(\\.txt)?|revision\\.properties(\\.txt)?";
    private static final long MOST_BYTES = 16_000_000;

    /** Reads the folder, or refuses it with all that is wrong with its files. */
    static OverlayFolder read(Path folder) {
        List<Fault> faults = new ArrayList<>();
        SortedMap<String, byte[]> files = files(folder, faults);
        Map<String, String> tables = new LinkedHashMap<>();
        files.forEach((name, bytes) -> text(name, bytes, faults).filter(text -> name.endsWith(TABLE))
                .ifPresent(text -> tables.put(name, text)));
        if (tables.isEmpty() && faults.isEmpty() && !files.containsKey(PROPERTIES)) {
            faults.add(Fault.missing(folder.toString(), List.of("*" + TABLE)));
        }
        String id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (files.containsKey(PROPERTIES) && !id.matches(ID)) {
            faults.add(Fault.notAccepted(folder.toString(), id, List.of(ID)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        Optional<Properties> properties = Optional.ofNullable(files.get(PROPERTIES))
                .map(bytes -> Resources.properties(PROPERTIES, bytes));
        List<Defect> defects = new ArrayList<>();
        return new OverlayFolder(id, properties, compile(tables, defects), defects, files);
    }

    /** The definition of the revision that this folder is. */
    RevisionDefinition definition(Reference reference) {
        refuseOthers(List.of(id));
        return new RevisionDefinition(id, properties.orElseThrow(),
                rulebooks.values().stream().map(book -> new RulesLayer(id, false, book, reference::source)).toList(),
                files);
    }

    /** Refuses tables of revisions that are none of these. */
    void refuseOthers(Collection<String> revisions) {
        List<Fault> others = new ArrayList<>();
        rulebooks.forEach((revision, rulebook) -> rulebook.tables().stream()
                .filter(table -> !revisions.contains(revision))
                .forEach(table -> others.add(Fault.notAccepted(table + "/RuleSet", revision, List.copyOf(revisions)))));
        if (!others.isEmpty()) {
            throw new InvalidInputException(others);
        }
    }

    /** Compiles the tables whose cells are sound. */
    private static Map<String, Rulebook> compile(Map<String, String> tables, List<Defect> defects) {
        Map<String, String> sound = new LinkedHashMap<>();
        tables.forEach((file, text) -> {
            List<Defect> found = Sheet.defects(file, text);
            defects.addAll(found);
            if (found.isEmpty()) {
                sound.put(file, text);
            }
        });
        List<TableDefect> uncompiled = new ArrayList<>();
        Map<String, Rulebook> books = DraftRules.compile(sound, uncompiled);
        defects.addAll(Defects.of(uncompiled));
        return books;
    }

    private static SortedMap<String, byte[]> files(Path folder, List<Fault> faults) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            long bytes = 0;
            for (Path path : paths.sorted().toList()) {
                String name = path.getFileName().toString();
                boolean read = name.endsWith(TABLE) || name.equals(PROPERTIES);
                if (read && Files.exists(path) && !Files.isRegularFile(path)) {
                    faults.add(new Fault(name, Optional.empty(), new Text("this is no file", "ce n'est pas un fichier"),
                            List.of()));
                } else if (read) {
                    bytes += Files.size(path);
                    refuseTooLarge(folder, bytes);
                    files.put(name, Files.readAllBytes(path));
                } else if (name.matches(SPREADSHEET)) {
                    faults.add(new Fault(name, Optional.empty(), new Text(
                            "this table would be passed over for its name",
                            "cette table serait ignorée à cause de son nom"), List.of("*" + TABLE)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void refuseTooLarge(Path folder, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new InvalidInputException(List.of(new Fault(folder.toString(), Optional.empty(),
                    new Text("the tables are too large together: at most " + MOST_BYTES + " bytes are read",
                            "les tables sont trop volumineuses : au plus " + MOST_BYTES + " octets sont lus"),
                    List.of())));
        }
    }

    private static Optional<String> text(String name, byte[] bytes, List<Fault> faults) {
        try {
            return Optional.of(Utf8.text(name, bytes));
        } catch (InvalidInputException e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }
}
