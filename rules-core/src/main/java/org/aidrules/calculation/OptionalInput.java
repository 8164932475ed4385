package org.aidrules.calculation;

import java.util.Arrays;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Sector;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.tables.InputFacts;

/** The optional fields of an application that tables may ask for, save the derogations. */
enum OptionalInput {
    SECTOR("/practice/sector"),
    DEPARTMENT_SHORT_OF_SPECIALTY("/practice/departmentShortOfSpecialty"),
    CCAM_FEE_SHARE("/practice/ccamFeeShare"),
    ZONE("/practice/zone"),
    NEWLY_ESTABLISHED("/practice/newlyEstablished"),
    GROUPED("/practice/grouped"),
    COORDINATED("/practice/coordinated"),
    FORFAIT_STRUCTURE_VALIDATED("/practice/forfaitStructureValidated"),
    PARTICULAR_PRACTICE("/practice/particularPractice"),
    DOCTOR_AGE("/practice/doctorAge"),
    SECRETARY_PROMOTED("/practice/secretaryPromoted"),
    EARLIER("/earlier"),
    TARGETS_MET("/earlier/targetsMet"),
    HOLDS_CQP("/assistant/holdsCqp"),
    DIPLOMA_LEVEL("/assistant/diplomaLevel"),
    EXPERIENCE_YEARS("/assistant/experienceYears"),
    TRAINING_ON("/assistant/trainingOn"),
    OPCO("/assistant/opco"),
    NEARBY_TRAINING_BODY("/assistant/nearbyTrainingBody"),
    VALID_AFGSU1("/assistant/validAfgsu1");

    private final String pointer;

    OptionalInput(String pointer) {
        this.pointer = pointer;
    }

    /**
     * Obtains a field by its place.
     *
     * @param pointer one of {@link InputFacts#fields()}
     */
    static OptionalInput at(String pointer) {
        return Arrays.stream(values())
                .filter(field -> field.pointer.equals(pointer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such field: " + pointer));
    }

    /**
     * Returns whether an application gives the field. A value that is the same as if the field were left out does not
     * count.
     */
    boolean isGivenBy(AidApplication application) {
        return switch (this) {
            case SECTOR -> application.practice().sector() != Sector.NOT_GIVEN;
            case DEPARTMENT_SHORT_OF_SPECIALTY ->
                application.practice().departmentShortOfSpecialty() != YesNo.NOT_GIVEN;
            case CCAM_FEE_SHARE -> application.practice().ccamFeeShare().isPresent();
            case ZONE -> application.practice().zone() != Zone.NOT_GIVEN;
            case NEWLY_ESTABLISHED -> application.practice().newlyEstablished();
            case GROUPED -> application.practice().grouped() != YesNo.NOT_GIVEN;
            case COORDINATED -> application.practice().coordinated() != Coordination.NOT_GIVEN;
            case FORFAIT_STRUCTURE_VALIDATED -> application.practice().forfaitStructureValidated() != YesNo.NOT_GIVEN;
            case PARTICULAR_PRACTICE -> application.practice().particularPractice();
            case DOCTOR_AGE -> application.practice().doctorAge().isPresent();
            case SECRETARY_PROMOTED -> application.practice().secretaryPromoted();
            case EARLIER -> application.earlier().isPresent();
            case TARGETS_MET ->
                application.earlier().isPresent() && application.earlier().get().targetsMet() != YesNo.NOT_GIVEN;
            default ->
                application.assistant().isPresent()
                        && isGivenBy(application.assistant().get());
        };
    }

    private boolean isGivenBy(Assistant assistant) {
        return switch (this) {
            case HOLDS_CQP -> assistant.holdsCqp();
            case DIPLOMA_LEVEL -> assistant.diplomaLevel().isPresent();
            case EXPERIENCE_YEARS -> assistant.experienceYears().isPresent();
            case TRAINING_ON -> assistant.trainingOn().isPresent();
            case OPCO -> assistant.opco().isPresent();
            case NEARBY_TRAINING_BODY -> assistant.nearbyTrainingBody() != YesNo.NOT_GIVEN;
            case VALID_AFGSU1 -> assistant.validAfgsu1();
            default -> throw new IllegalStateException(this + " is no field of an assistant");
        };
    }
}
