package org.aidrules.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.time.api.Dates;
import org.aidrules.rules.OrganisationOracle.Centre;
import org.aidrules.rules.OrganisationOracle.Collective;
import org.aidrules.rules.OrganisationOracle.Company;
import org.aidrules.rules.OrganisationOracle.Counts;
import org.aidrules.rules.OrganisationOracle.Doctor;
import org.aidrules.rules.OrganisationOracle.History;
import org.aidrules.rules.OrganisationOracle.Individual;
import org.aidrules.rules.OrganisationOracle.Joined;
import org.aidrules.rules.OrganisationOracle.Left;
import org.aidrules.rules.OrganisationOracle.Observed;

/** Random contracts of health centres and of companies, most of them about an edge, each with a life of five years. */
public class Organisations extends DomainContextBase {

    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);
    private static final List<String> SECTORS =
            List.of("SECTOR_1", "SECTOR_2_OPTAM", "SECTOR_2_OPTAM_CO", "SECTOR_2", "NOT_CONTRACTED");

    /** A centre and its history. */
    record CentreLife(Centre centre, History history) {}

    /** A company and its history. */
    record CompanyLife(Company company, History history) {}

    @Provide
    Arbitrary<CentreLife> centreLives() {
        return centres()
                .flatMap(centre ->
                        histories(centre.signedOn(), anyCounts()).map(history -> new CentreLife(centre, history)));
    }

    @Provide
    Arbitrary<CompanyLife> companyLives() {
        return companies()
                .flatMap(company -> Combinators.combine(
                                members(company), histories(company.signedOn(), counts(company)))
                        .as((members, history) -> new CompanyLife(company, joined(members, history))));
    }

    /** A history with those who join and leave before its end. */
    private static History joined(History members, History history) {
        return new History(
                history.years(),
                members.joined().stream()
                        .filter(one -> begins(one.on(), history.endedOn()))
                        .toList(),
                members.left().stream()
                        .filter(one -> begins(one.on(), history.endedOn()))
                        .toList(),
                history.endedOn());
    }

    // Centres

    private static Arbitrary<Centre> centres() {
        Arbitrary<LocalDate> signed = days(
                OrganisationOracle.CENTRES,
                OrganisationOracle.CENTRES,
                OrganisationOracle.MORE_ASSISTANTS.minusDays(1),
                OrganisationOracle.MORE_ASSISTANTS,
                LocalDate.of(2024, 2, 29));
        Arbitrary<Integer> doctorPosts = Arbitraries.oneOf(
                Arbitraries.of(500, 1000, 1500, 4000, 5500),
                Arbitraries.integers().between(1, 20_000).map(half -> 2 * half));
        return Combinators.combine(signed, doctorPosts, Arbitraries.integers().between(1, 12))
                .flatAs((day, posts, assistants) -> Combinators.combine(
                                Arbitraries.of("MEDICAL", "MULTI_PROFESSIONAL", "OTHER"),
                                Arbitraries.of("ONLY_GENERAL_PRACTITIONERS", "MIXED", "NO_GENERAL_PRACTITIONER"),
                                Arbitraries.of("ZIP", "ZAC", "OTHER"),
                                recent(day),
                                recent(day),
                                patients(posts),
                                about(posts / 2))
                        .as((kind, doctors, zone, opened, medical, patients, asked) -> new Centre(
                                day,
                                kind,
                                doctors,
                                posts,
                                assistants,
                                zone,
                                opened,
                                medical.filter(
                                        since -> opened.filter(since::isBefore).isEmpty()),
                                patients,
                                asked)));
    }

    /** No day, one on either side of 2020, or any before the signature. */
    private static Arbitrary<Optional<LocalDate>> recent(LocalDate signedOn) {
        return Arbitraries.oneOf(
                        Arbitraries.of(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1)),
                        Dates.dates().between(LocalDate.of(2000, 1, 1), signedOn))
                .optional(0.4);
    }

    /** Patients about the limit for some posts. */
    private static Arbitrary<Counts> patients(int doctorPosts) {
        return Combinators.combine(about(doctorPosts * 473 / 1000), about(doctorPosts * 992 / 1000))
                .as(Counts::new);
    }

    // Companies

    private static Arbitrary<Company> companies() {
        Arbitrary<LocalDate> signed = days(
                OrganisationOracle.COMPANIES,
                OrganisationOracle.COMPANIES,
                OrganisationOracle.JUNIORS.minusDays(1),
                OrganisationOracle.JUNIORS,
                LocalDate.of(2028, 2, 29));
        return Combinators.combine(
                        signed,
                        Arbitraries.of("SCP", "SCM", "SISA", "SEL", "OTHER"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .flatAs((day, form, site, recent) -> doctor(day, recent)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5)
                        .map(Organisations::named)
                        .map(doctors -> new Company(day, form, site, doctors, 0)))
                .flatMap(company -> Arbitraries.frequencyOf(
                                Tuple.of(
                                        1,
                                        about(OrganisationOracle.plan(company).atMost())),
                                Tuple.of(
                                        3,
                                        Arbitraries.integers()
                                                .between(1, company.doctors().size() * 1000)),
                                Tuple.of(2, Arbitraries.of(500, 1000)))
                        .map(company::asking));
    }

    private static List<Doctor> named(List<Doctor> doctors) {
        return IntStream.range(0, doctors.size())
                .mapToObj(i -> doctors.get(i).called("D" + i))
                .toList();
    }

    /**
     * A doctor of a company.
     *
     * @param recent whether no doctor (0), any doctor (1) or every doctor (2) is newly established
     */
    private static Arbitrary<Doctor> doctor(LocalDate since, int recent) {
        LocalDate year = since.minusYears(1);
        Arbitrary<LocalDate> old =
                Arbitraries.oneOf(Arbitraries.just(year), Dates.dates().between(LocalDate.of(1990, 1, 1), year));
        Arbitrary<LocalDate> young = Arbitraries.oneOf(
                Arbitraries.just(year.plusDays(1)), Dates.dates().between(year.plusDays(1), since));
        Arbitrary<Optional<LocalDate>> established = recent == 2
                ? young.map(Optional::of)
                : (recent == 1 ? Arbitraries.oneOf(old, young) : old).optional(0.5);
        Arbitrary<Counts> patients = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(770, 780),
                                Arbitraries.integers().between(0, 2500)),
                        Arbitraries.integers().between(0, 4000))
                .as(Counts::new);
        return Combinators.combine(
                        often(true), often(false), often(true), Arbitraries.of(true, false), sectors(), established)
                .flatAs((gp, particular, own, hosts, sector, since0) -> Combinators.combine(
                                patients, individual(since), collective(since))
                        .as((counts, contract, earlier) ->
                                new Doctor("", gp, particular, own, hosts, sector, since0, counts, contract, earlier)));
    }

    private static Arbitrary<Boolean> often(boolean value) {
        return Arbitraries.frequency(Tuple.of(12, value), Tuple.of(1, !value));
    }

    private static Arbitrary<String> sectors() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(SECTORS.subList(0, 3))), Tuple.of(1, Arbitraries.of(SECTORS)));
    }

    private static Arbitrary<Optional<Individual>> individual(LocalDate since) {
        Arbitrary<Optional<LocalDate>> ended = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Optional.of(since.minusDays(1)))),
                Tuple.of(1, Arbitraries.just(Optional.of(since))),
                Tuple.of(1, Arbitraries.just(Optional.empty())));
        Arbitrary<Counts> gained = Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 200))
                .as(Counts::new);
        return Combinators.combine(ended, gained).as(Individual::new).optional(0.3);
    }

    private static Arbitrary<Optional<Collective>> collective(LocalDate since) {
        LocalDate edge = since.minusYears(2).minusDays(1);
        return Combinators.combine(Arbitraries.of(-1, 0, 1, 200).map(edge::plusDays), Arbitraries.of(true, false))
                .as(Collective::new)
                .optional(0.15);
    }

    /** Who joins and who leaves, at anniversaries; one who signed stays. */
    private static Arbitrary<History> members(Company company) {
        Arbitrary<Integer> years = Arbitraries.integers().between(1, 4);
        Arbitrary<List<Joined>> joined = years.flatMap(year -> doctor(
                                company.signedOn().plusYears(year), 1)
                        .map(doctor -> new Joined(company.signedOn().plusYears(year), doctor.called("J"))))
                .optional(0.2)
                .map(one -> one.stream().toList());
        Arbitrary<List<Left>> left = years.map(
                        year -> new Left(company.signedOn().plusYears(year), "D1"))
                .optional(0.2)
                .map(one -> one.stream()
                        .filter(leaves -> company.doctors().size() > 1)
                        .toList());
        return Combinators.combine(joined, left)
                .as((joins, leaves) -> new History(List.of(), joins, leaves, Optional.empty()));
    }

    // Histories

    private static Arbitrary<History> histories(LocalDate signedOn, Arbitrary<Counts> counts) {
        Arbitrary<List<Observed>> years = Combinators.combine(often(false), counts.optional(0.85))
                .as((suspended, known) -> new Observed(0, suspended, known))
                .list()
                .ofSize(5)
                .map(Organisations::numbered);
        LocalDate last = signedOn.plusYears(5).minusDays(1);
        Arbitrary<Optional<LocalDate>> end = Arbitraries.oneOf(
                        Dates.dates().between(signedOn, last),
                        Arbitraries.integers()
                                .between(1, 5)
                                .map(year -> signedOn.plusYears(year).minusDays(1)))
                .optional(0.2);
        return Combinators.combine(years, end)
                .as((observed, ended) -> new History(
                        observed.stream()
                                .filter(year -> begins(signedOn.plusYears(year.year() - 1L), ended))
                                .toList(),
                        List.of(),
                        List.of(),
                        ended));
    }

    /** Whether a day is not after the end. */
    private static boolean begins(LocalDate day, Optional<LocalDate> end) {
        return end.filter(day::isAfter).isEmpty();
    }

    private static List<Observed> numbered(List<Observed> years) {
        List<Observed> numbered = new ArrayList<>();
        years.forEach(year -> numbered.add(new Observed(numbered.size() + 1, year.suspended(), year.counts())));
        return numbered;
    }

    private static Arbitrary<Counts> anyCounts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(0, 20_000))
                .as(Counts::new);
    }

    /** Counts about the start and the target of a company, between them, and any other. */
    private static Arbitrary<Counts> counts(Company company) {
        List<OrganisationOracle.Target> targets =
                OrganisationOracle.plan(company.asking(1000)).targets();
        return Combinators.combine(
                        count(targets.get(0), company.posts() * 260 / 1000),
                        count(targets.get(1), company.posts() * 110 / 1000))
                .as(Counts::new);
    }

    private static Arbitrary<Integer> count(OrganisationOracle.Target target, int gain) {
        int start = target.start();
        int reached = target.count().isEmpty()
                ? start
                : Math.max(start, target.count().getAsInt());
        return Arbitraries.oneOf(
                about(start),
                about(reached),
                about(start + gain),
                Arbitraries.integers().between(start, start + Math.max(gain, reached - start)),
                Arbitraries.integers().between(0, 2 * start + gain));
    }

    /** One number, those beside it, and some further away; at least 1. */
    private static Arbitrary<Integer> about(int number) {
        return Arbitraries.of(-300, -10, -1, 0, 1, 10, 300).map(more -> Math.max(1, number + more));
    }

    /** Days from one on, the named ones often. */
    private static Arbitrary<LocalDate> days(LocalDate first, LocalDate... named) {
        return Arbitraries.oneOf(Arbitraries.of(named), Dates.dates().between(first, LAST));
    }
}
