package org.aidrules.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.Accepted;
import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.Assistant;
import org.aidrules.EarlierContract;
import org.aidrules.Fault;
import org.aidrules.Move;
import org.aidrules.facts.Answer;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Option;
import org.aidrules.facts.Profile;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Zone;

/** Reads an application from the JSON of the {@code plan} command. */
final class ApplicationReader {

    private final AidRules rules;
    private final List<Fault> faults;

    /**
     * Reads applications.
     *
     * @param faults where all that is wrong with their form goes
     */
    ApplicationReader(AidRules rules, List<Fault> faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /** What can be read of the application. */
    AidApplication.Builder read(Fields fields) {
        AidApplication.Builder draft = AidApplication.builder();
        fields.date("signedOn").ifPresent(draft::signedOn);
        fields.date("hiredOn").ifPresent(draft::hiredOn);
        fields.text("revision").ifPresent(draft::revision);
        fields.constant("option", Option.class).ifPresent(draft::option);
        readPractice(fields.object("practice"), draft);
        patients(fields.object("patients")).forEach(draft::patients);
        Fields bands = fields.object("bands");
        bands.constant("attending", Band.class).ifPresent(draft::attendingBand);
        bands.constant("activeFile", Band.class).ifPresent(draft::activeFileBand);
        bands.end();
        readAssistant(fields.object("assistant"), draft);
        readEarlier(fields.object("earlier"), draft);
        readMove(fields.object("move"), draft);
        fields.end();
        return draft;
    }

    private void readPractice(Fields practice, AidApplication.Builder draft) {
        practice.named("specialty", Accepted.SPECIALTY, rules::findSpecialty).ifPresent(draft::specialty);
        practice.constant("sector", Sector.class).ifPresent(draft::sector);
        practice.constant("zone", Zone.class).ifPresent(draft::zone);
        practice.yesOrNo("departmentShortOfSpecialty").ifPresent(draft::departmentShortOfSpecialty);
        practice.yesOrNo("grouped").ifPresent(draft::grouped);
        practice.constant("coordinated", Coordination.class).ifPresent(draft::coordinated);
        practice.yesOrNo("forfaitStructureValidated").ifPresent(draft::forfaitStructureValidated);
        practice.share("ccamFeeShare").ifPresent(draft::ccamFeeShare);
        practice.yesOrNo("newlySettled").ifPresent(draft::newlySettled);
        practice.whole("doctorAge", Accepted.AGE).ifPresent(draft::doctorAge);
        draft.derogations(practice.constants("derogations", Derogation.class));
        practice.yesOrNo("secretaryPromoted").ifPresent(draft::secretaryPromoted);
        practice.end();
    }

    /** The counts of an object, by measure. */
    static Map<Measure, Integer> patients(Fields patients) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        patients.whole("attendingAdults", Accepted.COUNT)
                .ifPresent(count -> counts.put(Measure.ATTENDING_ADULTS, count));
        patients.whole("attendingAll", Accepted.COUNT)
                .ifPresent(count -> counts.put(Measure.ATTENDING_ALL, count));
        patients.whole("activeFile", Accepted.COUNT)
                .ifPresent(count -> counts.put(Measure.ACTIVE_FILE, count));
        patients.end();
        return counts;
    }

    private void readAssistant(Fields assistant, AidApplication.Builder draft) {
        int before = faults.size();
        var profile = assistant.constant("profile", Profile.class);
        var experience = assistant.whole("experienceYears", Accepted.EXPERIENCE);
        boolean afgsu = assistant.yesOrNo("validAfgsu1").orElse(false);
        boolean cqp = assistant.yesOrNo("holdsCqp").orElse(false);
        assistant.end();
        if (assistant.present() && profile.isEmpty() && faults.size() == before) {
            faults.add(Fault.missing(assistant.at("profile"), Accepted.names(Profile.class)));
        }
        profile.ifPresent(known -> draft.assistant(new Assistant(known, experience, afgsu, cqp)));
    }

    private static void readEarlier(Fields earlier, AidApplication.Builder draft) {
        var signedOn = earlier.neededDate("signedOn");
        var option = earlier.neededConstant("option", Option.class);
        Answer targetsMet = earlier.yesOrNo("targetsMet").map(Answer::of).orElse(Answer.NOT_GIVEN);
        earlier.end();
        if (signedOn.isPresent() && option.isPresent()) {
            draft.earlier(new EarlierContract(signedOn.get(), option.get(), targetsMet));
        }
    }

    private static void readMove(Fields move, AidApplication.Builder draft) {
        var on = move.neededDate("on");
        var option = move.neededConstant("option", Option.class);
        Map<Measure, Integer> patients = patients(move.object("patients"));
        Fields bands = move.object("bands");
        Optional<Band> attending = bands.constant("attending", Band.class);
        Optional<Band> activeFile = bands.constant("activeFile", Band.class);
        bands.end();
        move.end();
        if (on.isPresent() && option.isPresent()) {
            draft.move(new Move(on.get(), option.get(), patients, attending, activeFile));
        }
    }
}
