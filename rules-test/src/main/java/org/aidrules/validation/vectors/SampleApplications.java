package org.aidrules.validation.vectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.reference.Dates;
import org.aidrules.revision.Revision;

/**
 * The applications of the test vectors: a doctor who meets every criterion, and variations.
 *
 * <p>No limit of the law is written here: every limit is read from the tables. The counts of patients and the ages are
 * only starting points.
 */
final class SampleApplications {

    /** A count of patients above every threshold that is shipped. */
    static final int HIGH_COUNT = 2400;

    private final AidRules rules;
    private final Revision revision;
    private final SigningDays days;
    private final Map<Parameter, Set<BigDecimal>> limits = new EnumMap<>(Parameter.class);

    SampleApplications(AidRules rules, Revision revision) {
        this.rules = rules;
        this.revision = revision;
        this.days = new SigningDays(rules, revision);
    }

    AidRules rules() {
        return rules;
    }

    Revision revision() {
        return revision;
    }

    /** Returns the days on which contracts of the revision are signed. */
    SigningDays days() {
        return days;
    }

    /** Returns the revisions of the scheme of the revision. */
    List<Revision> revisions() {
        return days.revisions();
    }

    /** Returns a day on which contracts of the revision are signed. */
    LocalDate typicalDay() {
        return days.typicalDay();
    }

    /** Returns the last day on which contracts of the revision are signed; the typical day where there is none. */
    LocalDate lastDay() {
        return days.lastDay();
    }

    /** Returns the first day of each period of the training in any revision, and the day before it. */
    NavigableSet<LocalDate> trainingDays() {
        return firstDays("training-periods");
    }

    /** Returns the first day of each period of the funding of the training in any revision, and the day before it. */
    NavigableSet<LocalDate> fundingDays() {
        return firstDays("funding-periods");
    }

    private NavigableSet<LocalDate> firstDays(String periods) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        revisions().stream()
                .flatMap(one -> one.table(periods).rows().stream())
                .flatMap(row -> Dates.read(row.outcome().getOrDefault("firstDay", "")).stream())
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
        return days;
    }

    /** Returns the years of experience that any revision requires of an assistant with a low diploma. */
    Set<BigDecimal> entryYears() {
        return revisions().stream()
                .flatMap(one -> one.table("training-periods").rows().stream())
                .flatMap(row -> numbers(row.outcome().getOrDefault("experienceYears", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns every diploma level, and none. */
    List<OptionalInt> diplomaLevels() {
        WholeNumberRange levels = WholeNumberRange.DIPLOMA;
        return Stream.concat(
                        Stream.of(OptionalInt.empty()),
                        IntStream.rangeClosed(levels.least(), levels.most()).mapToObj(OptionalInt::of))
                .toList();
    }

    /** Returns a general practitioner who meets every criterion, with every field given. */
    AidApplication.Builder generalPractitioner() {
        return inBand(withoutBand(Specialty.GENERAL_MEDICINE), Band.P70_P90);
    }

    /** Returns such a specialist, for whom only one measure counts. */
    AidApplication.Builder specialist() {
        return inBand(withoutBand(Specialty.CARDIOLOGY), Band.P70_P90);
    }

    /** Returns a doctor who meets every criterion that does not depend on the specialty, without bands. */
    AidApplication.Builder withoutBand(Specialty specialty) {
        return complete(minimal(specialty));
    }

    /** Returns a doctor who signs on a day, under the revision in force. */
    AidApplication.Builder signedOn(LocalDate day) {
        return inBand(
                complete(withCount(
                        AidApplication.builder()
                                .signedOn(day)
                                .option(AidOption.FULL)
                                .specialty(Specialty.GENERAL_MEDICINE),
                        HIGH_COUNT)),
                Band.P70_P90);
    }

    /** Returns a doctor with only the required fields, the counts and the revision. */
    AidApplication.Builder minimal(Specialty specialty) {
        return withCount(
                AidApplication.builder()
                        .signedOn(typicalDay())
                        .revision(revision.id())
                        .option(AidOption.FULL)
                        .specialty(specialty),
                HIGH_COUNT);
    }

    /** Sets the same band for every measure. */
    static AidApplication.Builder inBand(AidApplication.Builder draft, Band band) {
        return draft.attendingBand(band).activeFileBand(band);
    }

    private static AidApplication.Builder complete(AidApplication.Builder draft) {
        return draft.sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .departmentShortOfSpecialty(true)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .ccamFeeShare(BigDecimal.ZERO)
                .doctorAge(50)
                .assistant(Assistant.builder(AssistantBackground.MEDICAL_SECRETARY)
                        .experienceYears(2)
                        .validAfgsu1(true)
                        .build());
    }

    /** Sets the same count for every measure. */
    static AidApplication.Builder withCount(AidApplication.Builder draft, int count) {
        sameCount(count).forEach(draft::patients);
        return draft;
    }

    /** Returns the same count for every measure. */
    static Map<Measure, Integer> sameCount(int count) {
        return Map.of(Measure.ATTENDING_ADULTS, count, Measure.ATTENDING_ALL, count, Measure.ACTIVE_FILE, count);
    }

    /** Returns the limits of all revisions, so that an implementation that applies the wrong revision fails. */
    Set<BigDecimal> limits(Parameter term) {
        return limits.computeIfAbsent(term, asked -> {
            Set<BigDecimal> all = new TreeSet<>();
            revisions().forEach(one -> all.addAll(limits(one, asked)));
            return all;
        });
    }

    /** Returns the limit of the revision itself, if it has one. */
    List<BigDecimal> ownLimit(Parameter term) {
        return limits(revision, term);
    }

    private static List<BigDecimal> limits(Revision of, Parameter term) {
        String cell = of.table("terms")
                .row(Map.of("term", term.name()))
                .outcome()
                .getOrDefault("number", "")
                .strip();
        boolean rate = cell.endsWith("%");
        String number = rate ? cell.substring(0, cell.length() - 1).strip() : cell;
        return numbers(number)
                .map(one -> rate ? one.movePointLeft(2).stripTrailingZeros() : one)
                .toList();
    }

    private static Stream<BigDecimal> numbers(String cell) {
        return Arrays.stream(cell.split("\\s"))
                .filter(one -> one.matches("\\d+(\\.\\d+)?"))
                .map(BigDecimal::new);
    }
}
