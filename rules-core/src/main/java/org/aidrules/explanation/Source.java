package org.aidrules.explanation;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that states rules, such as an amendment to the medical convention or a page of ameli.fr.
 *
 * @param id the short name by which rows cite it, for example {@code AVENANT-7}
 * @param title its title
 * @param date its date as the document gives it: a day, a month, or several versions; empty if it gives none
 * @param locator how a place in it is named, for example by article
 * @param place whether a citation must name a place in the document
 * @param address where it can be read on the web; empty if it is not known
 */
public record Source(
        String id, LocalizedText title, String date, LocalizedText locator, Place place, Optional<URI> address) {

    /**
     * Creates a source.
     *
     * @throws NullPointerException if an argument is null
     */
    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(address, "address");
    }

    /**
     * Creates a source without an address.
     *
     * @param id the short name by which rows cite it
     * @param title its title
     * @param date its date as the document gives it
     * @param locator how a place in it is named
     * @param place whether a citation must name a place in the document
     * @throws NullPointerException if an argument is null
     */
    public Source(String id, LocalizedText title, String date, LocalizedText locator, Place place) {
        this(id, title, date, locator, place, Optional.empty());
    }

    /**
     * Returns whether every citation must name a place in the document.
     *
     * @return true if the place is required
     */
    public boolean needsPlace() {
        return place == Place.REQUIRED;
    }

    /**
     * The rule for citations of a document: whether they must name a place in it, such as an article or a paragraph.
     */
    public enum Place {
        /** Every citation names a place. */
        REQUIRED,
        /** A citation may refer to the document as a whole. */
        OPTIONAL
    }
}
