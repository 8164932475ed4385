package org.aidrules.contract;

import static org.aidrules.contract.field.ValueType.DATE;
import static org.aidrules.contract.field.ValueType.EUROS;
import static org.aidrules.contract.field.ValueType.INDIVIDUAL_SCHEME;
import static org.aidrules.contract.field.ValueType.SHARE;
import static org.aidrules.contract.field.ValueType.SPECIALTY;
import static org.aidrules.contract.field.ValueType.TEXT;
import static org.aidrules.contract.field.ValueType.YES_OR_NO;
import static org.aidrules.contract.field.ValueType.name;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.number.WholeNumberRange;

/**
 * The catalogue of the fields of an application and of a history. JSON in both directions, the columns of a population
 * in CSV, the accepted values of a missing field and the table of fields in the README follow from it.
 */
public final class ContractFields {

    private static final InputObject<Assistant, Assistant.Builder> ASSISTANT = InputObject.of(
                    Assistant.Builder::new, Assistant.Builder::buildIfComplete)
            .field(
                    "/profile",
                    name(AssistantBackground.class),
                    known -> Optional.of(known.profile()),
                    Assistant.Builder::profile)
            .needed()
            .column("assistantProfile")
            .field(
                    "/experienceYears",
                    whole(WholeNumberRange.EXPERIENCE),
                    known -> number(known.experienceYears()),
                    Assistant.Builder::experienceYears)
            .column("assistantExperienceYears")
            .field(
                    "/diplomaLevel",
                    whole(WholeNumberRange.DIPLOMA),
                    known -> number(known.diplomaLevel()),
                    Assistant.Builder::diplomaLevel)
            .column("assistantDiplomaLevel")
            .field("/trainingOn", DATE, Assistant::trainingOn, Assistant.Builder::trainingOn)
            .column("assistantTrainingOn")
            .field("/opco", name(Opco.class), Assistant::opco, Assistant.Builder::opco)
            .column("assistantOpco")
            .field(
                    "/nearbyTrainingBody",
                    YES_OR_NO,
                    known -> given(known.nearbyTrainingBody()),
                    Assistant.Builder::nearbyTrainingBody)
            .column("assistantNearbyTrainingBody")
            .field("/validAfgsu1", YES_OR_NO, known -> Optional.of(known.validAfgsu1()), Assistant.Builder::validAfgsu1)
            .column("assistantValidAfgsu1")
            .field("/holdsCqp", YES_OR_NO, known -> Optional.of(known.holdsCqp()), Assistant.Builder::holdsCqp)
            .column("assistantHoldsCqp")
            .build();

    private static final InputObject<EarlierContract, InputDrafts.Earlier> EARLIER = InputObject.of(
                    InputDrafts.Earlier::new, InputDrafts.Earlier::build)
            .field("/signedOn", DATE, known -> Optional.of(known.signedOn()), (draft, day) -> draft.signedOn = day)
            .needed()
            .column("earlierSignedOn")
            .field(
                    "/option",
                    name(AidOption.class),
                    known -> Optional.of(known.option()),
                    (draft, option) -> draft.option = option)
            .needed()
            .column("earlierOption")
            .field(
                    "/targetsMet",
                    YES_OR_NO,
                    known -> given(known.targetsMet()),
                    (draft, met) -> draft.targetsMet = YesNo.of(met))
            .column("earlierTargetsMet")
            .build();

    private static final InputObject<RevisionChange, InputDrafts.Change> REVISION_CHANGE = InputObject.of(
                    InputDrafts.Change::new, InputDrafts.Change::build)
            .field("/on", DATE, known -> Optional.of(known.on()), (draft, day) -> draft.on = day)
            .needed()
            .field(
                    "/option",
                    name(AidOption.class),
                    known -> Optional.of(known.option()),
                    (draft, option) -> draft.option = option)
            .needed()
            .include(object -> patientBase(object, RevisionChange::patientBase, InputDrafts.Change::patientBase))
            .build();

    /** The fields of an application: the input of a plan. */
    public static final InputObject<AidApplication, AidApplication.Builder> APPLICATION = InputObject.of(
                    AidApplication::builder, draft -> Optional.of(draft.build()))
            .field("/scheme", INDIVIDUAL_SCHEME, known -> Optional.empty(), (draft, scheme) -> {})
            .field("/signedOn", DATE, known -> Optional.of(known.signedOn()), AidApplication.Builder::signedOn)
            .needed()
            .column()
            .field("/hiredOn", DATE, AidApplication::hiredOn, AidApplication.Builder::hiredOn)
            .column()
            .field("/revision", TEXT, AidApplication::revision, AidApplication.Builder::revision)
            .column()
            .field(
                    "/option",
                    name(AidOption.class),
                    known -> Optional.of(known.option()),
                    AidApplication.Builder::option)
            .needed()
            .column()
            .include(ContractFields::practice)
            .columns("practice", "")
            .include(object -> patientBase(object, AidApplication::patientBase, AidApplication.Builder::patientBase))
            .columns("patients", "")
            .columns("bands", "Band")
            .columns("targets", "Target")
            .field("/assistant", ASSISTANT, AidApplication::assistant, AidApplication.Builder::assistant)
            .field("/earlier", EARLIER, AidApplication::earlier, AidApplication.Builder::earlier)
            .field("/move", REVISION_CHANGE, AidApplication::revisionChange, AidApplication.Builder::revisionChange)
            .build();

    /** The fields of a contract year, in the list {@code /years} of a history. */
    public static final InputObject<ContractHistory.Year, ?> YEAR = InputObject.of(
                    InputDrafts.Year::new, InputDrafts.Year::build)
            .field(
                    "/year",
                    ValueType.whole(1, ContractYear.values().length),
                    known -> Optional.of(known.number()),
                    (draft, number) -> draft.number = number)
            .needed()
            .include(ContractFields::observed)
            .filledGroup("observed")
            .field("/suspended", YES_OR_NO, known -> Optional.of(known.isSuspended()), InputDrafts.Year::suspended)
            .column()
            .field("/paid", EUROS, ContractHistory.Year::paid, (draft, euros) -> draft.paid = euros)
            .build();

    static final InputObject<Map.Entry<ObligationKind, LocalDate>, InputDrafts.Met> MET = InputObject.of(
                    InputDrafts.Met::new, InputDrafts.Met::build)
            .field(
                    "/kind",
                    name(ObligationKind.class),
                    known -> Optional.of(known.getKey()),
                    (draft, kind) -> draft.kind = kind)
            .needed()
            .field("/metOn", DATE, known -> Optional.of(known.getValue()), (draft, day) -> draft.on = day)
            .needed()
            .build();

    private static final InputObject<AgreedTarget, InputDrafts.Agreed> AGREED_TARGET = InputObject.of(
                    InputDrafts.Agreed::new, InputDrafts.Agreed::build)
            .field("/from", DATE, known -> Optional.of(known.from()), (draft, day) -> draft.from = day)
            .needed()
            .field(
                    "/measure",
                    name(Measure.class),
                    known -> Optional.of(known.measure()),
                    (draft, measure) -> draft.measure = measure)
            .needed()
            .field(
                    "/target",
                    whole(WholeNumberRange.PATIENTS),
                    known -> Optional.of(known.target()),
                    (draft, target) -> draft.target = target)
            .needed()
            .build();

    private static final InputObject<EarlyTermination, InputDrafts.Termination> EARLY_TERMINATION = InputObject.of(
                    InputDrafts.Termination::new, InputDrafts.Termination::build)
            .field(
                    "/by",
                    name(ContractParty.class),
                    known -> Optional.of(known.by()),
                    (draft, party) -> draft.by = party)
            .needed()
            .column("endedBy")
            .field("/noticeOn", DATE, EarlyTermination::noticeOn, (draft, day) -> draft.noticeOn = day)
            .column("endedNoticeOn")
            .field("/on", DATE, EarlyTermination::on, (draft, day) -> draft.on = day)
            .column("endedOn")
            .build();

    private static final InputObject<Absence, InputDrafts.Away> ABSENCE = InputObject.of(
                    InputDrafts.Away::new, InputDrafts.Away::build)
            .field("/from", DATE, known -> Optional.of(known.from()), (draft, day) -> draft.from = day)
            .needed()
            .field("/to", DATE, known -> Optional.of(known.to()), (draft, day) -> draft.to = day)
            .needed()
            .field(
                    "/replaced",
                    YES_OR_NO,
                    known -> given(known.replaced()),
                    (draft, answer) -> draft.replaced = YesNo.of(answer))
            .field(
                    "/amended",
                    YES_OR_NO,
                    known -> given(known.amended()),
                    (draft, answer) -> draft.amended = YesNo.of(answer))
            .build();

    private static final InputObject<ContractChange, InputDrafts.Changed> CHANGE = InputObject.of(
                    InputDrafts.Changed::new, InputDrafts.Changed::build)
            .field("/from", DATE, known -> Optional.of(known.from()), (draft, day) -> draft.from = day)
            .needed()
            .field("/option", name(AidOption.class), ContractChange::option, (draft, option) -> draft.option = option)
            .field("/zone", name(Zone.class), ContractChange::zone, (draft, zone) -> draft.zone = zone)
            .field("/sector", name(Sector.class), ContractChange::sector, (draft, sector) -> draft.sector = sector)
            .field(
                    "/doctorAge",
                    whole(WholeNumberRange.AGE),
                    known -> number(known.doctorAge()),
                    (draft, age) -> draft.doctorAge = OptionalInt.of(age))
            .build();

    /** The fields of a history: those of a settlement's input beside {@code contract}, which is an application. */
    public static final InputObject<ContractHistory, ContractHistory.Builder> HISTORY = InputObject.of(
                    ContractHistory::builder, draft -> Optional.of(draft.build()))
            .field(
                    "/years",
                    InputList.of(YEAR),
                    known -> Optional.of(known.years()),
                    (draft, years) -> years.forEach(draft::year))
            .field(
                    "/obligations",
                    InputList.of(MET).withKey("kind"),
                    known -> Optional.of(List.copyOf(known.met().entrySet())).filter(met -> !met.isEmpty()),
                    (draft, all) -> all.forEach(met -> draft.met(met.getKey(), met.getValue())))
            .field(
                    "/agreedTargets",
                    InputList.of(AGREED_TARGET),
                    known -> Optional.of(known.agreedTargets()).filter(agreed -> !agreed.isEmpty()),
                    (draft, all) -> all.forEach(draft::agreedTarget))
            .field(
                    "/ended",
                    EARLY_TERMINATION,
                    ContractHistory::earlyTermination,
                    ContractHistory.Builder::earlyTermination)
            .field(
                    "/absences",
                    InputList.of(ABSENCE),
                    known -> Optional.of(known.absences()).filter(all -> !all.isEmpty()),
                    (draft, all) -> all.forEach(draft::absence))
            .field(
                    "/changes",
                    InputList.of(CHANGE),
                    known -> Optional.of(known.changes()).filter(all -> !all.isEmpty()),
                    (draft, all) -> all.forEach(draft::change))
            .field("/evaluatedOn", DATE, ContractHistory::evaluatedOn, ContractHistory.Builder::evaluatedOn)
            .column()
            .build();

    /** The fields that the input of a review has beside those of a settlement. */
    public static final InputObject<ObservedActivity, ObservedActivity.Builder> ACTIVITY = InputObject.of(
                    ObservedActivity.Builder::new, draft -> Optional.of(draft.build()))
            .field("/asOf", DATE, ObservedActivity::asOf, ObservedActivity.Builder::asOf)
            .needed()
            .include(ContractFields::activity)
            .filledGroup("activity")
            .build();

    private static final Map<String, List<String>> ASKABLE = askable("", APPLICATION);

    private static final Map<String, Predicate<AidApplication>> GIVEN = given();

    private ContractFields() {}

    /**
     * Returns the name of a measure in JSON and CSV.
     *
     * @param measure the measure
     * @return for example {@code activeFile}
     */
    public static String nameOf(Measure measure) {
        return switch (measure) {
            case ATTENDING_ADULTS -> "attendingAdults";
            case ATTENDING_ALL -> "attendingAll";
            case ACTIVE_FILE -> "activeFile";
        };
    }

    /**
     * Returns whether a decision table may ask for a field. It may ask for a field that holds a single value and is not
     * mandatory.
     *
     * @param pointer its place in an application of any scheme, as a JSON pointer
     * @return true if the field exists and may be asked for
     */
    public static boolean mayBeAskedFor(String pointer) {
        return ASKABLE.containsKey(pointer) || OrganisationFields.ASKABLE.containsKey(pointer);
    }

    /**
     * Returns the test whether an application gives a field. A value that is the same as if the field were left out does
     * not count: no derogations, or {@code false} where that is the default.
     *
     * @param pointer its place in an application, as a JSON pointer
     * @return the test
     * @throws IllegalArgumentException if there is no such field
     */
    public static Predicate<AidApplication> isGiven(String pointer) {
        Predicate<AidApplication> given = GIVEN.get(pointer);
        if (given == null) {
            throw new IllegalArgumentException("no such field: " + pointer);
        }
        return given;
    }

    /**
     * Returns the values that are accepted by a field that a decision table may ask for.
     *
     * @param pointer its place in an application, as a JSON pointer
     * @return the accepted values; empty where there is no such field
     */
    public static List<String> accepted(String pointer) {
        return ASKABLE.getOrDefault(pointer, OrganisationFields.ASKABLE.getOrDefault(pointer, List.of()));
    }

    private static void practice(InputObject.Builder<AidApplication, AidApplication.Builder> object) {
        object.field(
                        "/practice/specialty",
                        SPECIALTY,
                        practice(known -> Optional.of(known.specialty())),
                        AidApplication.Builder::specialty)
                .needed()
                .field(
                        "/practice/sector",
                        name(Sector.class),
                        practice(known -> named(known.sector())),
                        AidApplication.Builder::sector)
                .field(
                        "/practice/zone",
                        name(Zone.class),
                        practice(known -> named(known.zone())),
                        AidApplication.Builder::zone)
                .field(
                        "/practice/departmentShortOfSpecialty",
                        YES_OR_NO,
                        practice(known -> given(known.departmentShortOfSpecialty())),
                        AidApplication.Builder::departmentShortOfSpecialty)
                .field(
                        "/practice/grouped",
                        YES_OR_NO,
                        practice(known -> given(known.grouped())),
                        AidApplication.Builder::grouped)
                .field(
                        "/practice/coordinated",
                        name(Coordination.class),
                        practice(known -> named(known.coordinated())),
                        AidApplication.Builder::coordinated)
                .field(
                        "/practice/forfaitStructureValidated",
                        YES_OR_NO,
                        practice(known -> given(known.forfaitStructureValidated())),
                        AidApplication.Builder::forfaitStructureValidated)
                .field(
                        "/practice/ccamFeeShare",
                        SHARE,
                        practice(Practice::ccamFeeShare),
                        AidApplication.Builder::ccamFeeShare)
                .field(
                        "/practice/newlyEstablished",
                        YES_OR_NO,
                        practice(known -> Optional.of(known.newlyEstablished())),
                        AidApplication.Builder::newlyEstablished)
                .formerly("newlySettled")
                .field(
                        "/practice/particularPractice",
                        YES_OR_NO,
                        practice(known -> Optional.of(known.particularPractice())),
                        AidApplication.Builder::particularPractice)
                .field(
                        "/practice/doctorAge",
                        whole(WholeNumberRange.AGE),
                        practice(known -> number(known.doctorAge())),
                        AidApplication.Builder::doctorAge)
                .field(
                        "/practice/derogations",
                        NameSetType.of(Derogation.class),
                        practice(known -> Optional.of(known.derogations())),
                        AidApplication.Builder::derogations)
                .field(
                        "/practice/secretaryPromoted",
                        YES_OR_NO,
                        practice(known -> Optional.of(known.secretaryPromoted())),
                        AidApplication.Builder::secretaryPromoted);
    }

    private static <R, B> void patientBase(
            InputObject.Builder<R, B> object, Function<R, PatientBase> known, Function<B, PatientBase.Builder> drafts) {
        for (Measure measure : Measure.values()) {
            object.field(
                    "/patients/" + nameOf(measure),
                    whole(WholeNumberRange.PATIENTS),
                    from -> number(known.apply(from).count(measure)),
                    (draft, count) -> drafts.apply(draft).count(measure, count));
        }
        bands(object, known, drafts);
        for (Measure measure : Measure.values()) {
            object.field(
                    "/targets/" + nameOf(measure),
                    whole(WholeNumberRange.PATIENTS),
                    from -> number(known.apply(from).target(measure)),
                    (draft, target) -> drafts.apply(draft).target(measure, target));
        }
    }

    private static <R, B> void bands(
            InputObject.Builder<R, B> object, Function<R, PatientBase> known, Function<B, PatientBase.Builder> drafts) {
        object.field(
                        "/bands/attending",
                        name(Band.class),
                        from -> known.apply(from).attendingBand(),
                        (draft, band) -> drafts.apply(draft).attendingBand(band))
                .field(
                        "/bands/activeFile",
                        name(Band.class),
                        from -> known.apply(from).activeFileBand(),
                        (draft, band) -> drafts.apply(draft).activeFileBand(band));
    }

    private static void observed(InputObject.Builder<ContractHistory.Year, InputDrafts.Year> object) {
        for (Measure measure : Measure.values()) {
            String name = nameOf(measure);
            object.field(
                            "/observed/" + name,
                            whole(WholeNumberRange.PATIENTS),
                            known -> Optional.ofNullable(known.observed().get(measure)),
                            (draft, count) -> draft.observed.put(measure, count))
                    .column("observed" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        }
    }

    private static void activity(InputObject.Builder<ObservedActivity, ObservedActivity.Builder> object) {
        for (Measure measure : Measure.values()) {
            object.field(
                    "/activity/" + nameOf(measure),
                    whole(WholeNumberRange.PATIENTS),
                    known -> Optional.ofNullable(known.counts().get(measure)),
                    (draft, count) -> draft.count(measure, count));
        }
    }

    private static <T> Function<AidApplication, Optional<T>> practice(Function<Practice, Optional<T>> getter) {
        return application -> getter.apply(application.practice());
    }

    static <R, B> Map<String, List<String>> askable(String at, InputObject<R, B> object) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (InputField<R, B, ?> field : object.fields()) {
            if (field.type() instanceof InputObject<?, ?> nested) {
                found.putAll(askable(at + field.pointer(), nested));
            } else if (field.type() instanceof ValueType<?> value && !field.isNeeded()) {
                found.put(at + field.pointer(), value.accepted());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static Map<String, Predicate<AidApplication>> given() {
        AidApplication bare = AidApplication.builder()
                .assistant(Assistant.builder(AssistantBackground.OTHER).build())
                .earlier(new EarlierContract(LocalDate.EPOCH, AidOption.HALF, YesNo.NOT_GIVEN))
                .revisionChange(new RevisionChange(LocalDate.EPOCH, AidOption.HALF, new PatientBase.Builder().build()))
                .with(LocalDate.EPOCH, AidOption.HALF, Specialty.GENERAL_MEDICINE);
        Map<String, Predicate<AidApplication>> found = new LinkedHashMap<>();
        addGiven(found, "", APPLICATION, Optional::of, bare);
        return Collections.unmodifiableMap(found);
    }

    private static <R, B> void addGiven(
            Map<String, Predicate<AidApplication>> found,
            String at,
            InputObject<R, B> object,
            Function<AidApplication, Optional<R>> holder,
            R bare) {
        object.fields().forEach(field -> addGiven(found, at, field, holder, bare));
    }

    private static <R, T> void addGiven(
            Map<String, Predicate<AidApplication>> found,
            String at,
            InputField<R, ?, T> field,
            Function<AidApplication, Optional<R>> holder,
            R bare) {
        String pointer = at + field.pointer();
        if (field.type() instanceof InputObject<T, ?> nested) {
            Function<AidApplication, Optional<T>> object =
                    application -> holder.apply(application).flatMap(field::get);
            found.put(pointer, application -> object.apply(application).isPresent());
            addGiven(found, pointer, nested, object, field.get(bare).orElseThrow());
        } else {
            Optional<T> unset = field.get(bare);
            found.put(
                    pointer,
                    application -> holder.apply(application)
                            .map(known -> !field.get(known).equals(unset))
                            .orElse(false));
        }
    }

    static Optional<Integer> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Optional<Boolean> given(YesNo answer) {
        return answer == YesNo.NOT_GIVEN ? Optional.empty() : Optional.of(answer == YesNo.YES);
    }

    static <E extends Enum<E>> Optional<E> named(E constant) {
        return constant.name().equals(YesNo.NOT_GIVEN.name()) ? Optional.empty() : Optional.of(constant);
    }

    static ValueType<Integer> whole(WholeNumberRange range) {
        return ValueType.whole(range.least(), range.most());
    }
}
