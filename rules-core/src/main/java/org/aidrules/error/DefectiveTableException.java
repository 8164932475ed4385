package org.aidrules.error;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Thrown when a decision table of a revision cannot be used because of defects. Lists all of them. */
public final class DefectiveTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** The number of defects that the message shows. */
    private static final int SHOWN = 10;

    private final String revision;

    @SuppressWarnings("serial") // List.copyOf returns a serializable list
    private final List<Defect> defects;

    /**
     * Creates the exception. The message shows the first ten defects, in English.
     *
     * @param revision the id of the revision
     * @param defects the defects, at least one
     * @throws NullPointerException if an argument, or a defect, is null
     */
    public DefectiveTableException(String revision, List<Defect> defects) {
        super(message(revision, defects));
        this.revision = Objects.requireNonNull(revision, "revision");
        this.defects = List.copyOf(Objects.requireNonNull(defects, "defects"));
    }

    /**
     * Returns the id of the revision.
     *
     * @return for example {@code avenant-7}
     */
    public String revision() {
        return revision;
    }

    /**
     * Returns all defects; the message shows only the first ten.
     *
     * @return an immutable list of at least one defect
     */
    public List<Defect> defects() {
        return defects;
    }

    private static String message(String revision, List<Defect> defects) {
        String more = defects.size() > SHOWN ? "; and " + (defects.size() - SHOWN) + " more" : "";
        return "revision " + revision + ": "
                + defects.stream()
                        .limit(SHOWN)
                        .map(defect -> defect.message().english())
                        .collect(Collectors.joining("; "))
                + more;
    }
}
