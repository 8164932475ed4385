package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sums of the contract years that open points leave without a figure. Not thread-safe. */
final class OpenPoints {

    private final Map<List<OpenPoint.Row>, OpenPoint.Years> from = new HashMap<>();
    private final Map<List<OpenPoint.Row>, OpenPoint.Years> to = new HashMap<>();

    /** Adds the undetermined years of a contract under the first revision. */
    void addFrom(Signing signing, OpenPointIndex index) {
        add(from, signing, index);
    }

    /** Adds the undetermined years of a contract under the second revision. */
    void addTo(Signing signing, OpenPointIndex index) {
        add(to, signing, index);
    }

    private static void add(Map<List<OpenPoint.Row>, OpenPoint.Years> sums, Signing signing, OpenPointIndex index) {
        BigDecimal weight = signing.weight();
        for (ContractCost.Year year : signing.cost().years()) {
            if (year.isSettled() && year.aid().isEmpty()) {
                sums.merge(
                        index.rows(year.openPoints()),
                        new OpenPoint.Years(weight, year.range(weight)),
                        OpenPoint.Years::plus);
            }
        }
    }

    /** Adds the sums of another. */
    void add(OpenPoints other) {
        other.from.forEach((rows, years) -> from.merge(rows, years, OpenPoint.Years::plus));
        other.to.forEach((rows, years) -> to.merge(rows, years, OpenPoint.Years::plus));
    }

    /** Adds the points of a report. */
    void add(List<OpenPoint> points) {
        points.forEach(point -> {
            add(from, point.rows(), point.from());
            add(to, point.rows(), point.to());
        });
    }

    private static void add(
            Map<List<OpenPoint.Row>, OpenPoint.Years> sums, List<OpenPoint.Row> rows, OpenPoint.Years years) {
        if (years.years().signum() != 0) {
            sums.merge(rows, years, OpenPoint.Years::plus);
        }
    }

    /** Returns the points, the one that is worth most first. */
    List<OpenPoint> list() {
        Set<List<OpenPoint.Row>> all = new HashSet<>(from.keySet());
        all.addAll(to.keySet());
        return all.stream()
                .map(rows -> new OpenPoint(
                        rows,
                        from.getOrDefault(rows, OpenPoint.Years.NONE).plain(),
                        to.getOrDefault(rows, OpenPoint.Years.NONE).plain()))
                .sorted(OpenPoint.BY_WORTH)
                .toList();
    }
}
