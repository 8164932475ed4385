package org.aidrules.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.RevisionChange;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;

/** Reads an application from the JSON of the {@code plan} command. */
final class ApplicationReader {

    private final AidRules rules;
    private final List<InputError> errors;

    /**
     * Reads applications.
     *
     * @param errors where all that is wrong with their form goes
     */
    ApplicationReader(AidRules rules, List<InputError> errors) {
        this.rules = rules;
        this.errors = errors;
    }

    /** What can be read of the application. */
    AidApplication.Builder read(JsonObjectReader fields) {
        AidApplication.Builder draft = AidApplication.builder();
        fields.date("signedOn").ifPresent(draft::signedOn);
        fields.date("hiredOn").ifPresent(draft::hiredOn);
        fields.text("revision").ifPresent(draft::revision);
        fields.constant("option", AidOption.class).ifPresent(draft::option);
        readPractice(fields.object("practice"), draft);
        patients(fields.object("patients")).forEach(draft::patients);
        JsonObjectReader bands = fields.object("bands");
        bands.constant("attending", Band.class).ifPresent(draft::attendingBand);
        bands.constant("activeFile", Band.class).ifPresent(draft::activeFileBand);
        bands.end();
        readAssistant(fields.object("assistant"), draft);
        readEarlier(fields.object("earlier"), draft);
        readMove(fields.object("move"), draft);
        fields.end();
        return draft;
    }

    private void readPractice(JsonObjectReader practice, AidApplication.Builder draft) {
        practice.named("specialty", AcceptedValues.SPECIALTY, rules::findSpecialty).ifPresent(draft::specialty);
        practice.constant("sector", Sector.class).ifPresent(draft::sector);
        practice.constant("zone", Zone.class).ifPresent(draft::zone);
        practice.yesOrNo("departmentShortOfSpecialty").ifPresent(draft::departmentShortOfSpecialty);
        practice.yesOrNo("grouped").ifPresent(draft::grouped);
        practice.constant("coordinated", Coordination.class).ifPresent(draft::coordinated);
        practice.yesOrNo("forfaitStructureValidated").ifPresent(draft::forfaitStructureValidated);
        practice.share("ccamFeeShare").ifPresent(draft::ccamFeeShare);
        practice.yesOrNo("newlyEstablished").ifPresent(draft::newlyEstablished);
        practice.whole("doctorAge", AcceptedValues.AGE).ifPresent(draft::doctorAge);
        draft.derogations(practice.constants("derogations", Derogation.class));
        practice.yesOrNo("secretaryPromoted").ifPresent(draft::secretaryPromoted);
        practice.end();
    }

    /** The counts of an object, by measure. */
    static Map<Measure, Integer> patients(JsonObjectReader patients) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        patients.whole("attendingAdults", AcceptedValues.COUNT)
                .ifPresent(count -> counts.put(Measure.ATTENDING_ADULTS, count));
        patients.whole("attendingAll", AcceptedValues.COUNT)
                .ifPresent(count -> counts.put(Measure.ATTENDING_ALL, count));
        patients.whole("activeFile", AcceptedValues.COUNT)
                .ifPresent(count -> counts.put(Measure.ACTIVE_FILE, count));
        patients.end();
        return counts;
    }

    private void readAssistant(JsonObjectReader assistant, AidApplication.Builder draft) {
        int before = errors.size();
        var profile = assistant.constant("profile", AssistantBackground.class);
        var experience = assistant.whole("experienceYears", AcceptedValues.EXPERIENCE);
        boolean afgsu = assistant.yesOrNo("validAfgsu1").orElse(false);
        boolean cqp = assistant.yesOrNo("holdsCqp").orElse(false);
        assistant.end();
        if (assistant.present() && profile.isEmpty() && errors.size() == before) {
            errors.add(InputError.missing(assistant.at("profile"), AcceptedValues.names(AssistantBackground.class)));
        }
        profile.ifPresent(known -> draft.assistant(new Assistant(known, experience, afgsu, cqp)));
    }

    private static void readEarlier(JsonObjectReader earlier, AidApplication.Builder draft) {
        var signedOn = earlier.neededDate("signedOn");
        var option = earlier.neededConstant("option", AidOption.class);
        YesNo targetsMet = earlier.yesOrNo("targetsMet").map(YesNo::of).orElse(YesNo.NOT_GIVEN);
        earlier.end();
        if (signedOn.isPresent() && option.isPresent()) {
            draft.earlier(new EarlierContract(signedOn.get(), option.get(), targetsMet));
        }
    }

    private static void readMove(JsonObjectReader move, AidApplication.Builder draft) {
        var on = move.neededDate("on");
        var option = move.neededConstant("option", AidOption.class);
        Map<Measure, Integer> patients = patients(move.object("patients"));
        JsonObjectReader bands = move.object("bands");
        Optional<Band> attending = bands.constant("attending", Band.class);
        Optional<Band> activeFile = bands.constant("activeFile", Band.class);
        bands.end();
        move.end();
        if (on.isPresent() && option.isPresent()) {
            draft.move(new RevisionChange(on.get(), option.get(), patients, attending, activeFile));
        }
    }
}
