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
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;

/** Validates the application of an organisation, complete or not, and collects every error. */
final class OrganisationValidator {

    private static final BigDecimal MOST_POSTS = BigDecimal.valueOf(1_000);
    private static final int MOST_DECIMALS = 4;
    /** The counts of a doctor of a company: all of them are needed. */
    private static final List<Measure> OF_A_DOCTOR = List.of(Measure.ATTENDING_ALL, Measure.ACTIVE_FILE);

    private final RuleSet rules;
    private final OrganisationApplication.Builder draft;
    private final InputErrors errors = new InputErrors();
    private final RevisionSelector selector;
    private final Optional<OrganisationContract> contract;

    OrganisationValidator(RuleSet rules, OrganisationApplication.Builder draft) {
        this.rules = rules;
        this.draft = draft;
        this.selector = new RevisionSelector(rules, draft.scheme(), errors);
        checkMandatoryFields();
        draft.posts().ifPresent(posts -> checkPosts("/posts", posts));
        draft.organisation().ifPresent(this::check);
        Optional<LoadedRevision> revision = draft.signedOn().flatMap(day -> selector.select(day, draft.revision()));
        revision.ifPresent(this::checkHire);
        this.contract = revision.flatMap(this::contract);
    }

    List<InputError> errors() {
        return errors.list();
    }

    /** Returns the contract, where the application has no errors. */
    Optional<OrganisationContract> contract() {
        return contract.filter(known -> errors.isEmpty());
    }

    /**
     * Returns the contract.
     *
     * @throws NotInForceException if the only error is that no revision, or not the one named, is in force
     * @throws InvalidInputException with every error otherwise
     */
    OrganisationContract orThrow() {
        return contract()
                .orElseThrow(() -> errors.count() == 1 && selector.notInForce().isPresent()
                        ? selector.notInForce().get()
                        : new InvalidInputException(errors.list()));
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

    private void checkHire(LoadedRevision revision) {
        LocalDate signedOn = draft.signedOn().orElseThrow();
        LocalDate last = new ContractCalendar(signedOn, signedOn, 1).to();
        draft.hiredOn()
                .ifPresent(hired -> errors.checkDay(
                        "/hiredOn",
                        hired,
                        rules.firstDay(revision.scheme()),
                        last,
                        () -> CoreMessages.text("contract.hireOutOfTime")));
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
                .filter(since -> centre.openedOn().filter(since::isBefore).isPresent())
                .ifPresent(since -> errors.add(InputError.notAccepted(
                        "/centre/medicalSince", since, List.of(centre.openedOn().orElseThrow() + ".."))));
    }

    /** Checks that a day is not after the signature. */
    private void checkPast(String at, Optional<LocalDate> day) {
        if (day.isPresent() && draft.signedOn().filter(day.get()::isAfter).isPresent()) {
            errors.add(InputError.notAccepted(
                    at, day.get(), List.of(".." + draft.signedOn().get())));
        }
    }

    private void check(DoctorsCompany company) {
        if (company.doctors().isEmpty()) {
            errors.add(InputError.notAccepted("/company/doctors", "[]", List.of("[{…}]")));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < company.doctors().size(); i++) {
            CompanyDoctor doctor = company.doctors().get(i);
            checkDoctor("/company/doctors/" + i, doctor, draft.signedOn(), ids, errors);
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
        since.ifPresent(from -> {
            doctor.establishedOn()
                    .filter(from::isBefore)
                    .ifPresent(later ->
                            errors.add(InputError.notAccepted(at + "/establishedOn", later, List.of(".." + from))));
            doctor.earlierCollective()
                    .map(CompanyDoctor.FormerCollective::endedOn)
                    .filter(ended -> !ended.isBefore(from))
                    .ifPresent(later -> errors.add(InputError.notAccepted(
                            at + "/earlierCollective/endedOn", later, List.of(".." + from.minusDays(1)))));
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

    /** Takes the decisions on the application, where it is complete; those that need a missing value add its error. */
    private Optional<OrganisationContract> contract(LoadedRevision revision) {
        Optional<OrganisationApplication> application = draft.build().filter(known -> errors.isEmpty());
        if (application.isEmpty()) {
            return Optional.empty();
        }
        OrganisationScheme scheme = scheme(revision, application.get());
        List<AidPlan.CriterionResult> criteria = scheme.criteria(errors);
        Optional<OrganisationPlan.Posts> posts = scheme.posts(application.get(), errors);
        scheme.require(application.get(), errors);
        return posts.map(known -> new OrganisationContract(
                rules,
                application.get(),
                revision,
                scheme,
                criteria,
                known,
                new RevisionTimeline(
                        rules.revisions(revision.scheme()),
                        new RevisionTimeline.Signature(
                                application.get().signedOn(), application.get().hireDay(), revision),
                        Optional.empty())));
    }

    private OrganisationScheme scheme(LoadedRevision revision, OrganisationApplication application) {
        return application.organisation() instanceof DoctorsCompany company
                ? new CompanyScheme(rules, revision, application.signedOn(), company)
                : new CentreScheme(revision, (HealthCentre) application.organisation());
    }
}
