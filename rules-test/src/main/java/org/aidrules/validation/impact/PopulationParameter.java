package org.aidrules.validation.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.DiplomaLevel;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;

/** A parameter of the synthetic population: what its rows in the file may say. */
enum PopulationParameter {
    /** The number of contracts signed in a year. */
    CONTRACTS(ParameterValue.Form.COUNT, Years.EACH, List.of()),
    /** The first day on which a contract was signed; later years begin on 1 January. */
    FIRST_DAY(ParameterValue.Form.DAY, Years.NONE, List.of()),
    /** The last day of the contract years whose activity is known. */
    OBSERVED_UNTIL(ParameterValue.Form.DAY, Years.NONE, List.of()),
    /** The options. */
    OPTION(ParameterValue.Form.SHARE, Years.ANY, names(AidOption.THIRD, AidOption.HALF, AidOption.FULL)),
    /** The specialties: those that are named as open everywhere from the beginning and need no share of technical acts. */
    SPECIALTY(
            ParameterValue.Form.SHARE,
            Years.ANY,
            names(
                    Specialty.GENERAL_MEDICINE,
                    Specialty.CARDIOLOGY,
                    Specialty.GASTRO_ENTEROLOGY,
                    Specialty.OPHTHALMOLOGY,
                    Specialty.PAEDIATRICS,
                    Specialty.PSYCHIATRY)),
    /** The state of coordinated practice. */
    COORDINATED(
            ParameterValue.Form.SHARE,
            Years.ANY,
            names(Coordination.IN_PLACE, Coordination.COMMITTED, Coordination.NO)),
    /** The share of the contracts of an option that are signed in an under-dense zone. */
    UNDER_DENSE(ParameterValue.Form.SHARE, Years.NONE, names(AidOption.THIRD, AidOption.HALF, AidOption.FULL)),
    /** The share of the contracts in under-dense zones that are in a ZIP; the others are in a ZAC. */
    ZIP(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The fee sectors. */
    SECTOR(
            ParameterValue.Form.SHARE,
            Years.NONE,
            names(Sector.SECTOR_1, Sector.SECTOR_2_OPTAM, Sector.SECTOR_2_OPTAM_CO)),
    /** The share of doctors in mixed practice, who claim that derogation. */
    MIXED_PRACTICE(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The share of newly established doctors, who lie below P30. */
    NEWLY_ESTABLISHED(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The share of contracts that end early. */
    EARLY_END(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The number of months after which contracts end that end early. */
    EARLY_END_MONTHS(ParameterValue.Form.RANGE, Years.NONE, List.of()),
    /** What the assistants were before. */
    ASSISTANT(
            ParameterValue.Form.SHARE,
            Years.NONE,
            names(
                    AssistantBackground.MEDICAL_SECRETARY,
                    AssistantBackground.NURSE,
                    AssistantBackground.NURSING_AUXILIARY,
                    AssistantBackground.OTHER)),
    /** The share of the contracts whose assistant was the doctor's own secretary; at most that of the secretaries. */
    PROMOTED_SECRETARY(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The years of experience of assistants who were medical secretaries. */
    SECRETARY_EXPERIENCE(ParameterValue.Form.RANGE, Years.NONE, List.of()),
    /** The levels of the diplomas of assistants who were no care professionals. */
    DIPLOMA(
            ParameterValue.Form.SHARE,
            Years.NONE,
            names(DiplomaLevel.LEVEL_2, DiplomaLevel.LEVEL_3, DiplomaLevel.LEVEL_4, DiplomaLevel.LEVEL_5)),
    /** The skills operators that pay for the training. */
    OPCO(ParameterValue.Form.SHARE, Years.NONE, names(Opco.values())),
    /** The bands of the doctors who are not newly established. */
    BAND(
            ParameterValue.Form.SHARE,
            Years.NONE,
            names(Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95, Band.P95_P100)),
    /** The attending patients, adults and children, at the signature. */
    ATTENDING(ParameterValue.Form.RANGE, Years.NONE, names(Band.values())),
    /** The share of adults among the attending patients. */
    ADULTS(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The active file at the signature. */
    ACTIVE_FILE(ParameterValue.Form.RANGE, Years.NONE, names(Band.values())),
    /** The mean growth of the attending patients since the signature, by the end of a contract year. */
    ATTENDING_GROWTH(ParameterValue.Form.GROWTH, Years.NONE, contractYears()),
    /** How far the growth of the attending patients lies from the mean, at most. */
    ATTENDING_SPREAD(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The mean growth of the active file since the signature, by the end of a contract year. */
    ACTIVE_FILE_GROWTH(ParameterValue.Form.GROWTH, Years.NONE, contractYears()),
    /** How far the growth of the active file lies from the mean, at most. */
    ACTIVE_FILE_SPREAD(ParameterValue.Form.SHARE, Years.NONE, List.of()),
    /** The mean growth of both counts of newly established doctors. */
    NEWLY_ESTABLISHED_GROWTH(ParameterValue.Form.GROWTH, Years.NONE, contractYears());

    /** The parameters whose shares are those of a whole. */
    private static final List<PopulationParameter> OF_A_WHOLE =
            List.of(OPTION, SPECIALTY, COORDINATED, SECTOR, ASSISTANT, DIPLOMA, OPCO, BAND);

    private final ParameterValue.Form form;
    private final Years years;

    @SuppressWarnings("ImmutableEnumChecker") // the lists given are unmodifiable
    private final List<String> cases;

    /** Whether the rows are of calendar years. */
    enum Years {
        /** A row for each year. */
        EACH,
        /** Rows for one year, for several, or for all. */
        ANY,
        /** Rows for all years. */
        NONE
    }

    PopulationParameter(ParameterValue.Form form, Years years, List<String> cases) {
        this.form = form;
        this.years = years;
        this.cases = cases;
    }

    /** Returns the name in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(PopulationParameter::key).toList();
    }

    static Optional<PopulationParameter> find(String key) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.key().equalsIgnoreCase(key))
                .findFirst();
    }

    ParameterValue.Form form() {
        return form;
    }

    Years years() {
        return years;
    }

    /** Returns the cases that its rows may name; none where they name none. */
    List<String> cases() {
        return cases;
    }

    /** Returns whether the shares of its cases add up to 100 %. */
    boolean isOfAWhole() {
        return OF_A_WHOLE.contains(this);
    }

    LocalizedText label() {
        return ImpactMessages.text("parameter." + key());
    }

    /** Returns a case for readers. */
    LocalizedText label(String name) {
        return switch (this) {
            case OPTION, UNDER_DENSE -> EnumNames.of(AidOption.valueOf(name));
            case SPECIALTY -> EnumNames.of(Specialty.valueOf(name));
            case COORDINATED -> EnumNames.of(Coordination.valueOf(name));
            case SECTOR -> EnumNames.of(Sector.valueOf(name));
            case DIPLOMA -> EnumNames.of(DiplomaLevel.valueOf(name));
            case OPCO -> EnumNames.of(Opco.valueOf(name));
            case ASSISTANT -> EnumNames.of(AssistantBackground.valueOf(name));
            case BAND, ATTENDING, ACTIVE_FILE -> EnumNames.of(Band.valueOf(name));
            default -> ImpactMessages.text("parameter.contractYear", name);
        };
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<String> contractYears() {
        return IntStream.rangeClosed(1, ContractYear.values().length)
                .mapToObj(String::valueOf)
                .toList();
    }
}
