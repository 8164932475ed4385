package org.aidrules.validation.vectors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.Organisation;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Measure;
import org.aidrules.facts.PostTerm;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;

/** Contracts of organisations to plan, on both sides of each limit of the day of signature and of the tables. */
final class OrganisationEdges {

    private static final BigDecimal LITTLE = new BigDecimal("0.0001");
    /** Posts whose amounts or gains are rounded, and the fewest and the most that an input may ask for. */
    private static final List<String> POSTS = List.of("0.0001", "0.25", "0.3333", "0.5", "0.6667", "1.25", "999.9999");

    private final SampleOrganisations samples;
    private final List<OrganisationCase> contracts = new ArrayList<>();

    OrganisationEdges(SampleOrganisations samples) {
        this.samples = samples;
    }

    List<OrganisationCase> contracts() {
        days();
        hires();
        POSTS.forEach(posts -> plan("posts:" + posts, samples.typical().posts(new BigDecimal(posts))));
        if (samples.isCollective()) {
            companies();
            doctors();
            companyBase();
            companyPosts();
            newlyEstablished();
            waitingPeriod();
            individualContracts();
        } else {
            centres();
            centreBase();
            novelties();
            centreCaps();
        }
        return List.copyOf(contracts);
    }

    private void plan(String name, OrganisationApplication.Builder draft) {
        contracts.add(new OrganisationCase(name, draft.build().orElseThrow(), Optional.empty()));
    }

    private void plan(String name, Organisation organisation) {
        plan(name, samples.of(organisation));
    }

    /** Adds the days at the edges of the revision, the anniversaries of other revisions, and the days around 29 February. */
    private void days() {
        SigningDays days = samples.days();
        days.edges().forEach((edge, day) -> {
            plan(edge + ":" + day, samples.signedOn(day).posts(new BigDecimal("0.5")));
            if (!days.mayBeSignedOn(day)) {
                plan(edge + ":revision-named:" + day, samples.typical().signedOn(day));
            }
        });
        days.anniversaries()
                .forEach((other, on) -> on.forEach(day -> plan(
                        "anniversary-of-" + other + ":" + day, samples.typical().signedOn(day))));
        days.leapDays()
                .forEach(day -> plan("29-february:" + day, samples.typical().signedOn(day)));
    }

    private void hires() {
        LocalDate day = samples.days().typicalDay();
        LocalDate august = LocalDate.of(day.getYear(), Month.AUGUST, 31);
        List.of(
                        day.plusDays(1),
                        august.isAfter(day) ? august : august.plusYears(1),
                        day.plusYears(1).minusDays(1),
                        day.plusYears(1))
                .forEach(hired -> plan(
                        "hired-on:" + hired, samples.typical().hiredOn(hired).secretaryPromoted(true)));
    }

    private void companies() {
        for (CompanyForm form : CompanyForm.values()) {
            plan("form:" + form, SampleOrganisations.company(form, false, doctor("A")));
        }
    }

    private static CompanyDoctor.Builder doctor(String id) {
        return SampleOrganisations.doctor(id);
    }

    /** Adds a company whose second doctor differs. */
    private void second(String name, CompanyDoctor.Builder second) {
        plan(name, SampleOrganisations.company(CompanyForm.SCP, false, doctor("A"), second));
    }

    private void doctors() {
        for (Sector sector : Sector.values()) {
            if (sector != Sector.NOT_GIVEN) {
                second("sector:" + sector, doctor("B").sector(sector));
            }
        }
        for (boolean own : List.of(true, false)) {
            second(
                    "partner:particular:" + own,
                    doctor("B").particularPractice(true).inOwnName(own));
            second(
                    "partner:specialist:" + own,
                    doctor("B").specialty(Specialty.CARDIOLOGY).inOwnName(own));
            second("partner:own-name:" + own, doctor("B").inOwnName(own));
        }
    }

    /** Adds companies of one and of two doctors whose average is next to the limit. */
    private void companyBase() {
        for (BigDecimal limit : samples.limits(PostTerm.ATTENDING_BASE)) {
            int least = limit.intValueExact();
            for (int count : List.of(least - 1, least, least + 1)) {
                plan(
                        "attending-base:1:" + count,
                        SampleOrganisations.company(
                                CompanyForm.SCP, false, doctor("A").patients(Measure.ATTENDING_ALL, count)));
                plan(
                        "attending-base:2:" + count,
                        SampleOrganisations.company(
                                CompanyForm.SCP,
                                false,
                                doctor("A").patients(Measure.ATTENDING_ALL, least),
                                doctor("B").patients(Measure.ATTENDING_ALL, count)));
            }
        }
    }

    /** Adds posts next to the most for a company whose doctors host junior doctors or not, on a training site or not. */
    private void companyPosts() {
        for (boolean site : List.of(true, false)) {
            for (boolean hosts : List.of(true, false)) {
                OrganisationApplication.Builder draft = samples.of(SampleOrganisations.company(
                        CompanyForm.SCP, site, doctor("A").hostsJuniorDoctor(hosts), doctor("B")));
                around("posts-at-most:" + site + ":" + hosts, draft);
            }
        }
    }

    /** Adds posts next to the most of a contract, and next to that of each other number that the tables name. */
    private void around(String name, OrganisationApplication.Builder draft) {
        samples.rules()
                .plan(draft)
                .posts()
                .atMost()
                .ifPresent(most -> List.of(most.subtract(LITTLE), most, most.add(LITTLE))
                        .forEach(posts -> plan(name + ":" + posts.toPlainString(), draft.posts(posts))));
    }

    /** Adds doctors, one or all, established next to the last day on which they count as newly established. */
    private void newlyEstablished() {
        LocalDate day = samples.days().typicalDay();
        for (BigDecimal months : samples.limits(PostTerm.NEWLY_ESTABLISHED_MONTHS)) {
            LocalDate last = day.minusMonths(months.longValueExact());
            for (LocalDate on : List.of(last.minusDays(1), last, last.plusDays(1))) {
                second("newly-established:one:" + on, doctor("B").establishedOn(on));
                plan(
                        "newly-established:all:" + on,
                        SampleOrganisations.company(
                                CompanyForm.SCP,
                                false,
                                doctor("A").establishedOn(on),
                                doctor("B").establishedOn(on)));
            }
        }
        second("established-after-signature", doctor("B").establishedOn(day.plusDays(1)));
    }

    /** Adds doctors whose earlier collective contract ended next to the day from which they may sign again. */
    private void waitingPeriod() {
        LocalDate day = samples.days().typicalDay();
        for (BigDecimal years : samples.limits(PostTerm.WAITING_YEARS)) {
            LocalDate last = day.minusYears(years.longValueExact()).minusDays(1);
            for (LocalDate on : List.of(last.minusDays(1), last, last.plusDays(1))) {
                for (boolean exceptional : List.of(true, false)) {
                    second(
                            "waiting-period:" + on + ":" + (exceptional ? "exceptional" : "usual"),
                            doctor("B").earlierCollective(new CompanyDoctor.FormerCollective(on, exceptional)));
                }
            }
        }
        second(
                "earlier-collective-runs",
                doctor("B").earlierCollective(new CompanyDoctor.FormerCollective(day, false)));
    }

    /** Adds individual contracts that end next to the signature, and that gained next to what the targets ask for. */
    private void individualContracts() {
        LocalDate day = samples.days().typicalDay();
        second("individual-contract:runs", doctor("B").individualContract(individual(Optional.empty(), 0, 0)));
        for (LocalDate on : List.of(day.minusDays(1), day, day.plusDays(1))) {
            second("individual-contract:" + on, doctor("B").individualContract(individual(Optional.of(on), 0, 0)));
        }
        OrganisationPlan plan = samples.rules().plan(samples.typical());
        for (AidPlan.Target target : plan.targets()) {
            int gain = target.target().orElse(target.start()) - target.start();
            for (int gained : List.of(gain - 1, gain, gain + 1)) {
                boolean attending = target.measure() == Measure.ATTENDING_ALL;
                second(
                        "gained:" + target.measure() + ":" + gained,
                        doctor("B")
                                .individualContract(individual(
                                        Optional.of(day.minusDays(1)),
                                        attending ? gained : 0,
                                        attending ? 0 : gained)));
            }
        }
    }

    private static CompanyDoctor.FormerIndividual individual(
            Optional<LocalDate> endedOn, int attending, int activeFile) {
        return new CompanyDoctor.FormerIndividual(
                endedOn, Map.of(Measure.ATTENDING_ALL, attending, Measure.ACTIVE_FILE, activeFile));
    }

    private void centre(String name, HealthCentre.Builder centre) {
        plan(name, SampleOrganisations.build(centre));
    }

    private static HealthCentre.Builder centre() {
        return SampleOrganisations.centre();
    }

    private void centres() {
        for (CentreKind kind : CentreKind.values()) {
            centre("kind:" + kind, centre().kind(kind));
        }
        for (Zone zone : Zone.values()) {
            centre("zone:" + zone, centre().zone(zone));
        }
        plan("secretary-promoted", samples.typical().secretaryPromoted(true));
    }

    /** Adds counts next to the limit for all full-time posts of doctors, and centres without counts. */
    private void centreBase() {
        for (CentreDoctors doctors : CentreDoctors.values()) {
            base(doctors, PostTerm.ATTENDING_BASE, Measure.ATTENDING_ADULTS);
            base(doctors, PostTerm.ACTIVE_FILE_BASE, Measure.ACTIVE_FILE);
            centre(
                    "no-counts:" + doctors,
                    HealthCentre.builder()
                            .kind(CentreKind.MEDICAL)
                            .doctors(doctors)
                            .doctorPosts(SampleOrganisations.DOCTOR_POSTS)
                            .assistants(1));
        }
    }

    private void base(CentreDoctors doctors, PostTerm term, Measure measure) {
        for (BigDecimal limit : samples.limits(term)) {
            for (BigDecimal posts : List.of(BigDecimal.valueOf(4), SampleOrganisations.DOCTOR_POSTS)) {
                int least =
                        limit.multiply(posts).setScale(0, RoundingMode.CEILING).intValueExact();
                for (int count : List.of(least - 1, least, least + 1)) {
                    centre(
                            "base:" + doctors + ":" + measure + ":" + posts.toPlainString() + ":" + count,
                            centre().doctors(doctors).doctorPosts(posts).patients(measure, count));
                }
            }
        }
    }

    /** Adds centres with too few patients that opened, or became medical, next to the first day of a new centre. */
    private void novelties() {
        for (CentreDoctors doctors : CentreDoctors.values()) {
            for (LocalDate day : samples.daysAround("new-centres", "firstDay")) {
                centre("opened-on:" + doctors + ":" + day, few(doctors).openedOn(day));
                centre(
                        "medical-since:" + doctors + ":" + day,
                        few(doctors).openedOn(day.minusYears(1)).medicalSince(day));
            }
        }
    }

    private static HealthCentre.Builder few(CentreDoctors doctors) {
        return centre().doctors(doctors).patients(Measure.ATTENDING_ADULTS, 1).patients(Measure.ACTIVE_FILE, 1);
    }

    /** Adds posts and assistants next to the most for a centre. */
    private void centreCaps() {
        around("posts-at-most", samples.typical());
        for (Zone zone : Zone.values()) {
            for (BigDecimal most : samples.outcomes("centre-assistants", "assistants")) {
                int assistants = most.intValueExact();
                for (int asked : List.of(assistants, assistants + 1)) {
                    centre(
                            "assistants:" + zone + ":" + asked,
                            centre().zone(zone).assistants(asked));
                }
            }
        }
    }
}
