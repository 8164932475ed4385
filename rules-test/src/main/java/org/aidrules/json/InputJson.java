package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.Practice;
import org.aidrules.contract.RevisionChange;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.YesNo;

/** Writes applications and histories as the commands {@code plan} and {@code settle} read them. */
public final class InputJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private InputJson() {
    }

    /**
     * What {@code settle} reads.
     *
     * @param application the contract
     * @param history what has happened since
     * @return a document with both
     */
    public static ObjectNode of(AidApplication application, ContractHistory history) {
        ObjectNode node = NODES.objectNode();
        node.set("contract", of(application));
        ArrayNode years = node.putArray("years");
        history.years().forEach(year -> years.add(year(year)));
        if (!history.met().isEmpty()) {
            ArrayNode obligations = node.putArray("obligations");
            history.met().forEach((kind, day) ->
                    obligations.addObject().put("kind", kind.name()).put("metOn", day.toString()));
        }
        history.ending().ifPresent(ending -> node.set("ended", ending(ending)));
        put(node, "evaluatedOn", history.evaluatedOn());
        return node;
    }

    /**
     * What {@code plan} reads.
     *
     * @param application the contract
     * @return a document with all that is known of it
     */
    public static ObjectNode of(AidApplication application) {
        ObjectNode node = NODES.objectNode().put("signedOn", application.signedOn().toString());
        put(node, "hiredOn", application.hiredOn());
        application.revision().ifPresent(id -> node.put("revision", id));
        node.put("option", application.option().name());
        node.set("practice", practice(application.practice()));
        putCounts(node, "patients", application.patients());
        putBands(node, application.attendingBand(), application.activeFileBand());
        application.assistant().ifPresent(assistant -> node.set("assistant", assistant(assistant)));
        application.earlier().ifPresent(earlier -> node.set("earlier", earlier(earlier)));
        application.move().ifPresent(move -> node.set("move", move(move)));
        return node;
    }

    private static ObjectNode practice(Practice practice) {
        ObjectNode node = NODES.objectNode().put("specialty", practice.specialty().name());
        put(node, "sector", practice.sector());
        put(node, "zone", practice.zone());
        put(node, "departmentShortOfSpecialty", practice.departmentShortOfSpecialty());
        put(node, "grouped", practice.grouped());
        put(node, "coordinated", practice.coordinated());
        put(node, "forfaitStructureValidated", practice.forfaitStructureValidated());
        practice.ccamFeeShare().map(BigDecimal::toPlainString).ifPresent(share -> node.put("ccamFeeShare", share));
        node.put("newlyEstablished", practice.newlyEstablished());
        practice.doctorAge().ifPresent(age -> node.put("doctorAge", age));
        ArrayNode derogations = node.putArray("derogations");
        practice.derogations().stream().sorted().forEach(derogation -> derogations.add(derogation.name()));
        return node.put("secretaryPromoted", practice.secretaryPromoted());
    }

    private static ObjectNode assistant(Assistant assistant) {
        ObjectNode node = NODES.objectNode().put("profile", assistant.profile().name());
        assistant.experienceYears().ifPresent(years -> node.put("experienceYears", years));
        return node.put("validAfgsu1", assistant.validAfgsu1()).put("holdsCqp", assistant.holdsCqp());
    }

    private static ObjectNode earlier(EarlierContract earlier) {
        ObjectNode node = NODES.objectNode().put("signedOn", earlier.signedOn().toString())
                .put("option", earlier.option().name());
        put(node, "targetsMet", earlier.targetsMet());
        return node;
    }

    private static ObjectNode move(RevisionChange move) {
        ObjectNode node = NODES.objectNode().put("on", move.on().toString()).put("option", move.option().name());
        putCounts(node, "patients", move.patients());
        putBands(node, move.attendingBand(), move.activeFileBand());
        return node;
    }

    private static ObjectNode year(ContractHistory.Year year) {
        ObjectNode node = NODES.objectNode().put("year", year.number());
        putCounts(node, "observed", year.observed());
        node.put("suspended", year.suspended());
        year.paid().ifPresent(paid -> node.put("paid", paid.toPlainString()));
        return node;
    }

    private static ObjectNode ending(EarlyTermination ending) {
        ObjectNode node = NODES.objectNode().put("by", ending.by().name());
        put(node, "noticeOn", ending.noticeOn());
        put(node, "on", ending.on());
        return node;
    }

    private static void putCounts(ObjectNode node, String field, Map<Measure, Integer> counts) {
        if (!counts.isEmpty()) {
            ObjectNode patients = node.putObject(field);
            counts.forEach((measure, count) -> patients.put(switch (measure) {
                case ATTENDING_ADULTS -> "attendingAdults";
                case ATTENDING_ALL -> "attendingAll";
                case ACTIVE_FILE -> "activeFile";
            }, count));
        }
    }

    private static void putBands(ObjectNode node, Optional<Band> attending, Optional<Band> activeFile) {
        if (attending.isPresent() || activeFile.isPresent()) {
            ObjectNode bands = node.putObject("bands");
            attending.ifPresent(band -> bands.put("attending", band.name()));
            activeFile.ifPresent(band -> bands.put("activeFile", band.name()));
        }
    }

    private static void put(ObjectNode node, String field, Optional<LocalDate> day) {
        day.ifPresent(known -> node.put(field, known.toString()));
    }

    /** A name, unless it stands for an answer that was not given. */
    private static void put(ObjectNode node, String field, Enum<?> constant) {
        if (constant instanceof YesNo answer) {
            if (answer != YesNo.NOT_GIVEN) {
                node.put(field, answer == YesNo.YES);
            }
        } else if (!constant.name().equals(YesNo.NOT_GIVEN.name())) {
            node.put(field, constant.name());
        }
    }
}
