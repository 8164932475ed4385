package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.List;
import org.aidrules.explanation.Reason;

/** Collects reasons, each once, in the order in which they are added. There are few. */
final class DistinctReasons {

    private final List<Reason> reasons = new ArrayList<>();

    void add(Reason reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    void addAll(List<Reason> others) {
        for (Reason reason : others) {
            add(reason);
        }
    }

    List<Reason> list() {
        return reasons;
    }
}
