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
            "changes.changed",
            "combination.year",
            "grouped-practice.patientBaseMet",
            "measures.measure",
            "measures.specialty",
            "modulation.standing",
            "modulation.year",
            "obligations.obligation",
            "options.generalMedicine",
            "options.option",
            "patient-base.band",
            "patient-base.measure",
            "patient-base.otherBand",
            "payments.instalment",
            "payments.year",
            "renewal.chosen",
            "renewal.year",
            "rounding.quantity",
            "specialty.specialty",
            "target-band.other",
            "target-band.own",
            "targets.band",
            "targets.option",
            "targets.year",
            "terms.term",
            "termination.by",
            "training-entry.path",
            "training-entry.profile",
            "training-hours.path",
            "training-hours.profile",
            "training-path.profile",
            "training-periods.period",
            "transitions.aspect",
            "transitions.moved",
            "working-time.option");

    /** Optional fields that no table has as a fact: days and texts that are always used, and counts by their measure. */
    private static final Set<String> OTHER_FIELDS = Set.of("/hiredOn", "/revision", "/practice/derogations", "/move");

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
