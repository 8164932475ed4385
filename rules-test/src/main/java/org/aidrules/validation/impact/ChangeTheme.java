package org.aidrules.validation.impact;

import java.util.Set;
import org.aidrules.explanation.LocalizedText;

/** What the tables of a revision are about, for a reader who asks which change costs what. */
public enum ChangeTheme {
    /** The amounts, and the band that sets them. */
    AMOUNTS("amounts", "amount-band"),
    /** The targets, what counts towards them, and what is paid where they are not reached. */
    TARGETS("targets", "target-band", "measures", "attainment", "combination", "modulation"),
    /** The deadlines, the duties and the training. */
    DEADLINES(
            "obligations",
            "training-path",
            "training-hours",
            "training-periods",
            "training-entry",
            "training-modules",
            "training-funding",
            "funding-periods"),
    /** The parts and the days of the payments. */
    PAYMENTS("payments"),
    /** Who may sign, and which options are open. */
    ELIGIBILITY(
            "sector",
            "specialty",
            "patient-base",
            "grouped-practice",
            "coordinated-practice",
            "forfait-structure",
            "options",
            "renewal",
            "working-time"),
    /** Everything else: the limits of the bands, rounding, the parameters, the end of a contract. */
    OTHER;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is unmodifiable
    private final Set<String> tables;

    ChangeTheme(String... tables) {
        this.tables = Set.of(tables);
    }

    /**
     * Returns the theme of a table.
     *
     * @param table the name of a table, not null
     * @return its theme; {@link #OTHER} for a table that no other theme names
     */
    public static ChangeTheme of(String table) {
        for (ChangeTheme theme : values()) {
            if (theme.tables.contains(table)) {
                return theme;
            }
        }
        return OTHER;
    }

    /**
     * Returns the name of the theme for readers.
     *
     * @return the name in English and in French
     */
    public LocalizedText title() {
        return ImpactMessages.text("theme." + name());
    }
}
