package org.aidrules.validation.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Orders the cells of an outcome. A cell that is not on the scale, such as {@code UNDETERMINED}, cannot be compared. */
interface CellScale {

    /** The scale of numbers, rates and shares. */
    CellScale NUMBERS = cell -> {
        if (cell.matches("\\d+(\\.\\d+)?( ?%)?")) {
            return Optional.of(new BigDecimal(cell.replaceAll("[ %]", "")));
        }
        if (cell.matches("\\d+/\\d+")) {
            String[] parts = cell.split("/");
            return Optional.of(new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 10, RoundingMode.DOWN));
        }
        return Optional.empty();
    };

    /** The scale of caps, on which none is the highest. */
    CellScale CAPS =
            cell -> cell.equals("NONE") ? Optional.of(BigDecimal.valueOf(Long.MAX_VALUE)) : NUMBERS.position(cell);

    /** Returns the position of a cell on the scale; empty where it is not on the scale. */
    Optional<BigDecimal> position(String cell);

    /** Obtains the scale of some constants, the lowest first. */
    static CellScale of(List<String> constants) {
        return cell -> Optional.of(constants.indexOf(cell))
                .filter(position -> position >= 0)
                .map(BigDecimal::valueOf);
    }
}
