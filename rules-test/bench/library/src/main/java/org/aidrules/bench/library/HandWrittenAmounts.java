package org.aidrules.bench.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.aidrules.bench.AmountsTable;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;

/** The amounts of the convention of 2024, written by hand in two ways: as switches, and as an array by ordinals. */
public final class HandWrittenAmounts {

    private static final ExplainedAmount THIRD_Y1 = amount("third-y1", 12_600);
    private static final ExplainedAmount THIRD_Y2 = amount("third-y2", 9_450);
    private static final ExplainedAmount THIRD_Y3 = amount("third-y3", 7_350);
    private static final ExplainedAmount THIRD_Y3_P90 = amount("third-y3-p90-p95", 8_767);
    private static final ExplainedAmount THIRD_P95 = amount("third-p95-p100", 12_600);
    private static final ExplainedAmount HALF_Y1 = amount("half-y1", 19_000);
    private static final ExplainedAmount HALF_Y2 = amount("half-y2", 14_000);
    private static final ExplainedAmount HALF_Y3 = amount("half-y3", 11_000);
    private static final ExplainedAmount HALF_Y3_P90 = amount("half-y3-p90-p95", 13_000);
    private static final ExplainedAmount HALF_P95 = amount("half-p95-p100", 19_000);
    private static final ExplainedAmount FULL_Y1 = amount("full-y1", 38_000);
    private static final ExplainedAmount FULL_Y2 = amount("full-y2", 28_000);
    private static final ExplainedAmount FULL_Y3 = amount("full-y3", 22_000);
    private static final ExplainedAmount FULL_Y3_P90 = amount("full-y3-p90-p95", 26_000);
    private static final ExplainedAmount FULL_P95 = amount("full-p95-p100", 38_000);
    private static final ExplainedAmount BELOW_P30 = none("below-p30");
    private static final ExplainedAmount SECOND_ASSISTANT = none("second-assistant");

    private static final int BANDS = Band.values().length;
    private static final int YEARS = ContractYear.values().length;
    private static final ExplainedAmount[] BY_ORDINALS = byOrdinals();

    private HandWrittenAmounts() {}

    /** Returns an amount with its cents, as the library gives it. */
    private static ExplainedAmount amount(String row, int euros) {
        return new ExplainedAmount(
                Optional.of(BigDecimal.valueOf(euros).setScale(2)),
                ShippedReasons.of("convention-2024", "amounts", row));
    }

    private static ExplainedAmount none(String row) {
        return new ExplainedAmount(Optional.empty(), ShippedReasons.of("convention-2024", "amounts", row));
    }

    /**
     * Takes the decision by switches.
     *
     * @param facts the facts
     * @return the amount and its reason
     */
    public static ExplainedAmount bySwitch(AmountFacts facts) {
        return switch (facts.option()) {
            case THIRD -> third(facts.band(), facts.year());
            case HALF -> half(facts.band(), facts.year());
            case FULL -> full(facts.band(), facts.year());
            case ONE_AND_HALF, TWO -> SECOND_ASSISTANT;
        };
    }

    private static ExplainedAmount third(Band band, ContractYear year) {
        return switch (band) {
            case BELOW_P30 -> BELOW_P30;
            case P30_P50, P50_P70, P70_P90 ->
                switch (year) {
                    case YEAR_1 -> THIRD_Y1;
                    case YEAR_2 -> THIRD_Y2;
                    case YEAR_3, YEAR_4, YEAR_5 -> THIRD_Y3;
                };
            case P90_P95 ->
                switch (year) {
                    case YEAR_1 -> THIRD_Y1;
                    case YEAR_2 -> THIRD_Y2;
                    case YEAR_3, YEAR_4, YEAR_5 -> THIRD_Y3_P90;
                };
            case P95_P100 -> THIRD_P95;
        };
    }

    private static ExplainedAmount half(Band band, ContractYear year) {
        return switch (band) {
            case BELOW_P30 -> BELOW_P30;
            case P30_P50, P50_P70, P70_P90 ->
                switch (year) {
                    case YEAR_1 -> HALF_Y1;
                    case YEAR_2 -> HALF_Y2;
                    case YEAR_3, YEAR_4, YEAR_5 -> HALF_Y3;
                };
            case P90_P95 ->
                switch (year) {
                    case YEAR_1 -> HALF_Y1;
                    case YEAR_2 -> HALF_Y2;
                    case YEAR_3, YEAR_4, YEAR_5 -> HALF_Y3_P90;
                };
            case P95_P100 -> HALF_P95;
        };
    }

    private static ExplainedAmount full(Band band, ContractYear year) {
        return switch (band) {
            case BELOW_P30 -> BELOW_P30;
            case P30_P50, P50_P70, P70_P90 ->
                switch (year) {
                    case YEAR_1 -> FULL_Y1;
                    case YEAR_2 -> FULL_Y2;
                    case YEAR_3, YEAR_4, YEAR_5 -> FULL_Y3;
                };
            case P90_P95 ->
                switch (year) {
                    case YEAR_1 -> FULL_Y1;
                    case YEAR_2 -> FULL_Y2;
                    case YEAR_3, YEAR_4, YEAR_5 -> FULL_Y3_P90;
                };
            case P95_P100 -> FULL_P95;
        };
    }

    /**
     * Takes the decision by an array whose places are computed from the ordinals of the facts.
     *
     * @param facts the facts
     * @return the amount and its reason
     */
    public static ExplainedAmount byOrdinal(AmountFacts facts) {
        return BY_ORDINALS[place(facts)];
    }

    private static int place(AmountFacts facts) {
        return (facts.option().ordinal() * BANDS + facts.band().ordinal()) * YEARS
                + facts.year().ordinal();
    }

    private static ExplainedAmount[] byOrdinals() {
        List<AmountFacts> domain = AmountsTable.domain();
        ExplainedAmount[] amounts = new ExplainedAmount[domain.size()];
        domain.forEach(facts -> amounts[place(facts)] = bySwitch(facts));
        return amounts;
    }
}
