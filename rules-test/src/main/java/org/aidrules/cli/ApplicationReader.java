package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.Accepted;
import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.Assistant;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
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

    ApplicationReader(AidRules rules) {
        this.rules = rules;
    }

    /** The application that a document holds, or all that is wrong with it. */
    AidApplication read(byte[] json, long firstLine) {
        JsonDocument document = JsonDocument.read(json, firstLine);
        List<Fault> faults = new ArrayList<>(document.faults());
        if (document.root().isMissingNode()) {
            throw new InvalidInputException(faults);
        }
        AidApplication.Builder draft = read(document.root(), faults);
        for (Fault fault : rules.check(draft)) {
            if (faults.stream().noneMatch(known -> covers(known, fault))) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return draft.build();
    }

    /** Whether a fault is found again only because its field, or the object around it, could not be read. */
    private static boolean covers(Fault known, Fault fault) {
        return fault.at().equals(known.at()) || fault.at().startsWith(known.at() + "/");
    }

    private AidApplication.Builder read(JsonNode root, List<Fault> faults) {
        AidApplication.Builder draft = AidApplication.builder();
        Fields fields = Fields.of(root, faults);
        fields.date("signedOn").ifPresent(draft::signedOn);
        fields.date("hiredOn").ifPresent(draft::hiredOn);
        fields.text("revision").ifPresent(draft::revision);
        fields.constant("option", Option.class).ifPresent(draft::option);
        readPractice(fields.object("practice"), draft);
        readPatients(fields.object("patients"), draft);
        readBands(fields.object("bands"), draft);
        readAssistant(fields.object("assistant"), draft, faults);
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

    private static void readPatients(Fields patients, AidApplication.Builder draft) {
        patients.whole("attendingAdults", Accepted.COUNT)
                .ifPresent(count -> draft.patients(Measure.ATTENDING_ADULTS, count));
        patients.whole("attendingAll", Accepted.COUNT)
                .ifPresent(count -> draft.patients(Measure.ATTENDING_ALL, count));
        patients.whole("activeFile", Accepted.COUNT)
                .ifPresent(count -> draft.patients(Measure.ACTIVE_FILE, count));
        patients.end();
    }

    private static void readBands(Fields bands, AidApplication.Builder draft) {
        bands.constant("attending", Band.class).ifPresent(draft::attendingBand);
        bands.constant("activeFile", Band.class).ifPresent(draft::activeFileBand);
        bands.end();
    }

    private static void readAssistant(Fields assistant, AidApplication.Builder draft, List<Fault> faults) {
        int before = faults.size();
        var profile = assistant.constant("profile", Profile.class);
        var experience = assistant.whole("experienceYears", Accepted.EXPERIENCE);
        boolean afgsu = assistant.yesOrNo("validAfgsu1").orElse(false);
        boolean cqp = assistant.yesOrNo("holdsCqp").orElse(false);
        assistant.end();
        if (assistant.present() && profile.isEmpty() && faults.size() == before) {
            faults.add(Fault.missing("/assistant/profile", Accepted.names(Profile.class)));
        }
        profile.ifPresent(known -> draft.assistant(new Assistant(known, experience, afgsu, cqp)));
    }
}
