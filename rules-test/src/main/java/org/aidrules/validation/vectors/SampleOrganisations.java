package org.aidrules.validation.vectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.aidrules.AidRules;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.Organisation;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Measure;
import org.aidrules.facts.PostTerm;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.revision.Revision;

/**
 * The organisations of the test vectors: a company of two doctors or a health centre that meets every criterion, and variations.
 *
 * <p>No limit of the law is written here: every limit is read from the tables. The counts and posts are only starting points.
 */
final class SampleOrganisations {

    /** The full-time posts of the doctors of the centre, so that a limit for each post is no whole number for all. */
    static final BigDecimal DOCTOR_POSTS = new BigDecimal("5.5");

    private static final int ATTENDING = 1_200;
    private static final int ACTIVE_FILE = 1_700;
    private static final int CENTRE_COUNT = 9_000;

    private final SigningDays days;

    SampleOrganisations(AidRules rules, Revision revision) {
        this.days = new SigningDays(rules, revision);
    }

    AidRules rules() {
        return days.rules();
    }

    SigningDays days() {
        return days;
    }

    Scheme scheme() {
        return days.revision().scheme();
    }

    boolean isCollective() {
        return scheme() == Scheme.COLLECTIVE;
    }

    /** Returns an application for one post under the revision. */
    OrganisationApplication.Builder typical() {
        return of(sound());
    }

    /** Returns an application for one post that is signed on a day, under the revision in force. */
    OrganisationApplication.Builder signedOn(LocalDate day) {
        return OrganisationApplication.builder(scheme())
                .signedOn(day)
                .posts(BigDecimal.ONE)
                .organisation(sound());
    }

    private Organisation sound() {
        return isCollective() ? company(CompanyForm.SCP, false, doctor("A"), doctor("B")) : build(centre());
    }

    /** Returns an application of an organisation for one post under the revision. */
    OrganisationApplication.Builder of(Organisation organisation) {
        return signedOn(days.typicalDay()).revision(days.revision().id()).organisation(organisation);
    }

    static DoctorsCompany company(CompanyForm form, boolean trainingSite, CompanyDoctor.Builder... doctors) {
        List<CompanyDoctor> built = new ArrayList<>();
        Arrays.stream(doctors).forEach(doctor -> built.add(doctor.build().orElseThrow()));
        return new DoctorsCompany(form, trainingSite, built);
    }

    /** Returns a doctor who meets every criterion. */
    static CompanyDoctor.Builder doctor(String id) {
        return CompanyDoctor.builder()
                .id(id)
                .specialty(Specialty.GENERAL_MEDICINE)
                .sector(Sector.SECTOR_1)
                .inOwnName(true)
                .patients(Measure.ATTENDING_ALL, ATTENDING)
                .patients(Measure.ACTIVE_FILE, ACTIVE_FILE);
    }

    /** Returns a health centre that meets every criterion. */
    static HealthCentre.Builder centre() {
        return HealthCentre.builder()
                .kind(CentreKind.MEDICAL)
                .doctors(CentreDoctors.ONLY_GENERAL_PRACTITIONERS)
                .doctorPosts(DOCTOR_POSTS)
                .assistants(1)
                .zone(Zone.OTHER)
                .patients(Measure.ATTENDING_ADULTS, CENTRE_COUNT)
                .patients(Measure.ACTIVE_FILE, CENTRE_COUNT);
    }

    static HealthCentre build(HealthCentre.Builder centre) {
        return centre.build().orElseThrow();
    }

    /** Returns a limit in all revisions of the scheme, so that an implementation that applies the wrong revision fails. */
    NavigableSet<BigDecimal> limits(PostTerm term) {
        return numbers(revision -> List.of(revision.table("post-terms")
                .row(Map.of("term", term.name()))
                .outcome()
                .getOrDefault("number", "")));
    }

    /** Returns the numbers in the outcomes of a table in all revisions of the scheme. */
    NavigableSet<BigDecimal> outcomes(String table, String column) {
        return numbers(revision -> revision.table(table).rows().stream()
                .map(row -> row.outcome().getOrDefault(column, ""))
                .toList());
    }

    private NavigableSet<BigDecimal> numbers(Function<Revision, List<String>> cells) {
        NavigableSet<BigDecimal> numbers = new TreeSet<>();
        for (Revision revision : days.revisions()) {
            cells.apply(revision).stream()
                    .map(String::strip)
                    .filter(cell -> cell.matches("\\d+(\\.\\d+)?"))
                    .map(BigDecimal::new)
                    .forEach(numbers::add);
        }
        return numbers;
    }

    /** Returns the days that the outcomes of a table name in all revisions of the scheme, with the days next to them. */
    NavigableSet<LocalDate> daysAround(String table, String column) {
        NavigableSet<LocalDate> around = new TreeSet<>();
        days.revisions().stream()
                .flatMap(revision -> revision.table(table).rows().stream())
                .map(row -> row.outcome().getOrDefault(column, "").strip())
                .filter(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .forEach(day -> around.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        return around;
    }
}
