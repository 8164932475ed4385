package org.aidrules.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Eligibility;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.json.ContractReader;
import org.aidrules.messages.Messages;

/** A situation of the sheet of typical cases, with the result that its author expects. Immutable. */
public final class TypicalCase {

    private final String name;
    private final String place;
    private final ObjectNode situation;
    private final Map<String, String> places;
    private final Optional<Eligibility> eligibility;
    private final Map<Integer, BigDecimal> aids;

    TypicalCase(
            String name,
            String place,
            ObjectNode situation,
            Map<String, String> places,
            Optional<Eligibility> eligibility,
            Map<Integer, BigDecimal> aids) {
        this.name = name;
        this.place = place;
        this.situation = situation.deepCopy();
        this.places = Map.copyOf(places);
        this.eligibility = eligibility;
        this.aids = new TreeMap<>(aids);
    }

    /**
     * What differs from the expected result of a case.
     *
     * @param place the cell of the expected result, or of what is refused, for example {@code Cas types!W7}
     * @param text a sentence with what is expected and what was found
     */
    public record Difference(String place, LocalizedText text) {

        /**
         * Creates a difference.
         *
         * @throws NullPointerException if an argument is null
         */
        public Difference {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The result of a case.
     *
     * @param name the name that its author gave it
     * @param place the cell of the name, for example {@code Cas types!A7}
     * @param differences what differs from the expected result; none where the case passed
     */
    public record Result(String name, String place, List<Difference> differences) {

        /**
         * Copies the list.
         *
         * @throws NullPointerException if an argument is null
         */
        public Result {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(place, "place");
            differences = List.copyOf(differences);
        }

        /**
         * Returns whether the result is the expected one.
         *
         * @return true where nothing differs
         */
        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /**
     * Calculates the plan of the situation under a revision, and compares it with what is expected.
     *
     * @param rules the rules
     * @param revision the id of one of their revisions
     * @return the result; a situation that is refused failed, with the errors as its differences
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap, an overlap or another defect
     */
    public Result run(AidRules rules, String revision) {
        ObjectNode input = situation.deepCopy().put("revision", revision);
        try {
            AidPlan plan = ContractReader.of(rules).plan(input.toString().getBytes(StandardCharsets.UTF_8));
            return new Result(name, place, differences(plan));
        } catch (InvalidInputException e) {
            return new Result(
                    name, place, e.errors().stream().map(this::refused).toList());
        }
    }

    private Difference refused(InputError error) {
        String at = places.getOrDefault(error.at(), error.at());
        return new Difference(
                places.getOrDefault(error.at(), place),
                Messages.inBothLanguages("workbook.case.refused", at, error.message()));
    }

    private Difference difference(String column, LocalizedText text) {
        return new Difference(places.getOrDefault(column, place), text);
    }

    private List<Difference> differences(AidPlan plan) {
        List<Difference> differences = new ArrayList<>();
        eligibility
                .filter(expected -> expected != plan.eligibility())
                .ifPresent(expected -> differences.add(difference(
                        CaseColumn.ELIGIBILITY,
                        Messages.inBothLanguages(
                                "workbook.case.otherEligibility",
                                EnumNames.of(expected),
                                EnumNames.of(plan.eligibility())))));
        aids.forEach((year, expected) -> {
            Optional<AidPlan.Year> found =
                    plan.years().stream().filter(one -> one.number() == year).findFirst();
            Optional<BigDecimal> aid = found.flatMap(AidPlan.Year::maximumAid);
            if (aid.filter(known -> known.compareTo(expected) == 0).isEmpty()) {
                LocalizedText text = aid.map(TypicalCase::euros)
                        .orElseGet(() -> Messages.inBothLanguages(
                                found.isPresent() ? "workbook.case.undetermined" : "workbook.case.noAid"));
                differences.add(difference(
                        CaseColumn.AID + year,
                        Messages.inBothLanguages("workbook.case.otherAid", year, euros(expected), text)));
            }
        });
        return differences;
    }

    private static LocalizedText euros(BigDecimal amount) {
        return new LocalizedText(new Messages(Locale.ENGLISH).euros(amount), new Messages(Locale.FRENCH).euros(amount));
    }
}
