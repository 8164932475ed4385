package org.aidrules.loading;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aidrules.AidRules;

/** Asks a library, of a class loader of its own, for the defects of a revision. */
public final class Defects implements UnaryOperator<String> {

    /**
     * Finds the defects.
     *
     * @param revision the id of the revision
     * @return their messages in English, a line each
     */
    @Override
    public String apply(String revision) {
        return AidRules.standard().get(revision).defects().stream()
                .map(defect -> defect.message().english())
                .collect(Collectors.joining("\n"));
    }
}
