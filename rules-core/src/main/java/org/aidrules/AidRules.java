package org.aidrules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.calculation.ContractCalculator;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.SharedContract;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Specialty;
import org.aidrules.number.Ratio;
import org.aidrules.revision.Revision;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.OverlayFolder;
import org.aidrules.ruleset.RuleSet;

/**
 * The rules of the aid, in all their revisions. Immutable, and safe for any number of threads: make one and keep it.
 *
 * <p>For example, {@code AidRules.standard().plan(application)} works out the five years of a contract. The rules that
 * run are those of {@link #revisions()}, and no others: there is no ambient configuration.
 */
public final class AidRules {

    private final RuleSet rules;
    private final ContractCalculator calculator;

    private AidRules(RuleSet rules) {
        this.rules = rules;
        this.calculator = new ContractCalculator(rules);
    }

    /**
     * The rules that come with this release.
     *
     * @return the shipped revisions and reference files
     * @throws IllegalStateException if {@code rules-drl} is not on the class path
     */
    public static AidRules standard() {
        return Standard.RULES;
    }

    /** The rules of this release, read once. */
    private static final class Standard {
        private static final AidRules RULES = shipped();
    }

    /** Reads the rules of this release. */
    static AidRules shipped() {
        return new AidRules(RuleSet.shipped());
    }

    /**
     * These rules with percentile thresholds of the caller's own, which come before the shipped ones.
     *
     * <p>A CSV file in UTF-8 with the headers {@code specialty,measure,distribution,P30,P50,P70,P90,P95}; a percentile
     * that is not known is left empty. Of several distributions, the latest that is not later than the day of signature
     * counts.
     *
     * @param file the file
     * @return rules that use it
     * @throws InvalidInputException with every error of the file, by line and column
     * @throws UncheckedIOException if it cannot be read
     */
    public AidRules withThresholds(Path file) {
        return new AidRules(rules.withThresholds(String.valueOf(file.getFileName()), bytes(file)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These rules with tables of the caller's own.
     *
     * <p>A folder of decision tables {@code TABLE.drl.csv}, each naming in its {@code RuleSet} cell the revision it
     * belongs to. With a {@code revision.properties} the folder is a revision of its own, whose id is the folder's
     * name; without, its tables are laid over those of the shipped revisions they name. The tables are compiled in this
     * process, which needs {@code org.drools:drools-decisiontables} on the class path.
     *
     * @param folder the folder
     * @return rules that use it
     * @throws DefectiveTableException if the tables do not compile, or are not total and exact
     * @throws InvalidInputException if the folder is not what it must be
     * @throws UncheckedIOException if it cannot be read
     */
    public AidRules withOverlay(Path folder) {
        return new AidRules(rules.withOverlay(OverlayFolder.read(folder)));
    }

    /**
     * Calculates the digest of a folder of tables, whether or not they compile.
     *
     * @param folder the folder
     * @return {@code sha256:} and the digest of its tables and properties, by name
     * @throws InvalidInputException if the files are too large together
     * @throws UncheckedIOException if it cannot be read
     */
    public static String folderDigest(Path folder) {
        return OverlayFolder.digest(folder);
    }

    /**
     * These rules as they were known on a day: a revision whose text was published later is not there yet, and nor is
     * the end that it puts to another. A revision that was never published, which a caller added, is always there.
     *
     * @param date the day
     * @return the rules with which one could answer on that day
     */
    public AidRules knownOn(LocalDate date) {
        return new AidRules(rules.knownOn(Objects.requireNonNull(date, "date")));
    }

    /**
     * These rules as they would be if every contract had been signed under one revision, whatever was in force on the
     * day: for what-if, never for what is due.
     *
     * <p>Only the contract's own revision is supposed, and it takes the place of the one that the application names.
     * All else stays as it is: no contract is signed before the first revision; a later revision is one that enters
     * into force after the signature, and takes a contract over where its own tables say so; an earlier contract was
     * signed under the revision in force on its day. What is told of dates in the notices is told of the real ones.
     *
     * @param id the revision's id
     * @return rules that apply it to every contract
     * @throws UnknownNameException if there is none of that name
     */
    public AidRules underRevision(String id) {
        return new AidRules(rules.underRevision(id));
    }

    /**
     * The day on which these rules were known.
     *
     * @return empty where all that this release holds is known
     */
    public Optional<LocalDate> knownOn() {
        return rules.knownOn();
    }

    /**
     * The revisions, in the order of time; those that were never in force come last.
     *
     * @return all the rules that run
     */
    public List<Revision> revisions() {
        return List.copyOf(rules.revisions());
    }

    /**
     * The revision under which contracts are signed on a day.
     *
     * @param date the day
     * @return the revision in force
     * @throws NotInForceException if there is none
     */
    public Revision inForceOn(LocalDate date) {
        return findInForceOn(date)
                .orElseThrow(() -> NotInForceException.none(date, rules.periods(), knownOn()));
    }

    /**
     * The revision under which contracts are signed on a day, if there is one.
     *
     * @param date the day
     * @return the revision in force
     */
    public Optional<Revision> findInForceOn(LocalDate date) {
        return rules.findInForceOn(date).map(Revision.class::cast);
    }

    /**
     * A revision by its id.
     *
     * @param id for example {@code avenant-7}
     * @return the revision
     * @throws UnknownNameException if there is none of that name
     */
    public Revision get(String id) {
        return rules.get(id);
    }

    /**
     * A revision by its id, if there is one.
     *
     * @param id for example {@code avenant-7}
     * @return the revision
     */
    public Optional<Revision> find(String id) {
        return rules.find(id).map(Revision.class::cast);
    }

    /**
     * A specialty by its name or code.
     *
     * @param nameOrCode an English name of the reference list, or a two-digit code of the national fund
     * @return the specialty, if the list holds it
     */
    public Optional<Specialty> findSpecialty(String nameOrCode) {
        return rules.reference().specialty(Objects.requireNonNull(nameOrCode, "nameOrCode"));
    }

    /**
     * What a specialty is called.
     *
     * @param specialty the specialty
     * @return its name in English and in French
     */
    public LocalizedText name(Specialty specialty) {
        return rules.reference().name(Objects.requireNonNull(specialty, "specialty"));
    }

    /**
     * The documents that rows cite.
     *
     * @return the reference list of sources
     */
    public Collection<Source> sources() {
        return rules.reference().sources();
    }

    /**
     * Finds all that is wrong with an application, complete or not.
     *
     * @param draft what is known of it
     * @return the errors; none where {@link #plan} will answer
     */
    public List<InputError> check(AidApplication.Builder draft) {
        return calculator.check(Objects.requireNonNull(draft, "draft"));
    }

    /**
     * Works out what a contract brings.
     *
     * @param application the doctor's situation on the day of signature
     * @return the plan, with its reasons
     * @throws NotInForceException if no revision, or not the one named, is in force on the day of signature, and
     *     nothing else
     *     is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision is not total and exact
     */
    public AidPlan plan(AidApplication application) {
        return plan(application.toBuilder());
    }

    /**
     * Calculates the plan of an application that may be incomplete: validates it once, and returns the plan or throws
     * every error.
     *
     * @param draft what is known of the application
     * @return the plan, with its reasons
     * @throws NotInForceException if no revision, or not the one named, is in force on the day of signature, and
     *     nothing else is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision is not total and exact
     */
    public AidPlan plan(AidApplication.Builder draft) {
        return calculator.plan(Objects.requireNonNull(draft, "draft"));
    }

    /**
     * Finds all that is wrong with a contract and its history, complete or not.
     *
     * @param draft what is known of the application
     * @param history what has happened since
     * @return the errors, those of the application at places under {@code /contract}; none where {@link #settle} will
     *     answer
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history) {
        return calculator.check(Objects.requireNonNull(draft, "draft"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Works out what each year of a contract is finally worth, from the observed activity.
     *
     * @param application the doctor's situation on the day of signature
     * @param history what has happened since
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     * @throws DefectiveTableException if a table of the revision is not total and exact
     */
    public AidSettlement settle(AidApplication application, ContractHistory history) {
        return settle(application.toBuilder(), history);
    }

    /**
     * Calculates the settlement of a contract that may be incomplete: validates it once, and returns the settlement or
     * throws every error.
     *
     * @param draft what is known of the application
     * @param history what has happened since
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     * @throws DefectiveTableException if a table of the revision is not total and exact
     */
    public AidSettlement settle(AidApplication.Builder draft, ContractHistory history) {
        return calculator.settle(Objects.requireNonNull(draft, "draft"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Checks that the contracts of doctors who share an assistant ask together for no more than the assistant's working
     * time.
     *
     * @param contracts the contracts, one a doctor
     * @param hours the hours that the assistant works, at least 1
     * @param fullTimeHours the hours of a full-time post in the same time, at least 1
     * @return the periods, with the posts that the contracts pay for in each
     * @throws IllegalArgumentException if an hour count is less than 1
     * @throws InvalidInputException with every error of the contracts, at places under {@code /contracts}
     */
    public AssistantSharing share(List<SharedContract> contracts, int hours, int fullTimeHours) {
        if (hours < 1 || fullTimeHours < 1) {
            throw new IllegalArgumentException("hours must be at least 1: " + hours + " of " + fullTimeHours);
        }
        return calculator.share(List.copyOf(contracts), Ratio.of(hours, fullTimeHours));
    }

    /**
     * Which rules a revision's answers come from.
     *
     * @param revision one of the revisions
     * @return this release, and a digest of the revision's tables and of the reference files
     * @throws IllegalArgumentException if the revision comes from other rules
     */
    public RulesetVersion version(Revision revision) {
        LoadedRevision loaded = rules.get(revision.id());
        if (loaded != revision) {
            throw new IllegalArgumentException(revision.id() + " is a revision of other rules than these");
        }
        return rules.version(List.of(loaded));
    }

    /**
     * Calculates a digest of the tables and properties of a folder as {@link #withOverlay} reads them, whether or not
     * they can be loaded.
     *
     * @param folder the folder, not null
     * @return {@code sha256:} and 64 hexadecimal digits; the same files give the same digest
     * @throws InvalidInputException if the files are too large together
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static String overlayDigest(Path folder) {
        return OverlayFolder.digest(Objects.requireNonNull(folder, "folder"));
    }

    /**
     * The release of this library.
     *
     * @return its version
     */
    public static String release() {
        return RuleSet.release();
    }
}
