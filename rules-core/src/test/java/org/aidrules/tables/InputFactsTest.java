package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputObject;
import org.aidrules.facts.Derogation;
import org.junit.jupiter.api.Test;

/** Whoever adds a fact or a field says whether it is one that a table may leave unused. */
class InputFactsTest {

    /** Facts that come from mandatory fields, or from what the calculation has found. */
    private static final Set<String> OTHER_FACTS = Set.of(
            "absences.amended",
            "absences.length",
            "absences.replaced",
            "amount-band.first",
            "amount-band.second",
            "amounts.band",
            "amounts.option",
            "amounts.year",
            "attainment.aim",
            "attainment.band",
            "attainment.progress",
            "attainment.stated",
            "bands.place",
            "centre-base.doctors",
            "centre-kind.kind",
            "changes.changed",
            "combination.year",
            "company-base.average",
            "company-form.form",
            "doctor-posts.hostsJuniorDoctor",
            "doctor-posts.trainingSite",
            "ending-grounds.belowAttendingBase",
            "ending-grounds.belowStart",
            "funding-periods.period",
            "grouped-practice.patientBaseMet",
            "individual-contracts.contract",
            "measures.measure",
            "measures.specialty",
            "membership.change",
            "modulation.standing",
            "modulation.year",
            "new-centres.novelty",
            "obligations.obligation",
            "options.generalMedicine",
            "options.option",
            "partners.generalPractitioner",
            "partners.inOwnName",
            "partners.particularPractice",
            "patient-base.band",
            "patient-base.measure",
            "patient-base.otherBand",
            "payments.instalment",
            "payments.year",
            "post-amounts.year",
            "post-attainment.aim",
            "post-attainment.progress",
            "post-targets.measure",
            "post-targets.newDoctors",
            "post-termination.by",
            "post-terms.term",
            "renewal.chosen",
            "renewal.year",
            "rounding.quantity",
            "specialty.specialty",
            "target-band.other",
            "target-band.own",
            "targets.band",
            "targets.option",
            "targets.year",
            "termination.by",
            "terms.term",
            "training-entry.path",
            "training-entry.profile",
            "training-funding.cost",
            "training-funding.entry",
            "training-hours.path",
            "training-hours.profile",
            "training-modules.module",
            "training-modules.path",
            "training-path.profile",
            "training-periods.period",
            "transitions.aspect",
            "transitions.moved",
            "waiting-period.exceptionalCircumstances",
            "waiting-period.period",
            "working-time.option");

    /** Optional fields that no table has as a fact: days and texts that are always used, and counts by their measure. */
    private static final Set<String> OTHER_FIELDS =
            Set.of("/scheme", "/hiredOn", "/revision", "/practice/derogations", "/move");

    @Test
    void everyFactIsKnownToComeFromAFieldOrNot() {
        Set<String> facts = new TreeSet<>();
        Decisions.byTable().forEach((table, decision) -> {
            Set<String> names = Arrays.stream(decision.facts().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            assertTrue(names.containsAll(InputFacts.of(decision).keySet()), table);
            names.stream()
                    .filter(name -> !InputFacts.of(decision).containsKey(name))
                    .forEach(name -> facts.add(table + "." + name));
        });
        assertEquals(new TreeSet<>(OTHER_FACTS), facts);
    }

    @Test
    void everyOptionalFieldIsWatched() {
        Set<String> fields = optional("", ContractFields.APPLICATION)
                .filter(field -> !field.matches("(/move)?/(patients|bands|targets)/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        fields.removeAll(OTHER_FIELDS);
        Arrays.stream(Derogation.values()).forEach(derogation -> fields.add("/practice/derogations/" + derogation));
        fields.remove("/assistant");
        assertEquals(fields, new TreeSet<>(InputFacts.fields()));
    }

    @Test
    void everyFieldHasABitOfItsOwn() {
        long[] bits = InputFacts.fields().stream().mapToLong(InputFacts::bit).toArray();
        assertTrue(Arrays.stream(bits).allMatch(bit -> Long.bitCount(bit) == 1));
        assertEquals(bits.length, Arrays.stream(bits).distinct().count());
    }

    private static <R, B> Stream<String> optional(String at, InputObject<R, B> object) {
        return object.fields().stream()
                .filter(field -> !field.isNeeded())
                .flatMap(field -> Stream.concat(Stream.of(at + field.pointer()), nested(at, field)));
    }

    private static Stream<String> nested(String at, InputField<?, ?, ?> field) {
        return field.type() instanceof InputObject<?, ?> object
                ? optional(at + field.pointer(), object)
                : Stream.empty();
    }
}
