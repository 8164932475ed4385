package org.aidrules.explanation;

import java.util.Objects;

/**
 * A document that says what the rules are.
 *
 * @param id the short name by which rows cite it, for example {@code AVENANT-7}
 * @param title its title
 * @param date its date as the document gives it: a day, a month, or several versions; empty where it gives none
 * @param locator how places in it are named
 */
public record Source(String id, String title, String date, String locator) {

    /** Checks that nothing is missing. */
    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(locator, "locator");
    }

    /** Whether whoever cites it must say the place: its places are named, and it is not meant as a whole. */
    public boolean needsPlace() {
        return locator.startsWith("by ") && !locator.endsWith("as a whole");
    }
}
