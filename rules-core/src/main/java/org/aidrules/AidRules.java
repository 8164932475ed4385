package org.aidrules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.calculation.ContractCalculator;
import org.aidrules.calculation.OrganisationCalculator;
import org.aidrules.calculation.WarmUp;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.AssistantContract;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.contract.PercentileThresholds;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;
import org.aidrules.number.Ratio;
import org.aidrules.reference.RuleFiles;
import org.aidrules.reference.ThresholdsReader;
import org.aidrules.revision.Revision;
import org.aidrules.revision.TableFile;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.OverlayFolderReader;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.ruleset.TableFiles;

/**
 * The rules of the aid, in all their revisions. Immutable and thread-safe: create one and keep it.
 *
 * <p>For example, {@code AidRules.standard().plan(application)} calculates the five years of a contract. The rules that
 * run are those of {@link #revisions()} and no others: no system property and no hidden file changes them.
 *
 * <p>No method accepts null; each throws {@link NullPointerException} with the name of the argument.
 */
public final class AidRules {

    private final RuleSet rules;
    private final ContractCalculator calculator;
    private final OrganisationCalculator organisations;

    private AidRules(RuleSet rules) {
        this.rules = rules;
        this.calculator = new ContractCalculator(rules);
        this.organisations = new OrganisationCalculator(rules);
    }

    /**
     * Obtains the rules of the {@code rules-drl} that the class loader of this library finds. They are read once in a
     * process.
     *
     * @return the shipped revisions and reference files
     * @throws IllegalStateException if {@code rules-drl} is missing, or has another format than this release reads; a
     *     later call tries again
     */
    public static AidRules standard() {
        return Standard.rules();
    }

    /**
     * Obtains the rules of the {@code rules-drl} that a class loader finds. Use this where this library is shared, and
     * {@code rules-drl} is not beside it: on a server where each application brings its own rules.
     *
     * @param loader the class loader, for example that of the application
     * @return the shipped revisions and reference files; they are read again by each call
     * @throws IllegalStateException if {@code rules-drl} is missing, or has another format than this release reads
     */
    public static AidRules standard(ClassLoader loader) {
        return new AidRules(RuleSet.shipped(new RuleFiles(loader)));
    }

    /** The shared rules. A failure is thrown as it is, and nothing is kept of it. */
    private static final class Standard {
        private static Optional<AidRules> rules = Optional.empty();

        private static synchronized AidRules rules() {
            if (rules.isEmpty()) {
                rules = Optional.of(shipped());
            }
            return rules.get();
        }
    }

    /** Reads the rules of this release again. */
    static AidRules shipped() {
        return new AidRules(RuleSet.shipped(RuleFiles.ofLibrary()));
    }

    /**
     * Adds percentile thresholds of the caller, which take precedence over those of this release.
     *
     * <p>They are read from a CSV file in UTF-8 with the headers {@code specialty,measure,distribution,P30,P50,P70,P90,P95}; a percentile
     * that is not known is left empty. Of several distributions, the latest one up to the day of signature is
     * used.
     *
     * @param file the file
     * @return rules that use these thresholds
     * @throws InvalidInputException with every error of the file, by line and column
     * @throws UncheckedIOException if it cannot be read
     */
    public AidRules withThresholds(Path file) {
        Objects.requireNonNull(file, "file");
        return new AidRules(rules.withThresholds(String.valueOf(file.getFileName()), bytes(file)));
    }

    private static byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(ThresholdsReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a revision of the caller, or overrides tables of existing revisions.
     *
     * <p>The folder holds decision tables {@code TABLE.drl.csv}; the {@code RuleSet} cell of each names the revision it
     * belongs to. With a {@code revision.properties} the folder is a revision of its own, whose id is the name of the
     * folder; without, its tables override those of the revisions that they name. The tables are compiled in the
     * running process, which needs {@code org.drools:drools-decisiontables} on the class path.
     *
     * <p>A table is data. Everything in its file is read, or refused with its cell before anything is compiled; no text in
     * it becomes code. A symbolic link to a file outside the folder is refused, and so are files of more than 16 million bytes
     * together. So a folder from an unknown author can be read without risk.
     *
     * @param folder the folder
     * @return rules that use these tables
     * @throws DefectiveTableException with every defect of the tables
     * @throws InvalidInputException with every error of the folder and its properties
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalStateException if Drools cannot be used, because the class path or its settings are wrong
     */
    public AidRules withOverlay(Path folder) {
        return new AidRules(rules.withOverlay(OverlayFolderReader.read(Objects.requireNonNull(folder, "folder"))));
    }

    /**
     * Leaves out the texts that were published after a day: later revisions, and the end that they set to earlier ones.
     * A revision without a date of publication, which a caller added, is kept.
     *
     * @param date the day
     * @return the rules as they were known on that day
     */
    public AidRules knownOn(LocalDate date) {
        return new AidRules(rules.knownOn(Objects.requireNonNull(date, "date")));
    }

    /**
     * Assumes that every contract of a scheme was signed under one of its revisions, whatever was in force on the day. Use this for
     * comparisons, never for what is due.
     *
     * <p>Only the revision of the contract is replaced, also where the application names one. Everything else stays the
     * same: no contract can be signed before the first revision; later revisions take over what their tables state; an
     * earlier contract is taken as signed under the revision in force on its day. Notices still refer to the dates
     * actually in force.
     *
     * @param id the revision's id
     * @return rules that apply it to every contract
     * @throws UnknownNameException if no revision has this id
     */
    public AidRules underRevision(String id) {
        return new AidRules(rules.underRevision(id));
    }

    /**
     * Leaves a revision out, and the end that it sets to an earlier one. Use this to compare a text with its absence, never
     * for what is due.
     *
     * @param id the revision's id
     * @return rules as if this revision had never been made; revisions that extend it keep the tables that they inherit
     * @throws UnknownNameException if no revision has this id
     */
    public AidRules without(String id) {
        return new AidRules(rules.without(id));
    }

    /**
     * Assumes that what a table leaves open is as another revision states it. Use this for scenarios, never for what is
     * due.
     *
     * <p>In every other revision of the scheme of the lender, those cells of the table whose row is {@code UNDETERMINED} take the row of the lender for
     * the same facts; what a text states stays. A cell stays open where the lender leaves it open too, or does not provide
     * for the case. A table with borrowed rows is marked like one of the caller ({@link RulesetVersion#altered()}); a
     * borrowed row is at most {@code INTERPRETED}, and its note names the lender.
     *
     * @param table the name of the table, for example {@code targets}
     * @param lender the revision whose rows are borrowed, of these rules or of others
     * @return rules with the borrowed rows
     * @throws UnknownNameException if there is no such table
     * @throws DefectiveTableException if the rows of both revisions do not fit together
     */
    public AidRules borrowing(String table, Revision lender) {
        return new AidRules(rules.borrowing(
                Objects.requireNonNull(table, "table"), (LoadedRevision) Objects.requireNonNull(lender, "lender")));
    }

    /**
     * Replaces tables of one revision by those of another. Use this to find out what a change of these tables alone does,
     * never for what is due.
     *
     * <p>Revisions that extend this one keep their own tables. The replaced tables are marked like those of the caller
     * ({@link RulesetVersion#altered()}).
     *
     * @param id the id of the revision
     * @param tables the names of the tables
     * @param lender the revision that has the other tables, of these rules or of others
     * @return rules with the other tables
     * @throws UnknownNameException if no revision has this id, or if there is no such table
     * @throws DefectiveTableException if a table of the lender has a defect
     */
    public AidRules replacing(String id, Collection<String> tables, Revision lender) {
        return new AidRules(rules.replacing(
                Objects.requireNonNull(id, "id"),
                List.copyOf(Objects.requireNonNull(tables, "tables")),
                (LoadedRevision) Objects.requireNonNull(lender, "lender")));
    }

    /**
     * Loads all that a first plan and a first settlement need, so that the first request does not wait for it. Call this
     * once when a service starts, before it accepts requests; nothing else depends on it.
     *
     * <p>Every table of every revision is loaded, and a sample contract of each specialty and option is calculated under each
     * revision that is or was in force, so that its classes are loaded and its code has run. No answer changes. It takes
     * some hundred milliseconds at the first call, less at later ones.
     *
     * @return these rules
     * @throws DefectiveTableException if a table has a gap, an overlap or another defect; without this call, that shows when
     *     the table is first used
     */
    public AidRules warmUp() {
        new WarmUp(rules, calculator).run();
        return this;
    }

    /**
     * Returns the day set by {@link #knownOn(LocalDate)}.
     *
     * @return empty where nothing is left out
     */
    public Optional<LocalDate> knownOn() {
        return rules.knownOn();
    }

    /**
     * Returns the revisions of all schemes, by scheme and in the order of their entry into force; those never in force come
     * last.
     *
     * @return an immutable list of all rules that run
     */
    public List<Revision> revisions() {
        return List.copyOf(rules.revisions());
    }

    /**
     * Returns the revisions of a scheme in the order of their entry into force; those never in force come last.
     *
     * @param scheme the scheme
     * @return an immutable list
     */
    public List<Revision> revisions(Scheme scheme) {
        return List.copyOf(rules.revisions(scheme));
    }

    /**
     * Obtains the revision of the individual scheme under which contracts are signed on a day.
     *
     * @param date the day
     * @return the revision in force
     * @throws NotInForceException if there is none
     */
    public Revision inForceOn(LocalDate date) {
        return inForceOn(Scheme.INDIVIDUAL, date);
    }

    /**
     * Obtains the revision of a scheme under which contracts are signed on a day.
     *
     * @param scheme the scheme
     * @param date the day
     * @return the revision in force
     * @throws NotInForceException if there is none
     */
    public Revision inForceOn(Scheme scheme, LocalDate date) {
        return findInForceOn(scheme, date)
                .orElseThrow(() -> NotInForceException.none(date, rules.periods(scheme), knownOn()));
    }

    /**
     * Finds the revision of the individual scheme under which contracts are signed on a day.
     *
     * @param date the day
     * @return the revision in force; empty if there is none
     */
    public Optional<Revision> findInForceOn(LocalDate date) {
        return findInForceOn(Scheme.INDIVIDUAL, date);
    }

    /**
     * Finds the revision of a scheme under which contracts are signed on a day.
     *
     * @param scheme the scheme
     * @param date the day
     * @return the revision in force; empty if there is none
     */
    public Optional<Revision> findInForceOn(Scheme scheme, LocalDate date) {
        return rules.findInForceOn(scheme, date).map(Revision.class::cast);
    }

    /**
     * Obtains a revision by its id.
     *
     * @param id for example {@code avenant-7}
     * @return the revision
     * @throws UnknownNameException if no revision has this id
     */
    public Revision get(String id) {
        return rules.get(id);
    }

    /**
     * Finds a revision by its id.
     *
     * @param id for example {@code avenant-7}
     * @return the revision; empty if no revision has this id
     */
    public Optional<Revision> find(String id) {
        return rules.find(id).map(Revision.class::cast);
    }

    /**
     * Finds a specialty by its name or code.
     *
     * @param nameOrCode an English name of the reference list, or a two-digit code of the national fund
     * @return the specialty; empty where the list does not contain it
     */
    public Optional<Specialty> findSpecialty(String nameOrCode) {
        return rules.reference().specialty(Objects.requireNonNull(nameOrCode, "nameOrCode"));
    }

    /**
     * Returns the name of a specialty.
     *
     * @param specialty the specialty
     * @return the name in English and in French
     */
    public LocalizedText name(Specialty specialty) {
        return rules.reference().name(Objects.requireNonNull(specialty, "specialty"));
    }

    /**
     * Checks whether a specialty is one of general practice.
     *
     * @param specialty the specialty
     * @return whether the reference list says so
     */
    public boolean isGeneralPractice(Specialty specialty) {
        return rules.reference().isGeneralPractice(Objects.requireNonNull(specialty, "specialty"));
    }

    /**
     * Returns the percentile thresholds with which calculations place patients in bands, those of callers included.
     *
     * @return the thresholds, by specialty, measure and day
     */
    public List<PercentileThresholds> thresholds() {
        return rules.thresholds().effective().stream()
                .map(known -> new PercentileThresholds(
                        known.specialty(), known.measure(), known.date(), known.percentiles(), known.reason()))
                .toList();
    }

    /**
     * Returns the documents that rows cite.
     *
     * @return the reference list of sources
     */
    public Collection<Source> sources() {
        return rules.reference().sources();
    }

    /**
     * Validates an application, complete or not, and collects every error.
     *
     * @param draft the known fields of the application
     * @return the errors; none where {@link #plan(AidApplication.Builder)} returns a plan
     */
    public List<InputError> check(AidApplication.Builder draft) {
        return calculator.check(Objects.requireNonNull(draft, "draft"));
    }

    /**
     * Calculates the plan of a contract.
     *
     * @param application the doctor's situation on the day of signature
     * @return the plan, with its reasons
     * @throws NotInForceException if no revision, or not the one named, is in force on the day of signature, and
     *     nothing else is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidPlan plan(AidApplication application) {
        return calculator.plan(Objects.requireNonNull(application, "application"));
    }

    /**
     * Calculates the plan of an application that may be incomplete: validates it once, and returns the plan or throws
     * every error.
     *
     * @param draft the known fields of the application
     * @return the plan, with its reasons
     * @throws NotInForceException if no revision, or not the one named, is in force on the day of signature, and
     *     nothing else is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidPlan plan(AidApplication.Builder draft) {
        return calculator.plan(Objects.requireNonNull(draft, "draft"));
    }

    /**
     * Validates the application of an organisation, complete or not, and collects every error.
     *
     * @param draft the known values of the application
     * @return the errors; none where {@link #plan(OrganisationApplication.Builder)} returns a plan
     */
    public List<InputError> check(OrganisationApplication.Builder draft) {
        return organisations.check(Objects.requireNonNull(draft, "draft"));
    }

    /**
     * Calculates the plan of the contract of an organisation: a company of doctors, or a health centre.
     *
     * @param application the situation of the organisation on the day of signature
     * @return the plan, with its reasons
     * @throws NotInForceException if no revision of the scheme, or not the one named, is in force on the day of signature,
     *     and nothing else is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public OrganisationPlan plan(OrganisationApplication application) {
        return organisations.plan(Objects.requireNonNull(application, "application").toBuilder());
    }

    /**
     * Calculates the plan of the application of an organisation that may be incomplete: validates it once, and returns the plan
     * or throws every error.
     *
     * @param draft the known values of the application
     * @return the plan, with its reasons
     * @throws NotInForceException if no revision of the scheme, or not the one named, is in force on the day of signature,
     *     and nothing else is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public OrganisationPlan plan(OrganisationApplication.Builder draft) {
        return organisations.plan(Objects.requireNonNull(draft, "draft"));
    }

    /**
     * Validates the application of an organisation and its history, complete or not, and collects every error.
     *
     * @param draft the known values of the application
     * @param history the history of the contract since then
     * @return the errors, those of the application at places under {@code /contract}; none where {@link
     *     #settle(OrganisationApplication.Builder, OrganisationHistory)} returns a settlement
     */
    public List<InputError> check(OrganisationApplication.Builder draft, OrganisationHistory history) {
        return organisations.check(Objects.requireNonNull(draft, "draft"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Calculates the final aid of each year of the contract of an organisation from the observed activity.
     *
     * @param application the situation of the organisation on the day of signature
     * @param history the history of the contract since then
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidSettlement settle(OrganisationApplication application, OrganisationHistory history) {
        return settle(Objects.requireNonNull(application, "application").toBuilder(), history);
    }

    /**
     * Calculates the settlement of the contract of an organisation that may be incomplete: validates it once, and returns the
     * settlement or throws every error.
     *
     * @param draft the known values of the application
     * @param history the history of the contract since then
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidSettlement settle(OrganisationApplication.Builder draft, OrganisationHistory history) {
        return organisations.settle(Objects.requireNonNull(draft, "draft"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Validates the contract of an organisation, its history and its activity on a day, complete or not, and collects every error.
     *
     * @param draft the known values of the application
     * @param history the history of the contract since then
     * @param activity the day, and the activity of the organisation on it
     * @return the errors, those of the application at places under {@code /contract}; none where {@link
     *     #review(OrganisationApplication.Builder, OrganisationHistory, ObservedActivity)} returns a review
     */
    public List<InputError> check(
            OrganisationApplication.Builder draft, OrganisationHistory history, ObservedActivity activity) {
        return organisations.check(
                Objects.requireNonNull(draft, "draft"),
                Objects.requireNonNull(history, "history"),
                Objects.requireNonNull(activity, "activity"));
    }

    /**
     * Calculates where the running contract of an organisation stands on a day: what is at stake, and what is due. No text states a
     * pace for organisations: the measures, the further patients and what can follow the contract are empty, and whether it is
     * on track is not settled.
     *
     * @param draft the known values of the application
     * @param history the history of the contract since then; years from that of the day on are taken as having the activity
     * @param activity the day, in the contract, and the activity of the organisation on it
     * @return the review, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, of the
     *     history, and of the activity
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public ContractReview review(
            OrganisationApplication.Builder draft, OrganisationHistory history, ObservedActivity activity) {
        return organisations.review(
                Objects.requireNonNull(draft, "draft"),
                Objects.requireNonNull(history, "history"),
                Objects.requireNonNull(activity, "activity"));
    }

    /**
     * Calculates the options open to a doctor, side by side, so that the doctor can choose before signing.
     *
     * <p>The application needs no option: one that is set is only listed first. Where a band is neither given nor placed by
     * the known thresholds, figures that depend on it are ranges over the bands that fit the counts.
     *
     * @param draft the known fields of the application
     * @return all options of the revision, with their reasons
     * @throws NotInForceException if no revision, or not the one named, is in force on the day of signature, and
     *     nothing else is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidOptions options(AidApplication.Builder draft) {
        return calculator.options(Objects.requireNonNull(draft, "draft"), Optional.empty());
    }

    /**
     * Calculates the options open to a doctor, each with the share of the employer's cost that the aid covers.
     *
     * @param draft the known fields of the application
     * @param wage what the employer pays the assistant
     * @return all options of the revision, with their reasons
     * @throws NotInForceException if no revision, or not the one named, is in force on the day of signature, and
     *     nothing else is wrong
     * @throws InvalidInputException with every error of the application, and of the wage at {@code /grossMonthlyWage} and
     *     {@code /employerChargeRate}
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidOptions options(AidApplication.Builder draft, AssistantWage wage) {
        return calculator.options(
                Objects.requireNonNull(draft, "draft"), Optional.of(Objects.requireNonNull(wage, "wage")));
    }

    /**
     * Validates a contract and its history, complete or not, and collects every error.
     *
     * @param draft the known fields of the application
     * @param history the history of the contract since then
     * @return the errors, those of the application at places under {@code /contract}; none where {@link
     *     #settle(AidApplication.Builder, ContractHistory)} returns a settlement
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history) {
        return calculator.check(Objects.requireNonNull(draft, "draft"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Calculates the final aid of each year of a contract from the observed activity.
     *
     * @param application the doctor's situation on the day of signature
     * @param history the history of the contract since then
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidSettlement settle(AidApplication application, ContractHistory history) {
        return calculator.settle(
                Objects.requireNonNull(application, "application"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Calculates the settlement of a contract that may be incomplete: validates it once, and returns the settlement or
     * throws every error.
     *
     * @param draft the known fields of the application
     * @param history the history of the contract since then
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidSettlement settle(AidApplication.Builder draft, ContractHistory history) {
        return calculator.settle(Objects.requireNonNull(draft, "draft"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Validates a contract, its history and its activity on a day, complete or not, and collects every error.
     *
     * @param draft the known fields of the application
     * @param history the history of the contract since then
     * @param activity the day, and the activity on it
     * @return the errors, those of the application at places under {@code /contract}; none where {@link
     *     #review(AidApplication.Builder, ContractHistory, ObservedActivity)} returns a review
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history, ObservedActivity activity) {
        return calculator.check(
                Objects.requireNonNull(draft, "draft"),
                Objects.requireNonNull(history, "history"),
                Objects.requireNonNull(activity, "activity"));
    }

    /**
     * Calculates where a running contract stands on a day: what is missing, what is at stake, and what is due.
     *
     * @param application the doctor's situation on the day of signature
     * @param history the history of the contract since then; what it says of the time after the day is not used
     * @param activity the day, in the contract, and the activity on it
     * @return the review, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, of the
     *     history, and of the activity
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public ContractReview review(AidApplication application, ContractHistory history, ObservedActivity activity) {
        return review(Objects.requireNonNull(application, "application").toBuilder(), history, activity);
    }

    /**
     * Calculates where a contract that may be incomplete stands on a day: validates it once, and returns the review or
     * throws every error.
     *
     * @param draft the known fields of the application
     * @param history the history of the contract since then; what it says of the time after the day is not used
     * @param activity the day, in the contract, and the activity on it
     * @return the review, with its reasons
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, of the
     *     history, and of the activity
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public ContractReview review(AidApplication.Builder draft, ContractHistory history, ObservedActivity activity) {
        return calculator.review(
                Objects.requireNonNull(draft, "draft"),
                Objects.requireNonNull(history, "history"),
                Objects.requireNonNull(activity, "activity"));
    }

    /**
     * Lists the days of a contract: payments, obligations, reviews, ends of years and the renewal. The payments are those of
     * the maximum aid.
     *
     * @param draft the known fields of the application
     * @return the agenda, with its reasons; empty where the option is not available
     * @throws NotInForceException if no revision, or not the one named, is in force on the day of signature, and
     *     nothing else is wrong
     * @throws InvalidInputException with every error of the application
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidAgenda agenda(AidApplication.Builder draft) {
        return calculator.agenda(Objects.requireNonNull(draft, "draft"));
    }

    /**
     * Lists the days of a contract with its history. In a year that is settled, what is paid in advance is paid as planned, and
     * the rest of the final aid at the end of the year; in the others the payments are those of the maximum aid. Nothing
     * follows the end of a contract that ended early.
     *
     * @param draft the known fields of the application
     * @param history the history of the contract since then
     * @return the agenda, with its reasons; empty where the option is not available
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     * @throws DefectiveTableException if a table of the revision has a gap, an overlap or another defect
     */
    public AidAgenda agenda(AidApplication.Builder draft, ContractHistory history) {
        return calculator.agenda(Objects.requireNonNull(draft, "draft"), Objects.requireNonNull(history, "history"));
    }

    /**
     * Compares the working time of a shared assistant with the time that the contracts pay for together.
     *
     * @param contracts the contracts, one for each doctor or organisation, of any scheme; an organisation pays for the posts for
     *     which it asks
     * @param hours the hours that the assistant works, at least 1
     * @param fullTimeHours the hours of a full-time post in the same period, at least 1
     * @return the periods in which contracts run, with the full-time posts that they pay for
     * @throws IllegalArgumentException if an hour count is less than 1
     * @throws InvalidInputException with every error of the contracts, at places under {@code /contracts}
     */
    public AssistantSharing share(List<? extends AssistantContract> contracts, int hours, int fullTimeHours) {
        if (hours < 1 || fullTimeHours < 1) {
            throw new IllegalArgumentException("hours must be at least 1: " + hours + " of " + fullTimeHours);
        }
        return calculator.share(
                List.copyOf(Objects.requireNonNull(contracts, "contracts")), Ratio.of(hours, fullTimeHours));
    }

    /**
     * Returns the version of the rules of a revision.
     *
     * @param revision one of the revisions
     * @return this release, and a digest of the revision's tables and of the reference files
     * @throws IllegalArgumentException if the revision comes from other rules
     */
    public RulesetVersion version(Revision revision) {
        return rules.version(List.of(loaded(revision)));
    }

    private LoadedRevision loaded(Revision revision) {
        LoadedRevision loaded =
                rules.get(Objects.requireNonNull(revision, "revision").id());
        if (loaded != revision) {
            throw new IllegalArgumentException(revision.id() + " is a revision of other rules than these");
        }
        return loaded;
    }

    /**
     * Obtains a table as its file says it, for those who write a revision of their own.
     *
     * @param revision one of the revisions
     * @param table the name of one of its tables, own or inherited
     * @return the columns and cells of the file
     * @throws IllegalArgumentException if the revision comes from other rules
     * @throws UnknownNameException if there is no such table
     * @throws DefectiveTableException if a shipped file is not the one that its answers were made from
     */
    public TableFile tableFile(Revision revision, String table) {
        return TableFiles.read(loaded(revision), Objects.requireNonNull(table, "table"));
    }

    /**
     * Returns every column that the file of a table may have.
     *
     * @param table the name of a table, for example {@code amounts}
     * @return a condition for each fact, then the outcomes, then the metadata
     * @throws IllegalArgumentException if no table has this name
     */
    public static List<TableFile.Column> tableColumns(String table) {
        return TableFiles.columns(Objects.requireNonNull(table, "table"));
    }

    /**
     * Writes the file of a table, as {@link #withOverlay} reads it.
     *
     * @param table the table, not null
     * @return the content of a file {@code TABLE.drl.csv}, in its canonical form
     * @throws IllegalArgumentException if a name is none of a revision, a table, a column or a row, or if a cell holds a
     *     character that no table may hold: a straight quotation mark, a backslash, a dollar sign, a control character
     */
    public static String ruleFile(TableFile table) {
        return TableFiles.write(Objects.requireNonNull(table, "table"));
    }

    /**
     * Calculates a digest of the tables and properties of a folder as {@link #withOverlay} reads them, whether or not
     * they can be loaded.
     *
     * @param folder the folder, not null
     * @return {@code sha256:} and 64 hexadecimal digits; the same content gives the same digest, however its files
     *     were saved
     * @throws InvalidInputException if the files are too large together
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static String overlayDigest(Path folder) {
        return OverlayFolderReader.digest(Objects.requireNonNull(folder, "folder"));
    }

    /**
     * Returns the release of this library.
     *
     * @return its version
     */
    public static String release() {
        return RuleSet.release();
    }
}
