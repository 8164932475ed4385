package org.aidrules.validation.vectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.aidrules.revision.Revision;

/**
 * The doctors of the test vectors: one who meets every criterion, and what to change in that.
 *
 * <p>No figure of the law stands here: every limit is asked of the tables. The counts of patients and the ages are only
 * somewhere to begin.
 */
final class SampleApplications {

    /** Counts high enough for every band above the median that the shipped thresholds know. */
    static final int MANY = 2400;

    private final AidRules rules;
    private final Revision revision;
    private final Map<Parameter, Set<BigDecimal>> limits = new EnumMap<>(Parameter.class);

    SampleApplications(AidRules rules, Revision revision) {
        this.rules = rules;
        this.revision = revision;
    }

    AidRules rules() {
        return rules;
    }

    Revision revision() {
        return revision;
    }

    /** The first day of the revision; for a draft that is never in force, of the nearest that it extends. */
    LocalDate firstDay() {
        return firstDay(revision);
    }

    private LocalDate firstDay(Revision of) {
        return of.inForceFrom().orElseGet(() -> of.extended().map(id -> firstDay(rules.get(id))).orElseThrow());
    }

    /** Whether a contract of the revision may be signed on a day. */
    boolean mayBeSignedOn(LocalDate day) {
        return revision.inForceFrom().isEmpty() ? !day.isBefore(rules.revisions().get(0).inForceFrom().orElse(day))
                : revision.isInForceOn(day);
    }

    /** A day on which contracts of the revision are signed. */
    LocalDate someDay() {
        LocalDate day = firstDay().plusMonths(3);
        return mayBeSignedOn(day) ? day : firstDay();
    }

    /** A general practitioner who meets every criterion, and of whom all is known. */
    AidApplication.Builder generalPractitioner() {
        return placed(unplaced(Specialty.GENERAL_MEDICINE), Band.P70_P90);
    }

    /** A specialist of the same kind, who is placed by one measure only. */
    AidApplication.Builder specialist() {
        return placed(unplaced(Specialty.CARDIOLOGY), Band.P70_P90);
    }

    /** A doctor who meets every criterion that does not depend on the specialty, without bands. */
    AidApplication.Builder unplaced(Specialty specialty) {
        return all(bare(specialty));
    }

    /** A doctor under the revision in force on a day. */
    AidApplication.Builder signing(LocalDate day) {
        return placed(all(counted(AidApplication.builder().signedOn(day).option(AidOption.FULL)
                .specialty(Specialty.GENERAL_MEDICINE), MANY)), Band.P70_P90);
    }

    /** A doctor of whom only the counts and the revision are known. */
    AidApplication.Builder bare(Specialty specialty) {
        return counted(AidApplication.builder().signedOn(someDay()).revision(revision.id()).option(AidOption.FULL)
                .specialty(specialty), MANY);
    }

    /** The same band by every measure. */
    static AidApplication.Builder placed(AidApplication.Builder draft, Band band) {
        return draft.attendingBand(band).activeFileBand(band);
    }

    private static AidApplication.Builder all(AidApplication.Builder draft) {
        return draft.sector(Sector.SECTOR_1).zone(Zone.ZIP).departmentShortOfSpecialty(true).grouped(true)
                .coordinated(Coordination.IN_PLACE).forfaitStructureValidated(true).ccamFeeShare(BigDecimal.ZERO)
                .doctorAge(50)
                .assistant(Assistant.builder(AssistantBackground.MEDICAL_SECRETARY).experienceYears(2)
                        .validAfgsu1(true).build());
    }

    /** The same count by every measure. */
    static AidApplication.Builder counted(AidApplication.Builder draft, int count) {
        all(count).forEach(draft::patients);
        return draft;
    }

    /** The same count by every measure. */
    static Map<Measure, Integer> all(int count) {
        return Map.of(Measure.ATTENDING_ADULTS, count, Measure.ATTENDING_ALL, count, Measure.ACTIVE_FILE, count);
    }

    /** The limits that some revision at hand sets: one who applies the wrong revision's fails at its edge. */
    Set<BigDecimal> limits(Parameter term) {
        return limits.computeIfAbsent(term, asked -> {
            Set<BigDecimal> all = new TreeSet<>();
            rules.revisions().forEach(one -> all.addAll(limits(one, asked)));
            return all;
        });
    }

    /** The limit that the revision itself sets, if it sets one. */
    List<BigDecimal> ownLimit(Parameter term) {
        return limits(revision, term);
    }

    private static List<BigDecimal> limits(Revision of, Parameter term) {
        String cell = of.table("terms").row(Map.of("term", term.name())).outcome().getOrDefault("number", "").strip();
        boolean rate = cell.endsWith("%");
        String number = rate ? cell.substring(0, cell.length() - 1).strip() : cell;
        return Arrays.stream(number.split("\\s")).filter(one -> one.matches("\\d+(\\.\\d+)?")).map(BigDecimal::new)
                .map(one -> rate ? one.movePointLeft(2).stripTrailingZeros() : one).toList();
    }
}
