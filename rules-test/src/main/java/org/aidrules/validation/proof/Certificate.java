package org.aidrules.validation.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.output.Json;
import org.aidrules.output.LinesPrinter;
import org.aidrules.revision.Revision;

/**
 * A certificate of the proof of a revision, to be stored and verified later: the rules that were proved, the number of
 * cells and the counter-examples. It contains no time: the same rules always give the same bytes.
 *
 * @param revision the revision's id; the folder's name where the folder could not be loaded
 * @param rules the rules that were proved
 * @param cells the number of combinations of facts checked, by table; tables that could not be loaded are missing
 * @param asked the number of combinations of facts checked in all tables
 * @param defects the counter-examples; empty where the revision is valid
 * @param warnings what the author should look at again
 */
public record Certificate(
        String revision,
        Rules rules,
        Map<String, Long> cells,
        long asked,
        List<Defect> defects,
        List<Warning> warnings) {

    private static final int DEPTH = 3;

    /** Checks that no component is null and copies the collections. */
    public Certificate {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(rules, "rules");
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        defects = List.copyOf(defects);
        warnings = List.copyOf(warnings);
    }

    /**
     * The rules that were proved.
     *
     * @param release the release of the library that proved them
     * @param digest the digest of the revision's tables and of the reference files; the digest of the folder's files
     *     where these could not be loaded; empty where the rules do not contain the revision
     * @param altered the tables that the caller overrides, as {@code REVISION/TABLE}
     * @param drafts the ids of the drafts
     */
    public record Rules(String release, Optional<String> digest, List<String> altered, List<String> drafts) {

        /** Checks that no component is null and copies the lists. */
        public Rules {
            Objects.requireNonNull(release, "release");
            Objects.requireNonNull(digest, "digest");
            altered = List.copyOf(altered);
            drafts = List.copyOf(drafts);
        }

        private static Rules of(RulesetVersion version) {
            return new Rules(version.release(), Optional.of(version.digest()), version.altered(), version.drafts());
        }

        /**
         * Returns the rules as JSON.
         *
         * @return an object with {@code release} and {@code digest}, and, where there are any, the arrays
         *     {@code altered} and {@code drafts}
         */
        public ObjectNode json() {
            ObjectNode node = JsonNodeFactory.instance
                    .objectNode()
                    .put("release", release)
                    .put("digest", digest.orElse(null));
            marks(node, "altered", altered);
            marks(node, "drafts", drafts);
            return node;
        }

        private static void marks(ObjectNode node, String name, List<String> marks) {
            if (!marks.isEmpty()) {
                node.set(name, Json.strings(marks));
            }
        }
    }

    /**
     * Returns the release of the library that proved the revision.
     *
     * @return the release
     */
    public String release() {
        return rules.release();
    }

    /**
     * Returns the digest of the rules.
     *
     * @return the digest; empty where the rules do not contain the revision
     */
    public Optional<String> digest() {
        return rules.digest();
    }

    /**
     * Creates the certificate of a proof.
     *
     * @param rules the rules that were proved
     * @param check the proof of one of their revisions
     * @return the certificate; without a digest where these rules do not contain the revision
     */
    public static Certificate of(AidRules rules, RevisionCheck check) {
        Optional<Revision> found = rules.find(check.revision());
        Map<String, Long> cells = new LinkedHashMap<>();
        found.ifPresent(revision ->
                revision.tables().forEach(table -> cells(revision, table).ifPresent(count -> cells.put(table, count))));
        return new Certificate(
                check.revision(),
                found.map(revision -> Rules.of(rules.version(revision)))
                        .orElseGet(() -> new Rules(AidRules.release(), Optional.empty(), List.of(), List.of())),
                cells,
                check.cells(),
                check.defects(),
                check.warnings());
    }

    /** Returns the number of cells of a table; empty where the table cannot be loaded. */
    private static Optional<Long> cells(Revision revision, String table) {
        try {
            return Optional.of(revision.table(table).cells());
        } catch (DefectiveTableException e) {
            return Optional.empty();
        }
    }

    /**
     * Proves the revisions that a folder adds or changes, and creates their certificates.
     *
     * @param rules the rules that the folder builds on
     * @param folder the folder
     * @return one certificate for each revision that it adds or changes
     * @throws org.aidrules.error.InvalidInputException with every error of the folder's files
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<Certificate> ofFolder(AidRules rules, Path folder) {
        try {
            AidRules with = rules.withOverlay(folder);
            return RevisionCheck.changed(rules, with).stream()
                    .map(revision -> of(with, RevisionCheck.of(with, revision)))
                    .toList();
        } catch (DefectiveTableException e) {
            return RevisionCheck.ofFolder(rules, folder).stream()
                    .map(check -> new Certificate(
                            check.revision(),
                            notLoaded(rules, folder, check),
                            Map.of(),
                            check.cells(),
                            check.defects(),
                            check.warnings()))
                    .toList();
        }
    }

    /** Returns the rules of a folder that could not be loaded: overridden tables, or a revision taken for a draft. */
    private static Rules notLoaded(AidRules rules, Path folder, RevisionCheck check) {
        boolean overlay = rules.find(check.revision()).isPresent();
        List<String> altered = check.defects().stream()
                .map(defect -> check.revision() + "/" + defect.table())
                .distinct()
                .sorted()
                .toList();
        return new Rules(
                AidRules.release(),
                Optional.of(AidRules.overlayDigest(folder)),
                overlay ? altered : List.of(),
                overlay ? List.of() : List.of(check.revision()));
    }

    /**
     * Returns whether the revision is valid.
     *
     * @return true where there is no counter-example
     */
    public boolean isValid() {
        return defects.isEmpty();
    }

    /**
     * Calculates the proof again and compares it with this certificate.
     *
     * @param rules the rules to prove, not null
     * @return whether the certificate still holds, and the differences
     * @throws org.aidrules.error.UnknownNameException if the rules do not contain the revision
     */
    public Verification verify(AidRules rules) {
        return compare(of(rules, RevisionCheck.of(rules, rules.get(revision))));
    }

    /**
     * Calculates the proof of a draft again and compares it with this certificate.
     *
     * @param rules the rules that the folder builds on
     * @param folder the folder of the draft
     * @return whether the certificate still holds, and the differences; one difference
     *     {@link Difference.Kind#REVISION} where the folder neither adds nor changes the revision
     * @throws org.aidrules.error.InvalidInputException with every error of the folder's files
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public Verification verify(AidRules rules, Path folder) {
        List<Certificate> now = ofFolder(rules, folder);
        return now.stream()
                .filter(one -> one.revision().equals(revision))
                .findFirst()
                .map(this::compare)
                .orElseGet(() -> new Verification(
                        this,
                        List.of(new Difference(
                                Difference.Kind.REVISION,
                                revision,
                                String.join(
                                        ", ",
                                        now.stream().map(Certificate::revision).toList())))));
    }

    /**
     * The result of a verification.
     *
     * @param now the certificate of the proof as it is now
     * @param differences the differences from the certificate that was verified
     */
    public record Verification(Certificate now, List<Difference> differences) {
        /** Checks that no component is null and copies the list. */
        public Verification {
            Objects.requireNonNull(now, "now");
            differences = List.copyOf(differences);
        }

        /**
         * Returns whether the certificate still holds. A different release of the library with the same tables and
         * the same counter-examples is accepted.
         *
         * @return true where nothing but the release differs
         */
        public boolean holds() {
            return differences.stream().allMatch(difference -> difference.kind() == Difference.Kind.RELEASE);
        }
    }

    /**
     * A difference between a certificate and the proof as it is now.
     *
     * @param kind what differs
     * @param certified the value in the certificate; an empty string where it has none
     * @param found the value in the new proof; an empty string where it has none
     */
    public record Difference(Kind kind, String certified, String found) {

        /** The kinds of difference. */
        public enum Kind {
            /** The revision. */
            REVISION,
            /** The release of the library. */
            RELEASE,
            /** The digest of the tables and of the reference files. */
            DIGEST,
            /** The tables that the caller overrides. */
            ALTERED,
            /** The drafts. */
            DRAFTS,
            /** The number of combinations of facts of a table, or of all tables. */
            CELLS,
            /** A counter-example. */
            DEFECT
        }

        /** Checks that no component is null. */
        public Difference {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(certified, "certified");
            Objects.requireNonNull(found, "found");
        }
    }

    /**
     * Returns the certificate as JSON.
     *
     * @return the text of the file, to be written in UTF-8
     */
    public String json() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("format", 1)
                .put("revision", revision)
                .put("sound", isValid());
        node.set("rules", rules.json());
        node.put("cells", asked);
        ObjectNode tables = node.putObject("tables");
        cells.forEach(tables::put);
        ArrayNode all = node.putArray("defects");
        defects.forEach(defect -> all.add(json(defect)));
        if (!warnings.isEmpty()) {
            ArrayNode found = node.putArray("warnings");
            warnings.forEach(warning -> found.add(json(warning)));
        }
        return LinesPrinter.text(node, DEPTH);
    }

    /**
     * Reads a certificate.
     *
     * @param bytes the content of the file
     * @return the certificate
     * @throws org.aidrules.error.InvalidInputException with every error, if the file is not a certificate
     */
    public static Certificate read(byte[] bytes) {
        return CertificateReader.read(bytes);
    }

    private Verification compare(Certificate now) {
        List<Difference> differences = new ArrayList<>();
        add(differences, Difference.Kind.REVISION, revision, now.revision);
        add(differences, Difference.Kind.RELEASE, release(), now.release());
        add(
                differences,
                Difference.Kind.DIGEST,
                digest().orElse(""),
                now.digest().orElse(""));
        add(differences, Difference.Kind.ALTERED, list(rules.altered()), list(now.rules.altered()));
        add(differences, Difference.Kind.DRAFTS, list(rules.drafts()), list(now.rules.drafts()));
        add(differences, Difference.Kind.CELLS, String.valueOf(asked), String.valueOf(now.asked));
        Set<String> tables = new TreeSet<>(cells.keySet());
        tables.addAll(now.cells.keySet());
        tables.forEach(table -> add(differences, Difference.Kind.CELLS, of(cells, table), of(now.cells, table)));
        List<String> certified = defects.stream().map(Certificate::key).toList();
        List<String> current = now.defects.stream().map(Certificate::key).toList();
        certified.stream()
                .filter(defect -> !current.contains(defect))
                .forEach(defect -> add(differences, Difference.Kind.DEFECT, defect, ""));
        current.stream()
                .filter(defect -> !certified.contains(defect))
                .forEach(defect -> add(differences, Difference.Kind.DEFECT, "", defect));
        return new Verification(now, differences);
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static void add(List<Difference> differences, Difference.Kind kind, String certified, String found) {
        if (!certified.equals(found)) {
            differences.add(new Difference(kind, certified, found));
        }
    }

    private static String of(Map<String, Long> cells, String table) {
        return cells.containsKey(table) ? table + " " + cells.get(table) : "";
    }

    /** Returns a counter-example as JSON without its sentence, to compare it with another. */
    private static String key(Defect defect) {
        return json(defect).without(List.of("message")).toString();
    }

    private static ObjectNode json(Warning warning) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("kind", warning.kind().name())
                .put("table", warning.table());
        node.set("rows", Json.strings(warning.rows()));
        node.set("message", json(warning.message()));
        return node;
    }

    private static ObjectNode json(LocalizedText text) {
        return JsonNodeFactory.instance.objectNode().put("en", text.english()).put("fr", text.french());
    }

    private static ObjectNode json(Defect defect) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("kind", defect.kind().name())
                .put("table", defect.table());
        node.set("rows", Json.strings(defect.rows()));
        ObjectNode facts = node.putObject("facts");
        defect.facts().forEach(facts::put);
        node.set("message", json(defect.message()));
        return node;
    }
}
