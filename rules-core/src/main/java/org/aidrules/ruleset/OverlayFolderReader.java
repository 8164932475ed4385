package org.aidrules.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aidrules.engine.CompiledTables;
import org.aidrules.engine.TableCompiler;
import org.aidrules.engine.TableSource;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Source;
import org.aidrules.reference.Digests;
import org.aidrules.reference.Resources;
import org.aidrules.reference.SourcesReader;
import org.aidrules.reference.Utf8;
import org.aidrules.tables.TableFileReader;

/** Reads an {@link OverlayFolder}. Collects the errors of all files before it refuses the folder. */
public final class OverlayFolderReader {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    /** The names of files that were meant as tables or properties. */
    private static final String MISNAMED = "(?i).*\\.csv(\\.txt)?|revision\\.properties(\\.txt)?";

    private static final String WORKBOOK = "(?i).*\\.(xls|xlsx|xlsm|xlsb|ods|numbers)";
    private static final String ARCHIVE = "(?i).*\\.(zip|7z|rar|tar|gz|tgz)";
    /** The beginning of the names of hidden files, of lock files and of the files of an operating system. */
    private static final String HIDDEN = "(\\.|~\\$).*";

    /** The files of a folder that are not tables. */
    private static final Set<String> OTHERS = Set.of(SourceFile.PROPERTIES, SourceFile.SOURCES);

    private static final int MOST_BYTES = 16_000_000;
    /** More than the properties or the sources of any revision need; errors show what they say. */
    private static final int MOST_OTHER_BYTES = 200_000;

    private final Path folder;
    private final String id;
    private final SortedMap<String, SourceFile> files = new TreeMap<>();
    private final List<InputError> errors = new ArrayList<>();
    private int bytes;

    private OverlayFolderReader(Path folder) {
        this.folder = folder;
        this.id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /**
     * Reads a folder and compiles its tables. The tables are data: no text in them can become code, so that a folder
     * from an unknown author can be read without risk.
     *
     * @param folder the folder
     * @return the overlay, with the defects of its tables
     * @throws InvalidInputException with every error of the files
     * @throws UncheckedIOException if the folder or a file cannot be read
     */
    public static OverlayFolder read(Path folder) {
        return new OverlayFolderReader(folder).read();
    }

    /**
     * Calculates a digest of the tables, properties and sources of a folder, whether or not they are valid.
     *
     * @throws InvalidInputException if the files are too large together
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static String digest(Path folder) {
        return new OverlayFolderReader(folder).digest();
    }

    private OverlayFolder read() {
        readFiles();
        Map<String, String> tables = decodeTables();
        if (tables.isEmpty() && errors.isEmpty() && !files.containsKey(SourceFile.PROPERTIES)) {
            errors.add(InputError.missing(folder.toString(), List.of("*" + SourceFile.TABLE)));
        }
        if (files.containsKey(SourceFile.PROPERTIES) && !id.matches(ID)) {
            errors.add(InputError.invalid(folder.toString(), id, CoreMessages.text("overlay.badId")));
        }
        List<Source> sources = readSources();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        Optional<Properties> properties = Optional.ofNullable(files.get(SourceFile.PROPERTIES))
                .map(file -> Resources.properties(SourceFile.PROPERTIES, file.content()));
        List<Defect> defects = new ArrayList<>();
        return new OverlayFolder(id, properties, compile(tables, defects), defects, sources, files);
    }

    private String digest() {
        readFiles();
        MessageDigest digest = Digests.sha256();
        files.forEach((name, file) -> file.digest(digest, name));
        return Digests.text(digest);
    }

    private void readFiles() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    List.of(InputError.unusable(folder.toString(), CoreMessages.text(notAFolder(id)))));
        }
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                String name = path.getFileName().toString();
                if (!name.matches(HIDDEN)) {
                    readOrRefuse(name, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the key of the sentence that says what to give in place of a file. */
    private static String notAFolder(String name) {
        if (name.matches(ARCHIVE)) {
            return "overlay.archive";
        }
        return name.matches(WORKBOOK) ? "overlay.workbook" : "overlay.notAFolder";
    }

    private void readOrRefuse(String name, Path path) throws IOException {
        if (name.endsWith(SourceFile.TABLE) || OTHERS.contains(name)) {
            readFile(name, path);
        } else if (name.matches(MISNAMED)) {
            errors.add(new InputError(
                    name, Optional.empty(), CoreMessages.text("overlay.ignoredName"), List.of("*" + SourceFile.TABLE)));
        } else if (name.matches(WORKBOOK) || name.matches(ARCHIVE)) {
            errors.add(InputError.unusable(name, CoreMessages.text(notAFolder(name))));
        }
    }

    private void readFile(String name, Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            errors.add(InputError.unusable(name, CoreMessages.text("overlay.notAFile")));
            return;
        }
        if (Files.isSymbolicLink(path) && !path.toRealPath().startsWith(folder.toRealPath())) {
            errors.add(InputError.unusable(name, CoreMessages.text("overlay.linkOutside")));
            return;
        }
        byte[] content = readAtMost(MOST_BYTES - bytes, path);
        bytes += content.length;
        if (OTHERS.contains(name) && content.length > MOST_OTHER_BYTES) {
            errors.add(InputError.unusable(name, CoreMessages.text("file.tooLarge", String.valueOf(MOST_OTHER_BYTES))));
            return;
        }
        files.put(name, SourceFile.of(name, content));
    }

    /** Reads a file, whatever size the system says it has. */
    private byte[] readAtMost(int most, Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] content = stream.readNBytes(most + 1);
            if (content.length > most) {
                throw new InvalidInputException(List.of(
                        InputError.unusable(folder.toString(), CoreMessages.text("overlay.tooLarge", MOST_BYTES))));
            }
            return content;
        }
    }

    private List<Source> readSources() {
        if (!files.containsKey(SourceFile.SOURCES)) {
            return List.of();
        }
        try {
            String text =
                    Utf8.text(SourceFile.SOURCES, files.get(SourceFile.SOURCES).content());
            return SourcesReader.read(SourceFile.SOURCES, text);
        } catch (InvalidInputException e) {
            e.errors().stream().filter(error -> !errors.contains(error)).forEach(errors::add);
            return List.of();
        }
    }

    /** Decodes all files, and returns the tables by file name. */
    private Map<String, String> decodeTables() {
        Map<String, String> tables = new LinkedHashMap<>();
        files.forEach((name, file) -> decode(name, file.content())
                .filter(text -> name.endsWith(SourceFile.TABLE))
                .ifPresent(text -> tables.put(name, text)));
        return tables;
    }

    private Optional<String> decode(String name, byte[] content) {
        try {
            return Optional.of(Utf8.text(name, content));
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
            return Optional.empty();
        }
    }

    /** Compiles the tables that could be read. */
    private static Map<String, CompiledTables> compile(Map<String, String> tables, List<Defect> defects) {
        List<TableSource> sources = new ArrayList<>();
        tables.forEach((file, text) -> TableFileReader.read(file, text, defects).ifPresent(sources::add));
        return TableCompiler.compile(sources, defects);
    }
}
