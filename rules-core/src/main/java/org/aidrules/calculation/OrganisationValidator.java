package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.Organisation;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;

/** Validates the application of an organisation, complete or not, and collects every error. */
final class OrganisationValidator {

    private static final BigDecimal MOST_POSTS = BigDecimal.valueOf(1_000);

    private static final int MOST_DOCTORS = 999;
    private static final int MOST_DECIMALS = 4;
    /** The counts of a doctor of a company: all of them are needed. */
    private static final List<Measure> OF_A_DOCTOR = List.of(Measure.ATTENDING_ALL, Measure.ACTIVE_FILE);

    private final RuleSet rules;
    private final OrganisationApplication.Builder draft;
    private final InputErrors errors = new InputErrors();
    private final RevisionSelector selector;
    private final Optional<RevisionTimeline> timeline;
    private final List<YearFrame> years;
    private final Optional<OrganisationContract> contract;
    private Optional<LocalDate> hiredOn = Optional.empty();

    OrganisationValidator(RuleSet rules, OrganisationApplication.Builder draft) {
        this.rules = rules;
        this.draft = draft;
        this.selector = new RevisionSelector(rules, draft.scheme(), errors);
        checkMandatoryFields();
        draft.posts().ifPresent(posts -> checkPosts("/posts", posts));
        draft.organisation().ifPresent(this::check);
        Optional<LoadedRevision> revision = draft.signedOn().flatMap(day -> selector.select(day, draft.revision()));
        if (revision.isPresent()) {
            LocalDate signedOn = draft.signedOn().orElseThrow();
            hiredOn = draft.hiredOn().filter(hired -> errors.checkHire(hired, firstHire(), signedOn));
        }
        this.timeline = revision.map(this::timeline);
        this.years = timeline.map(RevisionTimeline::years).orElse(List.of());
        this.contract = revision.flatMap(this::contract);
    }

    List<InputError> errors() {
        return errors.list();
    }

    /** Returns the contract, where the application has no errors. */
    Optional<OrganisationContract> contract() {
        return contract.filter(known -> errors.isEmpty());
    }

    /** Returns the years of the contract; none where the day of signature or the revision is not known. */
    List<YearFrame> years() {
        return years;
    }

    Scheme scheme() {
        return draft.scheme();
    }

    /** Returns the company of a collective contract, where it is given. */
    Optional<DoctorsCompany> company() {
        return draft.organisation()
                .filter(DoctorsCompany.class::isInstance)
                .map(DoctorsCompany.class::cast)
                .filter(company -> company.scheme() == draft.scheme());
    }

    /** Returns the day of the hire, where it is given and accepted. */
    Optional<LocalDate> hiredOn() {
        return hiredOn;
    }

    /** Returns the first day of a hire that is accepted. */
    LocalDate firstHire() {
        return rules.firstDay(draft.scheme());
    }

    /**
     * Returns the contract.
     *
     * @throws NotInForceException if the only error is that no revision, or not the one named, is in force
     * @throws InvalidInputException with every error otherwise
     */
    OrganisationContract orThrow() {
        return contract().orElseThrow(selector::refusal);
    }

    private void checkMandatoryFields() {
        if (draft.signedOn().isEmpty()) {
            errors.add(InputError.missing("/signedOn", AcceptedValues.DATE));
        }
        if (draft.posts().isEmpty()) {
            errors.add(InputError.missing("/posts", AcceptedValues.POSTS));
        }
        if (draft.organisation().isEmpty()) {
            errors.add(InputError.missing(place(draft.scheme()), List.of("{…}")));
        }
    }

    /** Returns the place of the organisation in the input. */
    private static String place(Scheme scheme) {
        return scheme == Scheme.COLLECTIVE ? "/company" : "/centre";
    }

    private void checkPosts(String at, BigDecimal posts) {
        if (posts.signum() <= 0
                || posts.compareTo(MOST_POSTS) >= 0
                || posts.stripTrailingZeros().scale() > MOST_DECIMALS) {
            errors.add(InputError.notAccepted(at, posts.toPlainString(), AcceptedValues.POSTS));
        }
    }

    private void check(Organisation organisation) {
        if (organisation.scheme() != draft.scheme()) {
            errors.add(InputError.notAccepted(
                    "/scheme",
                    organisation.scheme().key(),
                    List.of(draft.scheme().key())));
        } else if (organisation instanceof HealthCentre centre) {
            check(centre);
        } else if (organisation instanceof DoctorsCompany company) {
            check(company);
        }
    }

    private void check(HealthCentre centre) {
        checkPosts("/centre/doctorPosts", centre.doctorPosts());
        errors.checkRange("/centre/assistants", OptionalInt.of(centre.assistants()), WholeNumberRange.ASSISTANTS);
        errors.checkCounts("/centre", "/patients/", centre.patients());
        checkPast("/centre/openedOn", centre.openedOn());
        checkPast("/centre/medicalSince", centre.medicalSince());
        centre.medicalSince()
                .ifPresent(since ->
                        centre.openedOn().ifPresent(opened -> errors.checkFrom("/centre/medicalSince", since, opened)));
    }

    /** Checks that a day is not after the signature. */
    private void checkPast(String at, Optional<LocalDate> day) {
        day.ifPresent(past -> draft.signedOn().ifPresent(signed -> errors.checkUpTo(at, past, signed)));
    }

    private void check(DoctorsCompany company) {
        if (company.doctors().isEmpty()) {
            errors.add(InputError.notAccepted("/company/doctors", "[]", List.of("[{…}]")));
        }
        checkNumber("/company/doctors", 0, company.doctors().size(), errors);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < company.doctors().size(); i++) {
            CompanyDoctor doctor = company.doctors().get(i);
            checkDoctor("/company/doctors/" + i, doctor, draft.signedOn(), ids, errors);
        }
    }

    /** Checks that doctors are not too many to be counted; it keeps out typing errors, and is not a rule of law. */
    static void checkNumber(String at, int before, int more, InputErrors errors) {
        if (before + more > MOST_DOCTORS) {
            errors.add(InputError.notAccepted(at, more, List.of("0.." + Math.max(0, MOST_DOCTORS - before))));
        }
    }

    /**
     * Checks a doctor of a company.
     *
     * @param at the place in the input
     * @param since the day from which the doctor takes part; empty where it is not known
     * @param ids the ids of the other doctors, to which that of this one is added
     */
    static void checkDoctor(
            String at, CompanyDoctor doctor, Optional<LocalDate> since, Set<String> ids, InputErrors errors) {
        if (doctor.id().isBlank()) {
            errors.add(InputError.notAccepted(at + "/id", doctor.id(), List.of("\"…\"")));
        } else if (!ids.add(doctor.id())) {
            errors.add(InputError.givenTwice(at + "/id", doctor.id()));
        }
        checkCounts(at + "/patients/", doctor.patients(), errors);
        doctor.individualContract()
                .ifPresent(former -> checkCounts(at + "/individualContract/gained/", former.gained(), errors));
        since.ifPresent(day -> {
            doctor.establishedOn().ifPresent(first -> errors.checkUpTo(at + "/establishedOn", first, day));
            doctor.earlierCollective()
                    .ifPresent(earlier ->
                            errors.checkUpTo(at + "/earlierCollective/endedOn", earlier.endedOn(), day.minusDays(1)));
        });
    }

    private static void checkCounts(String at, Map<Measure, Integer> counts, InputErrors errors) {
        for (Measure measure : OF_A_DOCTOR) {
            Integer count = counts.get(measure);
            if (count == null) {
                errors.add(InputError.missing(at + ContractFields.nameOf(measure), AcceptedValues.COUNT));
            } else {
                errors.checkRange(
                        at + ContractFields.nameOf(measure), OptionalInt.of(count), WholeNumberRange.PATIENTS);
            }
        }
    }

    private RevisionTimeline timeline(LoadedRevision revision) {
        LocalDate signedOn = draft.signedOn().orElseThrow();
        return new RevisionTimeline(
                rules.revisions(revision.scheme()),
                new RevisionTimeline.Signature(signedOn, hiredOn.orElse(signedOn), revision),
                Optional.empty());
    }

    /** Takes the decisions on the organisation; those that need a missing value add its error. */
    private Optional<OrganisationContract> contract(LoadedRevision revision) {
        Optional<OrganisationScheme> scheme = scheme(revision);
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        List<AidPlan.CriterionResult> criteria = scheme.get().criteria(errors);
        // posts that are not given are an error already, and what a table asks for does not depend on them
        Optional<OrganisationPlan.Posts> posts =
                scheme.get().posts(draft.posts().orElse(BigDecimal.ZERO), errors);
        scheme.get().require(errors);
        return draft.build()
                .filter(known -> errors.isEmpty())
                .map(application -> new OrganisationContract(
                        rules,
                        application,
                        revision,
                        scheme.get(),
                        criteria,
                        posts.orElseThrow(),
                        years,
                        timeline.orElseThrow().consulted()));
    }

    /**
     * Returns what the scheme of the organisation decides; empty where there is no organisation to decide on. No table asks for a
     * value of a company: where one has errors, there is nothing to decide.
     */
    private Optional<OrganisationScheme> scheme(LoadedRevision revision) {
        Optional<OrganisationScheme> ofCompany = company()
                .filter(company -> errors.isEmpty())
                .map(company ->
                        new CompanyScheme(rules, revision, draft.signedOn().orElseThrow(), company));
        return ofCompany.or(() -> draft.organisation()
                .filter(HealthCentre.class::isInstance)
                .filter(centre -> centre.scheme() == draft.scheme())
                .map(centre -> new CentreScheme(revision, (HealthCentre) centre)));
    }
}
