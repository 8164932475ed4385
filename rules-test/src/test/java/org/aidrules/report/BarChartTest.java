package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.aidrules.report.BarChart.Bar;
import org.aidrules.report.BarChart.Group;
import org.junit.jupiter.api.Test;

/** The lengths of bars. */
class BarChartTest {

    private static final BigDecimal THIRD = new BigDecimal("33333333.33");
    private static final BigDecimal WHOLE = new BigDecimal("100000000.00");

    private static BarChart chart(Bar... bars) {
        return new BarChart("title", "year", "revision", "cost", List.of(new Group("2024", List.of(bars))));
    }

    private static Bar bar(BigDecimal least, BigDecimal most) {
        return new Bar("name", 0, Optional.of(least), Optional.ofNullable(most), "label");
    }

    @Test
    void theHighestFigureTakesTheWholeWidth() {
        Bar exact = Bar.exact("name", 0, Optional.of(WHOLE), "label");
        Bar between = bar(THIRD, WHOLE);
        BarChart chart = chart(exact, between);
        assertEquals("100.00", chart.solid(exact));
        assertFalse(exact.isHatched());
        assertEquals("33.33", chart.solid(between));
        assertEquals("66.67", chart.hatched(between));
        assertTrue(chart.isHatched());
        assertFalse(chart.isOpen());
    }

    @Test
    void anOpenEndGoesBeyondEveryFigure() {
        Bar exact = Bar.exact("name", 0, Optional.of(WHOLE), "label");
        Bar open = bar(THIRD, null);
        BarChart chart = chart(exact, open);
        assertEquals("85.00", chart.solid(exact));
        assertEquals("28.33", chart.solid(open));
        assertEquals("71.67", chart.hatched(open));
        assertTrue(chart.isOpen());
    }

    @Test
    void nothingHasNoLength() {
        Bar none = Bar.exact("name", 0, Optional.of(BigDecimal.ZERO), "label");
        assertEquals("0.00", chart(none).solid(none));
        assertTrue(chart(none).hasFigures());
        Bar missing = Bar.exact("name", 0, Optional.empty(), "label");
        assertFalse(chart(missing).hasFigures());
        assertFalse(missing.isOpen());
        assertFalse(missing.isHatched());
    }
}
