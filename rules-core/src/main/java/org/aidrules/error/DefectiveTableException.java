package org.aidrules.error;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a revision is loaded whose tables are not total, exact and sourced. */
public final class DefectiveTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final String revision;
    /** An array, so that the defects survive Java serialisation. */
    private final Defect[] defects;

    /**
     * Refuses a revision.
     *
     * @param revision its id
     * @param defects all that is wrong with its tables
     */
    public DefectiveTableException(String revision, List<Defect> defects) {
        super(message(revision, defects));
        this.revision = revision;
        this.defects = List.copyOf(defects).toArray(Defect[]::new);
    }

    /**
     * The revision.
     *
     * @return its id
     */
    public String revision() {
        return revision;
    }

    /**
     * All that is wrong, where the message shows the first few.
     *
     * @return at least one defect
     */
    public List<Defect> defects() {
        return List.of(defects);
    }

    private static String message(String revision, List<Defect> defects) {
        String more = defects.size() > SHOWN ? "; and " + (defects.size() - SHOWN) + " more" : "";
        return "revision " + revision + ": " + defects.stream().limit(SHOWN)
                .map(defect -> defect.message().english()).collect(Collectors.joining("; ")) + more;
    }
}
