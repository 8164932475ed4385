package org.aidrules.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.rules.SettlementOracle.Fraction;

/**
 * The aids to health centres and to companies of doctors told a second time, without the library: figures typed from the
 * documents, whole cents, posts in thousandths and fractions of whole numbers.
 */
final class OrganisationOracle {

    static final LocalDate CENTRES = LocalDate.parse("2020-02-04");
    static final LocalDate MORE_ASSISTANTS = LocalDate.parse("2025-08-28");
    static final LocalDate COMPANIES = LocalDate.parse("2026-02-25");
    static final LocalDate JUNIORS = LocalDate.parse("2026-11-01");

    /** Euros of one post of a centre, and of a company: years 1, 2, and 3 and on. */
    private static final List<Integer> OF_A_CENTRE = List.of(36000, 27000, 21000);

    private static final List<Integer> OF_A_COMPANY = List.of(38000, 28000, 22000);

    private static final int WHOLE = 1000;
    private static final int MEDIAN_ATTENDING = 1045;
    private static final int MEDIAN_ACTIVE_FILE = 1514;

    /** A number of patients by each of the two measures. */
    record Counts(int attending, int activeFile) {

        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(attending + other.attending, activeFile + other.activeFile);
        }
    }

    /** A centre that signs for some posts. */
    record Centre(
            LocalDate signedOn,
            String kind,
            String doctors,
            int doctorPosts,
            int assistants,
            String zone,
            Optional<LocalDate> openedOn,
            Optional<LocalDate> medicalSince,
            Counts patients,
            int posts) {}

    /** An individual contract that a doctor had: its last day, none while it runs, and the patients it brought. */
    record Individual(Optional<LocalDate> endedOn, Counts gained) {}

    /** An earlier collective contract: its last day, and whether circumstances are exceptional. */
    record Collective(LocalDate endedOn, boolean exceptional) {}

    /** A doctor of a company. */
    record Doctor(
            String id,
            boolean generalPractitioner,
            boolean particularPractice,
            boolean inOwnName,
            boolean hostsJuniorDoctor,
            String sector,
            Optional<LocalDate> establishedOn,
            Counts patients,
            Optional<Individual> individual,
            Optional<Collective> collective) {

        Doctor called(String other) {
            return new Doctor(
                    other,
                    generalPractitioner,
                    particularPractice,
                    inOwnName,
                    hostsJuniorDoctor,
                    sector,
                    establishedOn,
                    patients,
                    individual,
                    collective);
        }
    }

    /** A company that signs for some posts. */
    record Company(LocalDate signedOn, String form, boolean trainingSite, List<Doctor> doctors, int posts) {

        Company with(List<Doctor> others) {
            return new Company(signedOn, form, trainingSite, others, posts);
        }

        Company asking(int others) {
            return new Company(signedOn, form, trainingSite, doctors, others);
        }
    }

    /** What is known of a year: whether its targets are suspended, and the activity where it was observed. */
    record Observed(int year, boolean suspended, Optional<Counts> counts) {}

    /** A doctor who joins on a day. */
    record Joined(LocalDate on, Doctor doctor) {}

    /** A doctor who leaves on a day. */
    record Left(LocalDate on, String id) {}

    /** A contract through time: its years, members, and last day where it ends early. */
    record History(List<Observed> years, List<Joined> joined, List<Left> left, Optional<LocalDate> endedOn) {}

    /** What a contract is worth at most, and against what. */
    record Plan(
            String revision,
            String eligibility,
            List<String> verdicts,
            int atMost,
            OptionalInt assistantsAtMost,
            boolean available,
            List<Target> targets,
            List<Long> maxima) {}

    /** A target; its count is unknown where no text gives it. */
    record Target(String measure, int start, OptionalInt count) {}

    /** A settled year. */
    record Year(
            int number,
            LocalDate from,
            LocalDate to,
            long maximum,
            List<Optional<Fraction>> attainments,
            Optional<Fraction> attainment,
            String modulation,
            OptionalLong aid,
            List<Long> bounds,
            String certainty) {

        private long possible(int bound) {
            return aid.isPresent() ? aid.getAsLong() : bounds.get(bound);
        }
    }

    /** A doctor who takes part since a day. */
    private record Member(Doctor doctor, LocalDate since) {}

    /** What the activity of a year is worth: between two shares, which are one where it is known. */
    private record Result(
            List<Optional<Fraction>> attainments, Optional<Fraction> attainment, Fraction least, Fraction most) {

        private boolean known() {
            return least.compareTo(most) == 0;
        }
    }

    private OrganisationOracle() {}

    // Plans

    static Plan plan(Centre centre) {
        boolean raised = !centre.signedOn().isBefore(MORE_ASSISTANTS);
        boolean dense = centre.zone().equals("OTHER");
        OptionalInt cap = raised ? dense ? OptionalInt.of(8) : OptionalInt.empty() : OptionalInt.of(4);
        boolean available =
                centre.posts() * 2 <= centre.doctorPosts() && (cap.isEmpty() || centre.assistants() <= cap.getAsInt());
        List<String> verdicts = List.of(centre.kind().equals("OTHER") ? "NOT_MET" : "MET", base(centre));
        return new Plan(
                raised ? "centres-de-sante-2025" : "centres-de-sante",
                eligibility(verdicts),
                verdicts,
                centre.doctorPosts() / 2,
                cap,
                available,
                available ? targets(centre) : List.of(),
                available ? maxima(OF_A_CENTRE, centre.posts()) : List.of());
    }

    private static String base(Centre centre) {
        boolean enough = centre.doctors().equals("ONLY_GENERAL_PRACTITIONERS")
                ? centre.patients().attending() * 1000L >= 473L * centre.doctorPosts()
                : centre.patients().activeFile() * 1000L >= 992L * centre.doctorPosts();
        boolean recent = Stream.of(centre.openedOn(), centre.medicalSince())
                .flatMap(Optional::stream)
                .anyMatch(day -> day.getYear() >= 2020);
        return enough ? "MET" : recent ? "MET_BY_DEROGATION" : "NOT_MET";
    }

    private static List<Target> targets(Centre centre) {
        return List.of(
                new Target("ATTENDING_ADULTS", centre.patients().attending(), OptionalInt.empty()),
                new Target("ACTIVE_FILE", centre.patients().activeFile(), OptionalInt.empty()));
    }

    static Plan plan(Company company) {
        LocalDate day = company.signedOn();
        List<String> verdicts = new ArrayList<>(List.of(form(company.form()), average(company)));
        company.doctors().forEach(doctor -> verdicts.addAll(verdicts(doctor, day)));
        int most = company.doctors().stream()
                .mapToInt(doctor -> posts(company, doctor))
                .sum();
        boolean available = company.posts() <= most;
        return new Plan(
                day.isBefore(JUNIORS) ? "aide-collective-2026" : "aide-collective-2026-11",
                eligibility(verdicts),
                verdicts,
                most,
                OptionalInt.empty(),
                available,
                available ? targets(company, signatories(company)) : List.of(),
                available ? maxima(OF_A_COMPANY, company.posts()) : List.of());
    }

    private static String eligibility(List<String> verdicts) {
        return verdicts.contains("NOT_MET")
                ? "NOT_ELIGIBLE"
                : verdicts.contains("UNDETERMINED") ? "UNDETERMINED" : "ELIGIBLE";
    }

    private static String form(String form) {
        return switch (form) {
            case "SCP", "SCM", "SISA" -> "MET";
            case "SEL" -> "NOT_MET";
            default -> "UNDETERMINED";
        };
    }

    private static String average(Company company) {
        long attending = sum(company.doctors().stream(), Doctor::patients).attending();
        return met(attending >= 775L * company.doctors().size());
    }

    private static List<String> verdicts(Doctor doctor, LocalDate day) {
        boolean contracted =
                List.of("SECTOR_1", "SECTOR_2_OPTAM", "SECTOR_2_OPTAM_CO").contains(doctor.sector());
        boolean partner = doctor.generalPractitioner() && !doctor.particularPractice() && doctor.inOwnName();
        boolean free = doctor.individual()
                .map(contract -> contract.endedOn().map(day::isAfter).orElse(false))
                .orElse(true);
        return List.of(met(contracted), met(partner), met(free), waiting(doctor, day));
    }

    private static String waiting(Doctor doctor, LocalDate day) {
        return doctor.collective()
                .map(earlier -> day.isBefore(anniversary(earlier.endedOn().plusDays(1), 2))
                        ? earlier.exceptional() ? "MET_BY_DEROGATION" : "NOT_MET"
                        : "MET")
                .orElse("MET");
    }

    private static String met(boolean met) {
        return met ? "MET" : "NOT_MET";
    }

    /** One post for each doctor; half a post more from November 2026 on for who hosts, or for all of a training site. */
    private static int posts(Company company, Doctor doctor) {
        boolean more = !company.signedOn().isBefore(JUNIORS) && (company.trainingSite() || doctor.hostsJuniorDoctor());
        return more ? WHOLE + WHOLE / 2 : WHOLE;
    }

    private static List<Long> maxima(List<Integer> euros, int posts) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(year -> Fraction.of(posts, WHOLE).of(euros.get(Math.min(year, 3) - 1) * 100L))
                .toList();
    }

    private static List<Member> signatories(Company company) {
        return company.doctors().stream()
                .map(doctor -> new Member(doctor, company.signedOn()))
                .toList();
    }

    private static List<Target> targets(Company company, List<Member> members) {
        Counts start = sum(members.stream().map(Member::doctor), Doctor::patients);
        Counts gained = sum(
                members.stream().map(Member::doctor),
                doctor -> doctor.individual().map(Individual::gained).orElse(Counts.NONE));
        return List.of(
                target(company, members, "ATTENDING_ALL", Counts::attending, start, gained, 260, MEDIAN_ATTENDING),
                target(company, members, "ACTIVE_FILE", Counts::activeFile, start, gained, 110, MEDIAN_ACTIVE_FILE));
    }

    private static Target target(
            Company company,
            List<Member> members,
            String measure,
            ToIntFunction<Counts> count,
            Counts start,
            Counts gained,
            int more,
            int median) {
        long recent = members.stream().filter(OrganisationOracle::isNew).count();
        int from = count.applyAsInt(start);
        OptionalInt target = recent == 0
                ? OptionalInt.of(from + Math.max(0, more * company.posts() / WHOLE - count.applyAsInt(gained)))
                : recent == members.size() && areGeneralPractitioners(members)
                        ? OptionalInt.of(median * members.size())
                        : OptionalInt.empty();
        return new Target(measure, from, target);
    }

    /** The medians are those of general practice; a doctor of another specialty, who may not take part, has none. */
    private static boolean areGeneralPractitioners(List<Member> members) {
        return members.stream().allMatch(member -> member.doctor().generalPractitioner());
    }

    /** Established for less than twelve months. */
    private static boolean isNew(Member member) {
        return member.doctor()
                .establishedOn()
                .map(day -> anniversary(day, 1).isAfter(member.since()))
                .orElse(false);
    }

    private static Counts sum(Stream<Doctor> doctors, Function<Doctor, Counts> counts) {
        return doctors.map(counts).reduce(Counts.NONE, Counts::plus);
    }

    // Settlements

    static List<Year> settle(Centre centre, History history) {
        return years(plan(centre), centre.signedOn(), history)
                .map(year -> year.settled(OrganisationOracle::open))
                .toList();
    }

    static List<Year> settle(Company company, History history) {
        return years(plan(company), company.signedOn(), history)
                .filter(year -> year.number() < 3
                        || year.observed().suspended()
                        || year.observed().counts().isPresent())
                .map(year -> year.settled(begun -> result(company, history, begun)))
                .toList();
    }

    /** A year before it is settled. */
    private record Begun(int number, LocalDate from, LocalDate to, boolean cut, long maximum, Observed observed) {

        Year settled(Function<Begun, Result> results) {
            Result result = results.apply(this);
            boolean aid = result.known() && !cut;
            return new Year(
                    number,
                    from,
                    to,
                    maximum,
                    result.attainments(),
                    result.attainment(),
                    !result.known() ? "UNDETERMINED" : result.most().compareTo(Fraction.ALL) == 0 ? "FULL" : "PRORATED",
                    aid ? OptionalLong.of(result.most().of(maximum)) : OptionalLong.empty(),
                    aid
                            ? List.of()
                            : cut
                                    ? List.of(0L, maximum)
                                    : List.of(
                                            result.least().of(maximum),
                                            result.most().of(maximum)),
                    aid ? "INTERPRETED" : "UNDETERMINED");
        }
    }

    /** The years that begin before the contract ends. */
    private static Stream<Begun> years(Plan plan, LocalDate signedOn, History history) {
        LocalDate end = history.endedOn().orElse(LocalDate.MAX);
        return IntStream.rangeClosed(1, plan.maxima().size())
                .filter(number -> !anniversary(signedOn, number - 1).isAfter(end))
                .mapToObj(number -> {
                    LocalDate last = anniversary(signedOn, number).minusDays(1);
                    boolean cut = end.isBefore(last);
                    return new Begun(
                            number,
                            anniversary(signedOn, number - 1),
                            cut ? end : last,
                            cut,
                            plan.maxima().get(number - 1),
                            observed(history, number));
                });
    }

    private static Observed observed(History history, int year) {
        return history.years().stream()
                .filter(observed -> observed.year() == year)
                .findFirst()
                .orElse(new Observed(year, false, Optional.empty()));
    }

    /** Nothing is known of a centre's year but its maximum. */
    private static Result open(Begun year) {
        boolean shown = !year.observed().suspended() && year.observed().counts().isPresent();
        return new Result(
                shown ? List.of(Optional.empty(), Optional.empty()) : List.of(),
                Optional.empty(),
                Fraction.NONE,
                Fraction.ALL);
    }

    /** What a company's year is worth, on every reading of the start from which it is measured. */
    private static Result result(Company company, History history, Begun year) {
        if (year.observed().suspended()) {
            return open(year);
        }
        List<Result> readings = starts(company, history, year.from()).stream()
                .map(members -> result(targets(company, members), year))
                .toList();
        Result first = readings.get(0);
        Fraction least = readings.stream()
                .map(Result::least)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Fraction most = readings.stream()
                .map(Result::most)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean agreed = least.compareTo(most) == 0;
        return new Result(
                first.attainments(),
                agreed || readings.size() == 1 ? first.attainment() : Optional.empty(),
                least,
                most);
    }

    /** Those who take part, first, and those who signed, where they are not the same. */
    private static List<List<Member>> starts(Company company, History history, LocalDate day) {
        List<Member> members = new ArrayList<>(signatories(company));
        history.joined().stream()
                .filter(joined -> !joined.on().isAfter(day))
                .forEach(joined -> members.add(new Member(joined.doctor(), joined.on())));
        boolean left = members.removeIf(member -> history.left().stream()
                .anyMatch(one ->
                        one.id().equals(member.doctor().id()) && !one.on().isAfter(day)));
        boolean changed = left || members.size() > company.doctors().size();
        return changed ? List.of(members, signatories(company)) : List.of(members);
    }

    private static Result result(List<Target> targets, Begun year) {
        Optional<Counts> counts = year.observed().counts();
        List<Optional<Fraction>> attainments = counts.map(known -> List.of(
                        attainment(targets.get(0), known.attending()), attainment(targets.get(1), known.activeFile())))
                .orElse(List.of());
        Optional<Fraction> lowest =
                attainments.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
        boolean decided = attainments.stream().allMatch(Optional::isPresent)
                || lowest.filter(share -> share.compareTo(Fraction.NONE) == 0).isPresent();
        Optional<Fraction> deciding = decided ? lowest : Optional.empty();
        if (year.number() < 3) {
            return new Result(attainments, deciding, Fraction.ALL, Fraction.ALL);
        }
        return new Result(attainments, deciding, deciding.orElse(Fraction.NONE), lowest.orElse(Fraction.ALL));
    }

    /** The share of the gain; where there is none to make, the whole or no answer. */
    private static Optional<Fraction> attainment(Target target, int observed) {
        if (target.count().isEmpty()) {
            return Optional.empty();
        }
        int aim = target.count().getAsInt();
        if (aim > target.start()) {
            int gain = Math.max(0, Math.min(observed, aim) - target.start());
            return Optional.of(Fraction.of(gain, aim - target.start()));
        }
        return observed >= aim ? Optional.of(Fraction.ALL) : Optional.empty();
    }

    /** The aid of all years; none where one of them has none. */
    static OptionalLong total(List<Year> years) {
        return years.stream().allMatch(year -> year.aid().isPresent())
                ? OptionalLong.of(
                        years.stream().mapToLong(year -> year.aid().getAsLong()).sum())
                : OptionalLong.empty();
    }

    /** The lowest and the highest total that is possible; none where it is known. */
    static List<Long> totalBounds(List<Year> years) {
        return total(years).isPresent()
                ? List.of()
                : IntStream.range(0, 2)
                        .mapToObj(bound -> years.stream()
                                .mapToLong(year -> year.possible(bound))
                                .sum())
                        .toList();
    }

    private static LocalDate anniversary(LocalDate day, int years) {
        return Oracle.from(day, years + 1);
    }
}
