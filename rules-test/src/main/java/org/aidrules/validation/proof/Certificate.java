package org.aidrules.validation.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.output.Json;
import org.aidrules.output.LinesPrinter;
import org.aidrules.reference.Digests;
import org.aidrules.revision.Revision;

/**
 * The proof of a revision, to be kept and to be worked out again: which rules were proved, over how many cells, and the
 * counter-examples. It holds no clock time: the same rules give the same bytes.
 *
 * @param revision the revision's id; the folder's name where the folder could not be loaded
 * @param release the release of the library that proved it
 * @param digest the digest of the revision's tables and of the reference files; that of the folder's own files where
 *     they could not be loaded; empty where the rules do not hold the revision
 * @param cells how many combinations of facts were asked, by table; without those that could not be loaded
 * @param asked how many in all
 * @param defects the counter-examples; none where the revision is sound
 */
public record Certificate(String revision, String release, Optional<String> digest, Map<String, Long> cells,
        long asked, List<Defect> defects) {

    private static final int DEPTH = 3;

    /** Checks that nothing is missing and keeps copies. */
    public Certificate {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(digest, "digest");
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        defects = List.copyOf(defects);
    }

    /**
     * Certifies a proof.
     *
     * @param rules the rules that were proved
     * @param check the proof of one of their revisions
     * @return the certificate; without a digest where these rules do not hold the revision
     */
    public static Certificate of(AidRules rules, RevisionCheck check) {
        Optional<Revision> found = rules.find(check.revision());
        Map<String, Long> cells = new LinkedHashMap<>();
        found.ifPresent(revision -> revision.tables().forEach(table -> cells(revision, table)
                .ifPresent(count -> cells.put(table, count))));
        return new Certificate(check.revision(), AidRules.release(),
                found.map(revision -> rules.version(revision).digest()), cells, check.cells(), check.defects());
    }

    /** How many cells a table has; empty where it cannot be loaded. */
    private static Optional<Long> cells(Revision revision, String table) {
        try {
            return Optional.of(revision.table(table).cells());
        } catch (DefectiveTableException e) {
            return Optional.empty();
        }
    }

    /**
     * Proves what a folder adds, and certifies it.
     *
     * @param rules the rules that the folder builds on
     * @param folder the folder
     * @return one certificate for each revision that it adds or changes
     * @throws org.aidrules.error.InvalidInputException if the folder is not what it must be
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<Certificate> ofFolder(AidRules rules, Path folder) {
        try {
            AidRules with = rules.withOverlay(folder);
            return RevisionCheck.changed(rules, with).stream()
                    .map(revision -> of(with, RevisionCheck.of(revision))).toList();
        } catch (DefectiveTableException e) {
            return RevisionCheck.ofFolder(rules, folder).stream().map(check -> new Certificate(
                    check.revision(), AidRules.release(), Optional.of(digest(folder)), Map.of(), check.cells(),
                    check.defects())).toList();
        }
    }

    /** A digest of the tables and properties of a folder, by name. */
    private static String digest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = Digests.sha256();
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".drl.csv")
                    || file.endsWith("revision.properties")).sorted().toList()) {
                Digests.add(digest, String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
            return Digests.text(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the revision is sound.
     *
     * @return whether there is no counter-example
     */
    public boolean isValid() {
        return defects.isEmpty();
    }

    /**
     * Works the same proof out again from the rules at hand.
     *
     * @param rules the rules
     * @return whether it still holds, and what differs
     * @throws org.aidrules.error.UnknownNameException if they do not hold the revision
     */
    public Verification verify(AidRules rules) {
        return compare(of(rules, RevisionCheck.of(rules.get(revision))));
    }

    /**
     * Works the same proof out again from a draft.
     *
     * @param rules the rules that the folder builds on
     * @param folder the folder
     * @return whether it still holds, and what differs: {@link Difference.Kind#REVISION} alone where the folder neither
     *     adds nor changes that revision
     * @throws org.aidrules.error.InvalidInputException if the folder is not what it must be
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public Verification verify(AidRules rules, Path folder) {
        List<Certificate> now = ofFolder(rules, folder);
        return now.stream().filter(one -> one.revision().equals(revision)).findFirst().map(this::compare)
                .orElseGet(() -> new Verification(this, List.of(new Difference(Difference.Kind.REVISION, revision,
                        String.join(", ", now.stream().map(Certificate::revision).toList())))));
    }

    /**
     * What a second working out of a proof gave.
     *
     * @param now the proof as it is now
     * @param differences what differs from the one that was certified
     */
    public record Verification(Certificate now, List<Difference> differences) {
        /** Checks that nothing is missing and keeps a copy. */
        public Verification {
            Objects.requireNonNull(now, "now");
            differences = List.copyOf(differences);
        }

        /**
         * Whether the certificate still says what the rules at hand give. Another release of the library with the same
         * tables and the same findings is no objection.
         *
         * @return whether nothing else differs
         */
        public boolean holds() {
            return differences.stream().allMatch(difference -> difference.kind() == Difference.Kind.RELEASE);
        }
    }

    /**
     * Something that differs.
     *
     * @param kind what
     * @param certified what the certificate says; empty where it says nothing of it
     * @param found what the rules at hand give; empty where they give nothing of it
     */
    public record Difference(Kind kind, String certified, String found) {

        /** What may differ. */
        public enum Kind {
            /** The revision. */
            REVISION,
            /** The release of the library. */
            RELEASE,
            /** The digest of the tables and of the reference files. */
            DIGEST,
            /** How many combinations of facts a table was asked, or all together. */
            CELLS,
            /** A counter-example. */
            DEFECT
        }

        /** Checks that nothing is missing. */
        public Difference {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(certified, "certified");
            Objects.requireNonNull(found, "found");
        }
    }

    /**
     * The certificate as a file.
     *
     * @return JSON, to be written in UTF-8
     */
    public String json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("format", 1).put("revision", revision)
                .put("sound", isValid());
        node.putObject("rules").put("release", release).put("digest", digest.orElse(null));
        node.put("cells", asked);
        ObjectNode tables = node.putObject("tables");
        cells.forEach(tables::put);
        ArrayNode all = node.putArray("defects");
        defects.forEach(defect -> all.add(json(defect)));
        return LinesPrinter.text(node, DEPTH);
    }

    /**
     * Reads a certificate.
     *
     * @param bytes the file
     * @return the certificate
     * @throws org.aidrules.error.InvalidInputException with what is wrong, if this is no certificate
     */
    public static Certificate read(byte[] bytes) {
        return CertificateReader.read(bytes);
    }

    private Verification compare(Certificate now) {
        List<Difference> differences = new ArrayList<>();
        add(differences, Difference.Kind.REVISION, revision, now.revision);
        add(differences, Difference.Kind.RELEASE, release, now.release);
        add(differences, Difference.Kind.DIGEST, digest.orElse(""), now.digest.orElse(""));
        add(differences, Difference.Kind.CELLS, String.valueOf(asked), String.valueOf(now.asked));
        Set<String> tables = new TreeSet<>(cells.keySet());
        tables.addAll(now.cells.keySet());
        tables.forEach(table -> add(differences, Difference.Kind.CELLS, of(cells, table), of(now.cells, table)));
        List<String> then = defects.stream().map(Certificate::key).toList();
        List<String> found = now.defects.stream().map(Certificate::key).toList();
        then.stream().filter(defect -> !found.contains(defect))
                .forEach(defect -> add(differences, Difference.Kind.DEFECT, defect, ""));
        found.stream().filter(defect -> !then.contains(defect))
                .forEach(defect -> add(differences, Difference.Kind.DEFECT, "", defect));
        return new Verification(now, differences);
    }

    private static void add(List<Difference> differences, Difference.Kind kind, String certified, String found) {
        if (!certified.equals(found)) {
            differences.add(new Difference(kind, certified, found));
        }
    }

    private static String of(Map<String, Long> cells, String table) {
        return cells.containsKey(table) ? table + " " + cells.get(table) : "";
    }

    /** What a counter-example says, but for its sentence. */
    private static String key(Defect defect) {
        return json(defect).without(List.of("message")).toString();
    }

    private static ObjectNode json(Defect defect) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("kind", defect.kind().name())
                .put("table", defect.table());
        node.set("rows", Json.strings(defect.rows()));
        ObjectNode facts = node.putObject("facts");
        defect.facts().forEach(facts::put);
        node.putObject("message").put("en", defect.message().english()).put("fr", defect.message().french());
        return node;
    }
}
