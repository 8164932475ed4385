package org.aidrules.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.answers.StoredAnswers;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Scheme;
import org.aidrules.reference.Digests;
import org.aidrules.reference.ReferenceData;
import org.aidrules.reference.Resources;
import org.aidrules.reference.RuleFiles;
import org.aidrules.reference.Thresholds;
import org.aidrules.reference.ThresholdsReader;
import org.aidrules.tables.InputFacts;

/**
 * The rules that run: the revisions, the reference data and the percentile thresholds. Immutable and thread-safe.
 *
 * <p>The calculations receive this set and do not depend on the façade.
 */
public final class RuleSet {

    private static final String RELEASE = "/org/aidrules/release.properties";

    /** The release that results name. */
    private final String release;

    private final ReferenceData reference;
    private final Thresholds thresholds;
    private final List<byte[]> thresholdFiles;
    private final RevisionCatalog catalog;
    private final Optional<String> assumedRevision;
    /** The versions without marks, by the ids of the revisions. */
    private final Map<List<String>, RulesetVersion> versions;
    /** Whether a revision has an overridden table or is a draft. */
    private final boolean marked;
    /** Records what a calculation consults; empty outside of a calculation. */
    private final Optional<ConsultedRules> consulted;

    private RuleSet(
            String release,
            ReferenceData reference,
            Thresholds thresholds,
            List<byte[]> thresholdFiles,
            RevisionCatalog catalog,
            Optional<String> assumedRevision) {
        this.release = release;
        this.reference = reference;
        this.thresholds = thresholds;
        this.thresholdFiles = List.copyOf(thresholdFiles);
        this.catalog = catalog;
        this.assumedRevision = assumedRevision;
        this.versions = new ConcurrentHashMap<>();
        this.marked = catalog.isMarked();
        this.consulted = Optional.empty();
    }

    private RuleSet(RuleSet original, ConsultedRules recorder) {
        this.release = original.release;
        this.reference = original.reference;
        this.thresholds = original.thresholds;
        this.thresholdFiles = original.thresholdFiles;
        this.catalog = original.catalog.recordedBy(recorder);
        this.assumedRevision = original.assumedRevision;
        this.versions = original.versions;
        this.marked = original.marked;
        this.consulted = Optional.of(recorder);
    }

    /**
     * Returns the same rules for one calculation: their {@link #version(List)} names the overridden tables and the
     * drafts that were consulted up to then, and {@link #fieldsAsked()} the fields that were asked for.
     */
    public RuleSet forOneCalculation() {
        return new RuleSet(this, new ConsultedRules());
    }

    /**
     * Returns the optional fields that the tables consulted up to now by this calculation asked for.
     *
     * @return the bits of the fields, as in {@link InputFacts}; all of them outside of a calculation
     */
    public long fieldsAsked() {
        return consulted.map(ConsultedRules::fieldsAsked).orElse(-1L);
    }

    /**
     * Reads the rules of a {@code rules-drl}.
     *
     * @param files its files
     * @throws IllegalStateException if it is missing, or has another format than this release reads
     */
    public static RuleSet shipped(RuleFiles files) {
        String release = release(files.release());
        ReferenceData reference = new ReferenceData(files);
        Map<String, RevisionDefinition> definitions = new LinkedHashMap<>();
        StoredAnswers.find(files)
                .forEach((id, answers) -> definitions.put(id, RevisionDefinition.shipped(id, answers, reference)));
        return new RuleSet(
                release,
                reference,
                reference.thresholds(),
                List.of(),
                new RevisionCatalog(definitions, reference),
                Optional.empty());
    }

    /** Adds percentile thresholds, which take precedence over those of this set. */
    public RuleSet withThresholds(String file, byte[] bytes) {
        Source caller = new Source(
                file,
                CoreMessages.text("source.callerThresholds"),
                "",
                CoreMessages.text("source.byLine"),
                Source.Place.REQUIRED);
        Thresholds own = ThresholdsReader.read(
                file,
                bytes,
                reference::specialty,
                id -> id.isEmpty() ? caller : reference.source(id).orElseGet(() -> unlisted(id)));
        List<byte[]> files = new ArrayList<>(thresholdFiles);
        files.add(bytes);
        return new RuleSet(release, reference, own.withFallback(thresholds), files, catalog, assumedRevision);
    }

    /** Returns a source that the reference list does not hold: its id is all that is known. */
    private static Source unlisted(String id) {
        return new Source(id, new LocalizedText(id, id), "", new LocalizedText("", ""), Source.Place.OPTIONAL);
    }

    /** Adds a revision, or overrides tables of the revisions of this set. */
    public RuleSet withOverlay(OverlayFolder overlay) {
        ReferenceData extended = reference.withSources(overlay.sources());
        return new RuleSet(
                release, extended, thresholds, thresholdFiles, catalog.with(overlay, extended), assumedRevision);
    }

    /** Leaves out what was published after a day. */
    public RuleSet knownOn(LocalDate day) {
        return new RuleSet(release, reference, thresholds, thresholdFiles, catalog.knownOn(day), assumedRevision);
    }

    /**
     * Leaves a revision out, and the end that it sets to an earlier one.
     *
     * @throws UnknownNameException if no revision has this id
     */
    public RuleSet without(String id) {
        return with(catalog.without(get(id).id()));
    }

    /**
     * Lets the open cells of a table of every other revision take the rows of one revision.
     *
     * @throws UnknownNameException if there is no such table
     */
    public RuleSet borrowing(String table, LoadedRevision lender) {
        return with(catalog.with(Substitution.borrowing(table, lender)));
    }

    /**
     * Replaces tables of one revision by those of another.
     *
     * @throws UnknownNameException if no revision has this id, or if there is no such table
     */
    public RuleSet replacing(String id, Collection<String> tables, LoadedRevision lender) {
        tables.forEach(lender::decided);
        return with(catalog.with(Substitution.replacing(get(id).id(), tables, lender)));
    }

    private RuleSet with(RevisionCatalog other) {
        return new RuleSet(release, reference, thresholds, thresholdFiles, other, assumedRevision);
    }

    /**
     * Assumes that every contract is signed under one revision.
     *
     * @throws UnknownNameException if no revision has this id
     */
    public RuleSet underRevision(String id) {
        return new RuleSet(release, reference, thresholds, thresholdFiles, catalog, Optional.of(get(id).id()));
    }

    /** Returns the day of publication to which these rules are limited; empty where they are not limited. */
    public Optional<LocalDate> knownOn() {
        return catalog.knownOn();
    }

    /** Returns the revision under which every contract of a scheme is assumed to be signed, if there is one. */
    public Optional<LoadedRevision> assumedRevision(Scheme scheme) {
        return assumedRevision.map(this::get).filter(revision -> revision.scheme() == scheme);
    }

    /** Returns the revisions by scheme, in the order of their entry into force; those never in force come last. */
    public List<LoadedRevision> revisions() {
        return catalog.revisions();
    }

    /** Returns the revisions of a scheme, in the same order. */
    public List<LoadedRevision> revisions(Scheme scheme) {
        return catalog.revisions(Objects.requireNonNull(scheme, "scheme"));
    }

    /** Returns the revision of a scheme under which contracts are signed on a day, if there is one. */
    public Optional<LoadedRevision> findInForceOn(Scheme scheme, LocalDate date) {
        return catalog.findInForceOn(Objects.requireNonNull(scheme, "scheme"), Objects.requireNonNull(date, "date"));
    }

    /**
     * Obtains a revision by its id.
     *
     * @throws UnknownNameException if no revision has this id
     */
    public LoadedRevision get(String id) {
        return find(id).orElseThrow(() -> new UnknownNameException(
                "revision", id, revisions().stream().map(LoadedRevision::id).toList()));
    }

    /** Finds a revision by its id. */
    public Optional<LoadedRevision> find(String id) {
        return catalog.find(Objects.requireNonNull(id, "id"));
    }

    /** Returns the first day on which a revision of a scheme is in force; {@link LocalDate#MAX} where none is. */
    public LocalDate firstDay(Scheme scheme) {
        return catalog.firstDay(scheme);
    }

    /** Returns the period of each revision of a scheme, as text: {@code FIRST..LAST ID}. */
    public List<String> periods(Scheme scheme) {
        return catalog.periods(scheme);
    }

    /** Returns the percentile thresholds. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Returns the specialties and sources. */
    public ReferenceData reference() {
        return reference;
    }

    /**
     * Returns this release, a digest of the tables of some revisions and of the reference files, and the overridden tables and
     * drafts: those that the calculation consulted, or all of these revisions where this set is not
     * {@linkplain #forOneCalculation() for one calculation}.
     */
    public RulesetVersion version(List<LoadedRevision> revisions) {
        List<String> ids = new ArrayList<>(revisions.size());
        for (LoadedRevision revision : revisions) {
            ids.add(revision.id());
        }
        RulesetVersion known = versions.get(ids);
        RulesetVersion version = known != null ? known : versions.computeIfAbsent(ids, all -> digest(revisions));
        return marked ? consulted.orElseGet(() -> allOf(revisions)).mark(version) : version;
    }

    private static ConsultedRules allOf(List<LoadedRevision> revisions) {
        ConsultedRules all = new ConsultedRules();
        revisions.forEach(revision -> revision.addTo(all));
        return all;
    }

    private RulesetVersion digest(List<LoadedRevision> revisions) {
        MessageDigest digest = Digests.sha256();
        revisions.forEach(revision -> revision.digest(digest));
        reference.digest(digest);
        thresholdFiles.forEach(bytes -> Digests.add(digest, "thresholds", bytes));
        return RulesetVersion.of(release, Digests.text(digest));
    }

    /** Returns the release of the rules, with that of this library where it is another. */
    private static String release(String rules) {
        return rules.equals(release()) ? rules : rules + "+core." + release();
    }

    /** Returns the release of this library. */
    public static String release() {
        try (InputStream stream = Objects.requireNonNull(RuleSet.class.getResourceAsStream(RELEASE), RELEASE)) {
            return Resources.properties(RELEASE, stream.readAllBytes()).getProperty("release");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
