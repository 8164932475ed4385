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

/**
 * A state of the law: a set of decision tables, some of its own and the others inherited from the revision it extends.
 *
 * <p>Its tables are loaded when they are first used. A table with a gap or an overlap is refused then. Revisions are
 * obtained from {@code AidRules}; this interface is not meant to be implemented elsewhere.
 */
public interface Revision {

    /**
     * The revision's id.
     *
     * @return for example {@code reglement-arbitral}
     */
    String id();

    /**
     * The revision's title.
     *
     * @return in English and in French
     */
    LocalizedText title();

    /**
     * The first day on which contracts are signed under it.
     *
     * @return empty for a draft that was never in force
     */
    Optional<LocalDate> inForceFrom();

    /**
     * The first day on which contracts are no longer signed under it.
     *
     * @return empty where no end is known, be it that the text that ends it was not yet published
     */
    Optional<LocalDate> inForceTo();

    /**
     * Whether contracts are signed under it on a day.
     *
     * @param date the day
     * @return whether the day lies in the revision's period
     */
    boolean isInForceOn(LocalDate date);

    /**
     * The day its text was published.
     *
     * @return before that day nobody could know it; empty for a draft
     */
    Optional<LocalDate> publishedOn();

    /**
     * The day its tables were last compared with the sources.
     *
     * @return what a later text changed is not in them
     */
    LocalDate checkedOn();

    /**
     * The revision that this one changes.
     *
     * @return the id of the revision whose tables it inherits
     */
    Optional<String> extended();

    /**
     * Where its dates and its existence are said.
     *
     * @return at least one place
     */
    List<Citation> sources();

    /**
     * Where its tables break, on purpose, a rule that the tables of other revisions keep.
     *
     * @return by the name of the rule, where the law says so
     */
    Map<String, List<Citation>> exceptions();

    /**
     * How many combinations of facts its tables decide together.
     *
     * @return the sum of the sizes of all tables
     */
    long cells();

    /**
     * All that is wrong with its tables, its own and the inherited ones: each is asked everything.
     *
     * @return the defects; none where every decision can be taken
     */
    List<Defect> defects();

    /**
     * The names of its tables, its own and the inherited ones.
     *
     * @return one for every decision
     */
    List<String> tables();

    /**
     * The names of the tables that it brings itself.
     *
     * @return those that are not inherited
     */
    List<String> ownTables();

    /**
     * One of its tables, to be read.
     *
     * @param name the table's name
     * @return the table
     * @throws UnknownNameException if no decision has that name
     * @throws DefectiveTableException if the table is not total and exact
     */
    DecisionTable table(String name);
}
