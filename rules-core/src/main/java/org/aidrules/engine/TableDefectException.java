package org.aidrules.engine;

import java.util.List;

/** Thrown when tables are not what tables must be. */
public final class TableDefectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TableDefect> defects;

    /**
     * Refuses tables.
     *
     * @param defects what is wrong, at least one
     */
    public TableDefectException(List<TableDefect> defects) {
        super(defects.toString());
        this.defects = List.copyOf(defects);
    }

    /**
     * What is wrong.
     *
     * @return at least one defect
     */
    public List<TableDefect> defects() {
        return defects;
    }
}
