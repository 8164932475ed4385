package org.aidrules.validation.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How the cells of an outcome compare; what is not on the scale compares with nothing. */
interface CellNumbers {

    /** Numbers, rates and shares; cells that hold none, such as UNDETERMINED, are not on it. */
    CellNumbers NUMBERS = cell -> {
        if (cell.matches("\\d+(\\.\\d+)?( ?%)?")) {
            return Optional.of(new BigDecimal(cell.replaceAll("[ %]", "")));
        }
        if (cell.matches("\\d+/\\d+")) {
            String[] parts = cell.split("/");
            return Optional.of(new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 10, RoundingMode.DOWN));
        }
        return Optional.empty();
    };

    /** The place of a cell. */
    Optional<BigDecimal> place(String cell);

    /** Constants, the lowest first. */
    static CellNumbers of(List<String> constants) {
        return cell -> Optional.of(constants.indexOf(cell)).filter(place -> place >= 0).map(BigDecimal::valueOf);
    }
}
