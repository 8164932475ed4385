package org.aidrules;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input is wrong. Lists every fault, not the first. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Refuses an input.
     *
     * @param faults all that is wrong with it
     */
    public InvalidInputException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /**
     * All that is wrong.
     *
     * @return at least one fault
     */
    public final List<Fault> faults() {
        return faults;
    }
}
