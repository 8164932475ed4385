package org.aidrules.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Scheme;

/**
 * A revision of the rules: the decision tables of one state of the law. A revision extends another, and inherits the
 * tables that it does not replace.
 *
 * <p>A table is loaded when it is first used; one with defects is refused then. Revisions are obtained from
 * {@code AidRules}; callers must not implement this interface.
 */
public interface Revision {

    /**
     * Returns the id of the revision.
     *
     * @return for example {@code reglement-arbitral}
     */
    String id();

    /**
     * Returns the title of the revision.
     *
     * @return the title in both languages
     */
    LocalizedText title();

    /**
     * Returns the scheme that the revision belongs to.
     *
     * @return the scheme: who applies
     */
    Scheme scheme();

    /**
     * Checks whether the revision is a draft (<i>projet</i>). A revision of a caller's folder is a draft unless its
     * property {@code status} is {@code in-force}.
     *
     * @return false for the shipped revisions
     */
    boolean isDraft();

    /**
     * Returns the first day on which contracts are signed under the revision.
     *
     * @return the day; empty for a draft without a date
     */
    Optional<LocalDate> inForceFrom();

    /**
     * Returns the first day on which contracts are no longer signed under the revision.
     *
     * @return the day; empty for a draft without a date, and where no end is known
     */
    Optional<LocalDate> inForceTo();

    /**
     * Checks whether contracts are signed under the revision on a day.
     *
     * @param date the day
     * @return whether the day is not before {@link #inForceFrom()} and before {@link #inForceTo()}; false for a
     *     draft without a date
     * @throws NullPointerException if {@code date} is null
     */
    boolean isInForceOn(LocalDate date);

    /**
     * Returns the day on which the text of the revision was published. Rules limited to an earlier day do not contain
     * the revision.
     *
     * @return the day; empty for a draft that is not published
     */
    Optional<LocalDate> publishedOn();

    /**
     * Returns the day on which the tables were last compared with the sources. They do not include later texts.
     *
     * @return the day
     */
    LocalDate checkedOn();

    /**
     * Returns the revision that this one extends.
     *
     * @return the id of the revision whose tables this one inherits; empty if it inherits none
     */
    Optional<String> extended();

    /**
     * Returns the places in the texts that create the revision and set its dates.
     *
     * @return at least one citation
     */
    List<Citation> sources();

    /**
     * Returns the sources that the revision brings in a {@code sources.csv} of its folder.
     *
     * @return the sources; none for the shipped revisions, whose sources are those of {@code AidRules}
     */
    List<Source> ownSources();

    /**
     * Returns the invariants that the tables of this revision break on purpose, because the law does.
     *
     * @return the places in the texts that say so, by the name of the invariant
     */
    Map<String, List<Citation>> exceptions();

    /**
     * Counts the combinations of facts of all its tables.
     *
     * @return the sum of the sizes of all tables
     */
    long cells();

    /**
     * Validates every table, own and inherited, over its whole domain. The first call compiles rule files, which needs
     * {@code org.drools:drools-decisiontables} on the class path.
     *
     * <p>Of a shipped revision, Drools is asked again for every answer, and a stored answer that differs is a defect. The
     * shipped tables that a revision of the caller inherits are taken as they are stored.
     *
     * @return all defects; none if every table is complete, unambiguous and sourced
     * @throws IllegalStateException if Drools cannot be used, because it is not on the class path
     */
    List<Defect> defects();

    /**
     * Returns the names of all tables, own and inherited.
     *
     * @return one name for every decision of its scheme
     */
    List<String> tables();

    /**
     * Returns the names of the tables that the revision does not inherit.
     *
     * @return the names
     */
    List<String> ownTables();

    /**
     * Returns a table, own or inherited.
     *
     * @param name the name of the table, for example {@code amounts}
     * @return the table
     * @throws NullPointerException if {@code name} is null
     * @throws UnknownNameException if there is no such table
     * @throws DefectiveTableException if the table has defects
     */
    DecisionTable table(String name);

    /**
     * Returns the table that a table of this revision overrides: that of the revision that it extends, or, where a
     * caller overrides the table, the one beneath.
     *
     * @param name the name of the table
     * @return the table; empty where this revision inherits its table, or extends no revision
     * @throws NullPointerException if {@code name} is null
     * @throws UnknownNameException if there is no such table
     * @throws DefectiveTableException if the overridden table has defects
     */
    Optional<DecisionTable> overriddenTable(String name);
}
