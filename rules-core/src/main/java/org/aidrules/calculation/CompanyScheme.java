package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.CompanyBaseFacts;
import org.aidrules.facts.CompanyFormFacts;
import org.aidrules.facts.DoctorPostsFacts;
import org.aidrules.facts.EndingGround;
import org.aidrules.facts.EndingGroundFacts;
import org.aidrules.facts.IndividualContract;
import org.aidrules.facts.IndividualContractFacts;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MembershipChange;
import org.aidrules.facts.MembershipFacts;
import org.aidrules.facts.NewDoctors;
import org.aidrules.facts.PartnerFacts;
import org.aidrules.facts.PostTerm;
import org.aidrules.facts.PostTermFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.StartEffect;
import org.aidrules.facts.Verdict;
import org.aidrules.facts.WaitingPeriod;
import org.aidrules.facts.WaitingPeriodFacts;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** The collective scheme: each doctor of the company is judged, and the patients of all of them count together. */
final class CompanyScheme implements OrganisationScheme {

    private final RuleSet rules;
    private final LoadedRevision revision;
    private final LocalDate signedOn;
    private final DoctorsCompany company;

    CompanyScheme(RuleSet rules, LoadedRevision revision, LocalDate signedOn, DoctorsCompany company) {
        this.rules = rules;
        this.revision = revision;
        this.signedOn = signedOn;
        this.company = company;
    }

    /** A doctor, with the day from which they take part. */
    private record Member(CompanyDoctor doctor, LocalDate since) {}

    private List<Member> signatories() {
        return company.doctors().stream()
                .map(doctor -> new Member(doctor, signedOn))
                .toList();
    }

    @Override
    public List<AidPlan.CriterionResult> criteria(InputErrors errors) {
        List<AidPlan.CriterionResult> criteria = new ArrayList<>();
        errors.require(revision.decide(Decisions.COMPANY_FORM, new CompanyFormFacts(company.form())))
                .ifPresent(ruling -> criteria.add(OrganisationScheme.criterion(Criterion.COMPANY_FORM, ruling)));
        errors.require(revision.decide(Decisions.COMPANY_BASE, new CompanyBaseFacts(average())))
                .ifPresent(ruling -> criteria.add(OrganisationScheme.criterion(Criterion.COMPANY_BASE, ruling)));
        return criteria;
    }

    private LimitComparison average() {
        int patients = sum(company.doctors().stream().map(CompanyDoctor::patients), Measure.ATTENDING_ALL);
        return compareAverage(patients, company.doctors().size());
    }

    private LimitComparison compareAverage(int patients, int doctors) {
        return LimitComparer.compare(Ratio.of(patients, doctors), number(PostTerm.ATTENDING_BASE));
    }

    private static int sum(Stream<Map<Measure, Integer>> counts, Measure measure) {
        return counts.mapToInt(one -> one.getOrDefault(measure, 0)).sum();
    }

    private Optional<BigDecimal> number(PostTerm term) {
        return revision.decide(Decisions.POST_TERMS, new PostTermFacts(term)).outcome();
    }

    private int whole(PostTerm term) {
        return number(term).map(BigDecimal::intValueExact).orElse(0);
    }

    @Override
    public Optional<OrganisationPlan.Posts> posts(BigDecimal asked, InputErrors errors) {
        Ratio atMost = Ratio.NONE;
        DistinctReasons reasons = new DistinctReasons();
        for (CompanyDoctor doctor : company.doctors()) {
            Decided<Optional<Ratio>> own = posts(doctor);
            atMost = atMost.plus(own.outcome().orElse(Ratio.NONE));
            reasons.add(own.reason());
        }
        return Optional.of(new OrganisationPlan.Posts(
                asked,
                Optional.of(atMost.toDecimal()),
                Optional.empty(),
                Optional.empty(),
                atMost.compareTo(asked) >= 0,
                reasons.list()));
    }

    private Decided<Optional<Ratio>> posts(CompanyDoctor doctor) {
        return revision.decide(
                Decisions.DOCTOR_POSTS, new DoctorPostsFacts(doctor.hostsJuniorDoctor(), company.trainingSite()));
    }

    @Override
    public List<OrganisationPlan.Doctor> doctors() {
        return signatories().stream().map(this::doctor).toList();
    }

    private OrganisationPlan.Doctor doctor(Member member) {
        CompanyDoctor doctor = member.doctor();
        Decided<Optional<Ratio>> posts = posts(doctor);
        return new OrganisationPlan.Doctor(
                doctor.id(),
                criteria(member),
                posts.outcome().orElse(Ratio.NONE).toDecimal(),
                isNew(member),
                doctor.patients(),
                gained(doctor),
                List.of(posts.reason()));
    }

    private static Map<Measure, Integer> gained(CompanyDoctor doctor) {
        return doctor.individualContract()
                .map(CompanyDoctor.FormerIndividual::gained)
                .orElse(Map.of());
    }

    private List<AidPlan.CriterionResult> criteria(Member member) {
        CompanyDoctor doctor = member.doctor();
        return List.of(
                OrganisationScheme.criterion(
                        Criterion.SECTOR, decided(revision.decide(Decisions.SECTOR, new SectorFacts(doctor.sector())))),
                OrganisationScheme.criterion(
                        Criterion.PARTNER,
                        revision.decide(
                                Decisions.PARTNERS,
                                new PartnerFacts(
                                        rules.reference().isGeneralPractice(doctor.specialty()),
                                        doctor.particularPractice(),
                                        doctor.inOwnName()))),
                OrganisationScheme.criterion(
                        Criterion.INDIVIDUAL_CONTRACT,
                        revision.decide(
                                Decisions.INDIVIDUAL_CONTRACTS, new IndividualContractFacts(individual(member)))),
                OrganisationScheme.criterion(
                        Criterion.WAITING_PERIOD, revision.decide(Decisions.WAITING_PERIOD, waiting(member))));
    }

    /** Returns a ruling; one that needs a value which this scheme does not ask for is undetermined. */
    private static Decided<CriterionRuling> decided(DecisionResult<CriterionRuling> result) {
        return result instanceof Decided<CriterionRuling> ruling
                ? ruling
                : new Decided<>(new CriterionRuling(Verdict.UNDETERMINED, Optional.empty()), result.reason());
    }

    private static IndividualContract individual(Member member) {
        return member.doctor()
                .individualContract()
                .map(contract ->
                        contract.endedOn().filter(member.since()::isAfter).isPresent()
                                ? IndividualContract.ENDED
                                : IndividualContract.RUNNING)
                .orElse(IndividualContract.NONE);
    }

    private WaitingPeriodFacts waiting(Member member) {
        return member.doctor()
                .earlierCollective()
                .map(earlier -> new WaitingPeriodFacts(
                        member.since().isBefore(waitsUntil(earlier.endedOn()))
                                ? WaitingPeriod.RUNNING
                                : WaitingPeriod.OVER,
                        earlier.exceptionalCircumstances()))
                .orElse(new WaitingPeriodFacts(WaitingPeriod.NONE, false));
    }

    /** Returns the first day on which a doctor may sign again, after the last day of a collective contract. */
    private LocalDate waitsUntil(LocalDate end) {
        return end.plusDays(1).plusYears(whole(PostTerm.WAITING_YEARS));
    }

    private boolean isNew(Member member) {
        int months = whole(PostTerm.NEWLY_ESTABLISHED_MONTHS);
        return member.doctor()
                .establishedOn()
                .filter(day -> day.plusMonths(months).isAfter(member.since()))
                .isPresent();
    }

    @Override
    public List<AidPlan.Target> targets(OrganisationApplication application) {
        return targets(application, signatories());
    }

    private List<AidPlan.Target> targets(OrganisationApplication application, List<Member> members) {
        return new PostTargetCalculator(revision, application.posts()).targets(patients(members));
    }

    @Override
    public void require(InputErrors errors) {
        // Each doctor gives every count that may be needed.
    }

    /** Every optional value of a doctor counts. */
    @Override
    public List<String> optionalInput(Set<Measure> counted) {
        return List.of();
    }

    private PostTargetCalculator.Patients patients(List<Member> members) {
        Map<Measure, Integer> start = new EnumMap<>(Measure.class);
        Map<Measure, Integer> gained = new EnumMap<>(Measure.class);
        for (Member member : members) {
            member.doctor().patients().forEach((measure, count) -> start.merge(measure, count, Integer::sum));
            gained(member.doctor()).forEach((measure, count) -> gained.merge(measure, count, Integer::sum));
        }
        return new PostTargetCalculator.Patients(
                start, gained, newDoctors(members), (measure, because) -> medians(members, measure, because));
    }

    private NewDoctors newDoctors(List<Member> members) {
        long count = members.stream().filter(this::isNew).count();
        return count == 0 ? NewDoctors.NONE : count == members.size() ? NewDoctors.ALL : NewDoctors.SOME;
    }

    private PostTargetCalculator.Medians medians(List<Member> members, Measure measure, Reason because) {
        OptionalInt sum = OptionalInt.of(0);
        DistinctReasons reasons = new DistinctReasons();
        for (Member member : members) {
            Median median = Median.of(rules, member.doctor().specialty(), measure, signedOn, because);
            sum = sum.isPresent() && median.count().isPresent()
                    ? OptionalInt.of(sum.getAsInt() + median.count().getAsInt())
                    : OptionalInt.empty();
            reasons.add(median.reason());
        }
        return new PostTargetCalculator.Medians(sum, reasons.list());
    }

    @Override
    public Readings readings(OrganisationApplication application, OrganisationHistory history, LocalDate yearStart) {
        List<Member> present = present(history, yearStart);
        Set<MembershipChange> changes = changes(history, yearStart);
        List<Decided<StartEffect>> effects = changes.stream()
                .map(change -> revision.decide(Decisions.MEMBERSHIP, new MembershipFacts(change)))
                .toList();
        Set<StartEffect> outcomes = effects.stream().map(Decided::outcome).collect(Collectors.toSet());
        if (outcomes.isEmpty() || outcomes.equals(Set.of(StartEffect.UNCHANGED))) {
            return Readings.one(targets(application));
        }
        if (outcomes.equals(Set.of(StartEffect.ADJUSTED))) {
            return Readings.one(targets(application, present));
        }
        return new Readings(
                List.of(targets(application, present), targets(application)),
                effects.stream().map(Decided::reason).toList());
    }

    private static Set<MembershipChange> changes(OrganisationHistory history, LocalDate day) {
        Set<MembershipChange> changes = EnumSet.noneOf(MembershipChange.class);
        if (history.joined().stream().anyMatch(joined -> !joined.on().isAfter(day))) {
            changes.add(MembershipChange.JOINS);
        }
        if (history.left().stream().anyMatch(left -> !left.on().isAfter(day))) {
            changes.add(MembershipChange.LEAVES);
        }
        return changes;
    }

    /** Returns the doctors who take part on a day. */
    private List<Member> present(OrganisationHistory history, LocalDate day) {
        Set<String> gone = history.left().stream()
                .filter(left -> !left.on().isAfter(day))
                .map(OrganisationHistory.Left::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                        signatories().stream(),
                        history.joined().stream()
                                .filter(joined -> !joined.on().isAfter(day))
                                .map(joined -> new Member(joined.doctor(), joined.on())))
                .filter(member -> !gone.contains(member.doctor().id()))
                .toList();
    }

    @Override
    public List<Notice> notices(
            OrganisationHistory history, LocalDate yearStart, int year, List<MeasureAttainment> measured) {
        int doctors = present(history, yearStart).size();
        return measured.stream()
                .filter(one -> one.target().measure() == Measure.ATTENDING_ALL)
                .map(one -> revision.decide(
                        Decisions.ENDING_GROUNDS,
                        new EndingGroundFacts(
                                one.observed() < one.target().start(),
                                compareAverage(one.observed(), doctors) == LimitComparison.BELOW)))
                .filter(decided -> decided.outcome() == EndingGround.MAY_END)
                .map(decided -> new Notice(
                        Notice.Kind.FUND_MAY_END,
                        CoreMessages.text(
                                "notice.fundMayEnd", year, decided.reason().text())))
                .toList();
    }

    @Override
    public List<Notice> notices(LocalDate end) {
        Reason reason = revision.decide(Decisions.POST_TERMS, new PostTermFacts(PostTerm.WAITING_YEARS))
                .reason();
        return List.of(new Notice(
                Notice.Kind.WAITING_PERIOD, CoreMessages.text("notice.waitingPeriod", waitsUntil(end), reason.text())));
    }
}
