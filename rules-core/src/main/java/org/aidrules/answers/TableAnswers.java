package org.aidrules.answers;

import java.util.List;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.facts.DecisionFacts;

/** The tables of one revision, each with its answers over its whole domain. */
public interface TableAnswers {

    /**
     * Returns the names of the tables.
     *
     * @return the names, in alphabetical order
     */
    Set<String> tables();

    /**
     * Returns whether the tables were checked before their answers were stored, so that they have no defects.
     *
     * @return whether they were
     */
    boolean areChecked();

    /**
     * Obtains the answers of a table.
     *
     * @param table the name of the table, one of {@link #tables()}
     * @param factsType the type of its facts
     * @param defects receives the gaps, the overlaps and the rows that never match
     * @return the table, with defects or without
     */
    EvaluatedTable evaluate(String table, Class<? extends DecisionFacts> factsType, List<Defect> defects);
}
