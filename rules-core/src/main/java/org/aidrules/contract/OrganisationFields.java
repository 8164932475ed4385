package org.aidrules.contract;

import static org.aidrules.contract.ContractFields.nameOf;
import static org.aidrules.contract.ContractFields.whole;
import static org.aidrules.contract.field.ValueType.DATE;
import static org.aidrules.contract.field.ValueType.POSTS;
import static org.aidrules.contract.field.ValueType.SCHEME;
import static org.aidrules.contract.field.ValueType.SPECIALTY;
import static org.aidrules.contract.field.ValueType.TEXT;
import static org.aidrules.contract.field.ValueType.YES_OR_NO;
import static org.aidrules.contract.field.ValueType.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.OrganisationParty;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Zone;
import org.aidrules.number.WholeNumberRange;
import org.jspecify.annotations.Nullable;

/** The fields of the applications of organisations and of their histories, each declared once. */
public final class OrganisationFields {

    private static final List<Measure> OF_A_CENTRE = List.of(Measure.ATTENDING_ADULTS, Measure.ACTIVE_FILE);
    private static final List<Measure> OF_A_DOCTOR = List.of(Measure.ATTENDING_ALL, Measure.ACTIVE_FILE);

    private static final InputObject<HealthCentre, HealthCentre.Builder> CENTRE = InputObject.of(
                    HealthCentre::builder, HealthCentre.Builder::buildIncomplete)
            .field("/kind", name(CentreKind.class), known -> Optional.of(known.kind()), HealthCentre.Builder::kind)
            .needed()
            .field(
                    "/doctors",
                    name(CentreDoctors.class),
                    known -> Optional.of(known.doctors()),
                    HealthCentre.Builder::doctors)
            .needed()
            .field("/doctorPosts", POSTS, known -> Optional.of(known.doctorPosts()), HealthCentre.Builder::doctorPosts)
            .needed()
            .field(
                    "/assistants",
                    whole(WholeNumberRange.ASSISTANTS),
                    known -> Optional.of(known.assistants()),
                    HealthCentre.Builder::assistants)
            .needed()
            .field("/zone", name(Zone.class), known -> ContractFields.named(known.zone()), HealthCentre.Builder::zone)
            .field("/openedOn", DATE, HealthCentre::openedOn, HealthCentre.Builder::openedOn)
            .field("/medicalSince", DATE, HealthCentre::medicalSince, HealthCentre.Builder::medicalSince)
            .include(object ->
                    counts(object, "/patients/", OF_A_CENTRE, HealthCentre::patients, HealthCentre.Builder::patients))
            .build();

    private static final InputObject<CompanyDoctor.FormerIndividual, FormerIndividualDraft> INDIVIDUAL_CONTRACT =
            InputObject.of(FormerIndividualDraft::new, FormerIndividualDraft::build)
                    .field(
                            "/endedOn",
                            DATE,
                            CompanyDoctor.FormerIndividual::endedOn,
                            (draft, day) -> draft.endedOn = day)
                    .include(object -> neededCounts(
                            object,
                            "/gained/",
                            CompanyDoctor.FormerIndividual::gained,
                            (draft, measure, count) -> draft.gained.put(measure, count)))
                    .build();

    private static final InputObject<CompanyDoctor.FormerCollective, FormerCollectiveDraft> EARLIER_COLLECTIVE =
            InputObject.of(FormerCollectiveDraft::new, FormerCollectiveDraft::build)
                    .field("/endedOn", DATE, known -> Optional.of(known.endedOn()), (draft, day) -> draft.endedOn = day)
                    .needed()
                    .field(
                            "/exceptionalCircumstances",
                            YES_OR_NO,
                            known -> Optional.of(known.exceptionalCircumstances()),
                            (draft, exceptional) -> draft.exceptionalCircumstances = exceptional)
                    .build();

    private static final InputObject<CompanyDoctor, CompanyDoctor.Builder> DOCTOR = InputObject.of(
                    CompanyDoctor::builder, draft -> Optional.of(draft.buildIncomplete()))
            .field("/id", TEXT, known -> Optional.of(known.id()), CompanyDoctor.Builder::id)
            .needed()
            .field("/specialty", SPECIALTY, known -> Optional.of(known.specialty()), CompanyDoctor.Builder::specialty)
            .needed()
            .field("/sector", name(Sector.class), known -> Optional.of(known.sector()), CompanyDoctor.Builder::sector)
            .needed()
            .field("/inOwnName", YES_OR_NO, known -> Optional.of(known.inOwnName()), CompanyDoctor.Builder::inOwnName)
            .needed()
            .field(
                    "/particularPractice",
                    YES_OR_NO,
                    known -> Optional.of(known.particularPractice()),
                    CompanyDoctor.Builder::particularPractice)
            .field(
                    "/hostsJuniorDoctor",
                    YES_OR_NO,
                    known -> Optional.of(known.hostsJuniorDoctor()),
                    CompanyDoctor.Builder::hostsJuniorDoctor)
            .field("/establishedOn", DATE, CompanyDoctor::establishedOn, CompanyDoctor.Builder::establishedOn)
            .include(object ->
                    neededCounts(object, "/patients/", CompanyDoctor::patients, CompanyDoctor.Builder::patients))
            .field(
                    "/individualContract",
                    INDIVIDUAL_CONTRACT,
                    CompanyDoctor::individualContract,
                    CompanyDoctor.Builder::individualContract)
            .field(
                    "/earlierCollective",
                    EARLIER_COLLECTIVE,
                    CompanyDoctor::earlierCollective,
                    CompanyDoctor.Builder::earlierCollective)
            .build();

    private static final InputObject<DoctorsCompany, CompanyDraft> COMPANY = InputObject.of(
                    CompanyDraft::new, CompanyDraft::buildIncomplete)
            .field(
                    "/form",
                    name(CompanyForm.class),
                    known -> Optional.of(known.form()),
                    (draft, form) -> draft.form = form)
            .needed()
            .field(
                    "/trainingSite",
                    YES_OR_NO,
                    known -> Optional.of(known.trainingSite()),
                    (draft, site) -> draft.trainingSite = site)
            .field(
                    "/doctors",
                    InputList.of(DOCTOR).withKey("id"),
                    known -> Optional.of(known.doctors()),
                    (draft, doctors) -> draft.doctors = doctors)
            .needed()
            .build();

    /** The application of a health centre. */
    private static final InputObject<OrganisationApplication, OrganisationApplication.Builder> CENTRE_APPLICATION =
            application(Scheme.HEALTH_CENTRE)
                    .field(
                            "/centre",
                            CENTRE,
                            known -> Optional.of((HealthCentre) known.organisation()),
                            OrganisationApplication.Builder::organisation)
                    .needed()
                    .build();

    /** The application of a company of doctors. */
    private static final InputObject<OrganisationApplication, OrganisationApplication.Builder> COMPANY_APPLICATION =
            application(Scheme.COLLECTIVE)
                    .field(
                            "/company",
                            COMPANY,
                            known -> Optional.of((DoctorsCompany) known.organisation()),
                            OrganisationApplication.Builder::organisation)
                    .needed()
                    .build();

    private static final InputObject<OrganisationHistory.Joined, JoinedDraft> JOINED = InputObject.of(
                    JoinedDraft::new, JoinedDraft::build)
            .field("/on", DATE, known -> Optional.of(known.on()), (draft, day) -> draft.on = day)
            .needed()
            .field("/doctor", DOCTOR, known -> Optional.of(known.doctor()), (draft, doctor) -> draft.doctor = doctor)
            .needed()
            .build();

    private static final InputObject<OrganisationHistory.Left, LeftDraft> LEFT = InputObject.of(
                    LeftDraft::new, LeftDraft::build)
            .field("/on", DATE, known -> Optional.of(known.on()), (draft, day) -> draft.on = day)
            .needed()
            .field("/id", TEXT, known -> Optional.of(known.id()), (draft, id) -> draft.id = id)
            .needed()
            .build();

    private static final InputObject<OrganisationHistory.Ended, EndedDraft> ENDED = InputObject.of(
                    EndedDraft::new, EndedDraft::build)
            .field(
                    "/by",
                    name(OrganisationParty.class),
                    known -> Optional.of(known.by()),
                    (draft, party) -> draft.by = party)
            .needed()
            .field("/on", DATE, known -> Optional.of(known.on()), (draft, day) -> draft.on = day)
            .needed()
            .build();

    /** The history of the contract of an organisation. */
    public static final InputObject<OrganisationHistory, HistoryDraft> HISTORY = InputObject.of(
                    HistoryDraft::new, draft -> Optional.of(draft.build()))
            .field(
                    "/years",
                    InputList.of(ContractFields.YEAR),
                    known -> Optional.of(known.years()),
                    (draft, years) -> draft.years = years)
            .field(
                    "/obligations",
                    InputList.of(ContractFields.MET).withKey("kind"),
                    known -> Optional.of(List.copyOf(known.met().entrySet())).filter(met -> !met.isEmpty()),
                    (draft, all) -> all.forEach(met -> draft.met.put(met.getKey(), met.getValue())))
            .field(
                    "/joined",
                    InputList.of(JOINED),
                    known -> Optional.of(known.joined()).filter(all -> !all.isEmpty()),
                    (draft, joined) -> draft.joined = joined)
            .field(
                    "/left",
                    InputList.of(LEFT),
                    known -> Optional.of(known.left()).filter(all -> !all.isEmpty()),
                    (draft, left) -> draft.left = left)
            .field("/ended", ENDED, OrganisationHistory::ended, (draft, ended) -> draft.ended = ended)
            .field("/evaluatedOn", DATE, OrganisationHistory::evaluatedOn, (draft, day) -> draft.evaluatedOn = day)
            .build();

    /** The fields that a table may ask for, by their place in the application, with what they accept. */
    static final Map<String, List<String>> ASKABLE = askable();

    private OrganisationFields() {}

    /**
     * Returns the fields of the application of a scheme.
     *
     * @param scheme a scheme of organisations
     * @return the fields
     * @throws IllegalArgumentException if it is the individual scheme
     */
    public static InputObject<OrganisationApplication, OrganisationApplication.Builder> of(Scheme scheme) {
        return switch (scheme) {
            case COLLECTIVE -> COMPANY_APPLICATION;
            case HEALTH_CENTRE -> CENTRE_APPLICATION;
            case INDIVIDUAL -> throw new IllegalArgumentException("the individual scheme is none of organisations");
        };
    }

    private static Map<String, List<String>> askable() {
        Map<String, List<String>> all = new LinkedHashMap<>(ContractFields.askable("", CENTRE_APPLICATION));
        all.putAll(ContractFields.askable("", COMPANY_APPLICATION));
        return all;
    }

    private static InputObject.Builder<OrganisationApplication, OrganisationApplication.Builder> application(
            Scheme scheme) {
        return InputObject.of(() -> OrganisationApplication.builder(scheme), OrganisationApplication.Builder::build)
                .field("/scheme", SCHEME, known -> Optional.of(known.scheme()), (draft, given) -> {})
                .needed()
                .field(
                        "/signedOn",
                        DATE,
                        known -> Optional.of(known.signedOn()),
                        OrganisationApplication.Builder::signedOn)
                .needed()
                .field("/hiredOn", DATE, OrganisationApplication::hiredOn, OrganisationApplication.Builder::hiredOn)
                .field("/revision", TEXT, OrganisationApplication::revision, OrganisationApplication.Builder::revision)
                .field("/posts", POSTS, known -> Optional.of(known.posts()), OrganisationApplication.Builder::posts)
                .needed()
                .field(
                        "/secretaryPromoted",
                        YES_OR_NO,
                        known -> Optional.of(known.secretaryPromoted()),
                        OrganisationApplication.Builder::secretaryPromoted);
    }

    /** Sets a count of a measure. */
    private interface CountSetter<B> {
        void set(B draft, Measure measure, int count);
    }

    private static <R, B> void counts(
            InputObject.Builder<R, B> object,
            String group,
            List<Measure> measures,
            Function<R, Map<Measure, Integer>> known,
            CountSetter<B> setter) {
        measures.forEach(measure -> object.field(
                group + nameOf(measure),
                whole(WholeNumberRange.PATIENTS),
                from -> Optional.ofNullable(known.apply(from).get(measure)),
                count(measure, setter)));
    }

    private static <R, B> void neededCounts(
            InputObject.Builder<R, B> object,
            String group,
            Function<R, Map<Measure, Integer>> known,
            CountSetter<B> setter) {
        OF_A_DOCTOR.forEach(measure -> {
            counts(object, group, List.of(measure), known, setter);
            object.needed();
        });
    }

    private static <B> BiConsumer<B, Integer> count(Measure measure, CountSetter<B> setter) {
        return (draft, count) -> setter.set(draft, measure, count);
    }

    /** A {@link CompanyDoctor.FormerIndividual}. */
    private static final class FormerIndividualDraft {
        private final Map<Measure, Integer> gained = new EnumMap<>(Measure.class);
        private @Nullable LocalDate endedOn;

        private Optional<CompanyDoctor.FormerIndividual> build() {
            return Optional.of(new CompanyDoctor.FormerIndividual(Optional.ofNullable(endedOn), gained));
        }
    }

    /** A {@link CompanyDoctor.FormerCollective}. */
    private static final class FormerCollectiveDraft {
        private @Nullable LocalDate endedOn;
        private boolean exceptionalCircumstances;

        private Optional<CompanyDoctor.FormerCollective> build() {
            return Optional.ofNullable(endedOn)
                    .map(day -> new CompanyDoctor.FormerCollective(day, exceptionalCircumstances));
        }
    }

    /** A {@link DoctorsCompany}. */
    private static final class CompanyDraft {
        private @Nullable CompanyForm form;
        private boolean trainingSite;
        private @Nullable List<CompanyDoctor> doctors;

        /** Builds a company whose form may be missing, so that its doctors can be checked. */
        private Optional<DoctorsCompany> buildIncomplete() {
            return Optional.ofNullable(doctors)
                    .map(all -> new DoctorsCompany(form == null ? CompanyForm.OTHER : form, trainingSite, all));
        }
    }

    /** A {@link OrganisationHistory.Joined}. */
    private static final class JoinedDraft {
        private @Nullable LocalDate on;
        private @Nullable CompanyDoctor doctor;

        private Optional<OrganisationHistory.Joined> build() {
            return on == null || doctor == null
                    ? Optional.empty()
                    : Optional.of(new OrganisationHistory.Joined(on, doctor));
        }
    }

    /** A {@link OrganisationHistory.Left}. */
    private static final class LeftDraft {
        private @Nullable LocalDate on;
        private @Nullable String id;

        private Optional<OrganisationHistory.Left> build() {
            return on == null || id == null ? Optional.empty() : Optional.of(new OrganisationHistory.Left(on, id));
        }
    }

    /** An {@link OrganisationHistory.Ended}. */
    private static final class EndedDraft {
        private @Nullable OrganisationParty by;
        private @Nullable LocalDate on;

        private Optional<OrganisationHistory.Ended> build() {
            return by == null || on == null ? Optional.empty() : Optional.of(new OrganisationHistory.Ended(by, on));
        }
    }

    /** The fields of a history while they are read. */
    public static final class HistoryDraft {
        private final Map<ObligationKind, LocalDate> met = new EnumMap<>(ObligationKind.class);
        private List<ContractHistory.Year> years = new ArrayList<>();
        private List<OrganisationHistory.Joined> joined = List.of();
        private List<OrganisationHistory.Left> left = List.of();
        private OrganisationHistory.@Nullable Ended ended;
        private @Nullable LocalDate evaluatedOn;

        private HistoryDraft() {}

        /**
         * Builds the history.
         *
         * @return the history
         */
        public OrganisationHistory build() {
            return new OrganisationHistory(
                    years, met, joined, left, Optional.ofNullable(ended), Optional.ofNullable(evaluatedOn));
        }
    }
}
