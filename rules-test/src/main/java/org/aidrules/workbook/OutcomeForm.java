package org.aidrules.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.contract.AskableFields;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.field.InputObject;
import org.aidrules.facts.AbsenceEffect;
import org.aidrules.facts.AttainmentRule;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.ChangeEffect;
import org.aidrules.facts.Combination;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.EndingGround;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.facts.RoundingDirection;
import org.aidrules.facts.StartEffect;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;

/**
 * What the cells of an outcome column hold: words, and perhaps a figure beside them.
 *
 * @param figure the figure that a cell may hold; empty for words only
 * @param words the words that a cell may hold, as a table file writes them
 */
record OutcomeForm(Optional<Figure> figure, List<String> words) {

    private static final String NONE = "NONE";
    private static final String UNDETERMINED = "UNDETERMINED";

    /** The column in which a row names the field that it needs. */
    static final String ASKS = "asks";

    private static final Map<String, OutcomeForm> BY_COLUMN = Map.ofEntries(
            Map.entry("verdict", words(Verdict.class)),
            Map.entry("from", words(ReferenceDay.class)),
            Map.entry("availability", words(Availability.class)),
            Map.entry("role", words(MeasureRole.class)),
            Map.entry("band", words(Band.class)),
            Map.entry("rule", words(AttainmentRule.class)),
            Map.entry("combination", words(Combination.class)),
            Map.entry("modulation", words(Modulation.class)),
            Map.entry("takeover", words(Takeover.class)),
            Map.entry("suspension", words(AbsenceEffect.class)),
            Map.entry("effect", words(ChangeEffect.class)),
            Map.entry("countsAs", words(ContractYear.class, "SAME")),
            Map.entry("path", words(TrainingPath.class)),
            Map.entry("entry", words(TrainingEntry.class)),
            Map.entry("coverage", words(FundingCoverage.class)),
            Map.entry("payee", words(FundingPayee.class, NONE)),
            Map.entry("block", words(TrainingBlock.class, NONE)),
            Map.entry("eurosPerHour", figure(Figure.AMOUNT, NONE)),
            Map.entry("duration", figure(Figure.NUMBER, NONE)),
            Map.entry("direction", words(RoundingDirection.class)),
            Map.entry("bound", new OutcomeForm(Optional.empty(), List.of("YES", "NO", UNDETERMINED))),
            Map.entry("owed", new OutcomeForm(Optional.empty(), List.of("BY DAYS", UNDETERMINED))),
            Map.entry(ASKS, new OutcomeForm(Optional.empty(), askable())),
            Map.entry("euros", figure(Figure.AMOUNT, UNDETERMINED, NONE)),
            Map.entry("number", figure(Figure.NUMBER_OR_RATE, UNDETERMINED, NONE)),
            Map.entry("growth", figure(Figure.RATE, "TO P50", UNDETERMINED, NONE)),
            Map.entry("tolerance", figure(Figure.RATE)),
            Map.entry("share", figure(Figure.RATE, "BALANCE", NONE, UNDETERMINED)),
            Map.entry("start", words(StartEffect.class)),
            Map.entry("ground", words(EndingGround.class)),
            Map.entry("assistants", figure(Figure.NUMBER, UNDETERMINED, NONE)),
            Map.entry("patients", figure(Figure.NUMBER, "TO P50", UNDETERMINED, NONE)),
            Map.entry("years", figure(Figure.COUNT, NONE)),
            Map.entry("months", figure(Figure.COUNT)),
            Map.entry("days", figure(Figure.COUNT)),
            Map.entry("notice", figure(Figure.COUNT, NONE)),
            Map.entry("posts", figure(Figure.FRACTION, NONE)),
            Map.entry("hours", figure(Figure.NUMBER)),
            Map.entry("unit", figure(Figure.NUMBER)),
            Map.entry("firstDay", figure(Figure.DAY, NONE)),
            Map.entry("experienceYears", figure(Figure.NUMBER, NONE)));

    /** A kind of figure. */
    enum Figure {
        /** Euros, with at most two decimals. */
        AMOUNT,
        /** A number of months or days. */
        COUNT,
        /** A number, with decimals or without. */
        NUMBER,
        /** A percentage. */
        RATE,
        /** A number, or a percentage. */
        NUMBER_OR_RATE,
        /** A fraction such as 1/3, or a whole number. */
        FRACTION,
        /** A day. */
        DAY
    }

    /** Obtains the form of a column; a column that is not known holds text. */
    static OutcomeForm of(String column) {
        return BY_COLUMN.getOrDefault(column, new OutcomeForm(Optional.empty(), List.of()));
    }

    private static OutcomeForm words(Class<? extends Enum<?>> type, String... others) {
        return new OutcomeForm(
                Optional.empty(),
                Stream.concat(Arrays.stream(type.getEnumConstants()).map(Enum::name), Stream.of(others))
                        .toList());
    }

    private static OutcomeForm figure(Figure figure, String... words) {
        return new OutcomeForm(Optional.of(figure), List.of(words));
    }

    /** Returns the fields that describe a situation, for which rows ask; a row may ask for others by their pointers. */
    private static List<String> askable() {
        return pointers("", ContractFields.APPLICATION)
                .filter(AskableFields::mayBeAskedFor)
                .filter(pointer -> pointer.matches("/(practice|assistant|earlier)/.*"))
                .toList();
    }

    private static Stream<String> pointers(String at, InputObject<?, ?> object) {
        return object.fields().stream()
                .flatMap(field -> field.type() instanceof InputObject<?, ?> part
                        ? pointers(at + field.pointer(), part)
                        : Stream.of(at + field.pointer()));
    }
}
