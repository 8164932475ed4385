package org.aidrules.validation.impact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What the change of some tables alone costs: the first revision with these tables of the second, compared with the first
 * revision.
 *
 * @param theme what the tables are about
 * @param tables the names of the tables that differ, in the order of the revision
 * @param difference euros, negative where the change costs less
 */
public record SplitPart(ChangeTheme theme, List<String> tables, ImpactReport.Range difference) implements Serializable {

    /** Checks that no component is null, and copies the list. */
    public SplitPart {
        Objects.requireNonNull(theme, "theme");
        tables = List.copyOf(tables);
        Objects.requireNonNull(difference, "difference");
    }

    /** Returns the same part with what another adds to it. */
    SplitPart plus(ImpactReport.Range other) {
        return new SplitPart(theme, tables, difference.plus(other));
    }

    /** Returns the same part without trailing zeros. */
    SplitPart plain() {
        return new SplitPart(theme, tables, difference.plain());
    }
}
