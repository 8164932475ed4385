package org.aidrules.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
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
import org.aidrules.engine.CompiledTables;
import org.aidrules.engine.TableCompiler;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.reference.Digests;
import org.aidrules.reference.ReferenceData;
import org.aidrules.reference.Resources;
import org.aidrules.reference.Utf8;
import org.aidrules.tables.TableFileValidator;
import org.aidrules.tables.TableSet;

/** A caller's own folder of decision tables, read and compiled. */
public record OverlayFolder(String id, Optional<Properties> properties, Map<String, CompiledTables> rulebooks,
        List<Defect> defects, SortedMap<String, byte[]> files) {

    static final String TABLE = ".drl.csv";
    static final String PROPERTIES = "revision.properties";
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String SPREADSHEET = "(?i).*\\.(csv|xls|xlsx|ods)(\\.txt)?|revision\\.properties(\\.txt)?";
    private static final long MOST_BYTES = 16_000_000;

    /** Reads the folder, or refuses it with all that is wrong with its files. */
    public static OverlayFolder read(Path folder) {
        List<InputError> errors = new ArrayList<>();
        SortedMap<String, byte[]> files = files(folder, errors);
        Map<String, String> tables = new LinkedHashMap<>();
        files.forEach((name, bytes) -> text(name, bytes, errors).filter(text -> name.endsWith(TABLE))
                .ifPresent(text -> tables.put(name, text)));
        if (tables.isEmpty() && errors.isEmpty() && !files.containsKey(PROPERTIES)) {
            errors.add(InputError.missing(folder.toString(), List.of("*" + TABLE)));
        }
        String id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (files.containsKey(PROPERTIES) && !id.matches(ID)) {
            errors.add(InputError.notAccepted(folder.toString(), id, List.of(ID)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        Optional<Properties> properties = Optional.ofNullable(files.get(PROPERTIES))
                .map(bytes -> Resources.properties(PROPERTIES, bytes));
        List<Defect> defects = new ArrayList<>();
        return new OverlayFolder(id, properties, compile(tables, defects), defects, files);
    }

    /**
     * Calculates a digest of the tables and properties of a folder, whether or not they compile.
     *
     * @throws InvalidInputException if the files are too large together
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static String digest(Path folder) {
        MessageDigest digest = Digests.sha256();
        files(folder, new ArrayList<>()).forEach((name, bytes) -> Digests.add(digest, name, bytes));
        return Digests.text(digest);
    }

    /** The definition of the revision that this folder is. */
    RevisionDefinition definition(ReferenceData reference) {
        refuseOthers(List.of(id));
        return new RevisionDefinition(id, properties.orElseThrow(),
                rulebooks.values().stream().map(book -> new TableSet(id, false, book, reference::source)).toList(),
                files);
    }

    /** Refuses tables of revisions that are none of these. */
    void refuseOthers(Collection<String> revisions) {
        List<InputError> others = new ArrayList<>();
        rulebooks.forEach((revision, rulebook) -> rulebook.tables().stream()
                .filter(table -> !revisions.contains(revision))
                .forEach(table -> others.add(InputError.notAccepted(table + "/RuleSet", revision, List.copyOf(revisions)))));
        if (!others.isEmpty()) {
            throw new InvalidInputException(others);
        }
    }

    /** Compiles the tables whose cells are sound. */
    private static Map<String, CompiledTables> compile(Map<String, String> tables, List<Defect> defects) {
        Map<String, String> sound = new LinkedHashMap<>();
        tables.forEach((file, text) -> {
            List<Defect> found = TableFileValidator.defects(file, text);
            defects.addAll(found);
            if (found.isEmpty()) {
                sound.put(file, text);
            }
        });
        return TableCompiler.compile(sound, defects);
    }

    private static SortedMap<String, byte[]> files(Path folder, List<InputError> errors) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            long bytes = 0;
            for (Path path : paths.sorted().toList()) {
                String name = path.getFileName().toString();
                boolean read = name.endsWith(TABLE) || name.equals(PROPERTIES);
                if (read && Files.exists(path) && !Files.isRegularFile(path)) {
                    errors.add(new InputError(name, Optional.empty(), new LocalizedText("this is no file", "ce n'est pas un fichier"),
                            List.of()));
                } else if (read) {
                    bytes += Files.size(path);
                    refuseTooLarge(folder, bytes);
                    files.put(name, Files.readAllBytes(path));
                } else if (name.matches(SPREADSHEET)) {
                    errors.add(new InputError(name, Optional.empty(), new LocalizedText(
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
            throw new InvalidInputException(List.of(new InputError(folder.toString(), Optional.empty(),
                    new LocalizedText("the tables are too large together: at most " + MOST_BYTES + " bytes are read",
                            "les tables sont trop volumineuses : au plus " + MOST_BYTES + " octets sont lus"),
                    List.of())));
        }
    }

    private static Optional<String> text(String name, byte[] bytes, List<InputError> errors) {
        try {
            return Optional.of(Utf8.text(name, bytes));
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
            return Optional.empty();
        }
    }
}
