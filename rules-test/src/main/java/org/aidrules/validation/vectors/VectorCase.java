package org.aidrules.validation.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Reason;

/** A contract of the test vectors, of any scheme. */
interface VectorCase {

    /** Returns the name of the case, with the limit that it tests. */
    String name();

    /** Returns the same case with another name. */
    VectorCase named(String name);

    /** Returns whether the contract is settled, and not planned. */
    boolean isSettled();

    /** Returns the input of the command. */
    ObjectNode input();

    /** Returns the errors of the input. */
    List<InputError> errors(AidRules rules);

    /** Returns the result of the command, for an input without errors. */
    Result result(AidRules rules);

    /**
     * The result of a command.
     *
     * @param json the result, without sentences
     * @param reasons the reasons that it cites
     */
    record Result(ObjectNode json, Stream<Reason> reasons) {}
}
