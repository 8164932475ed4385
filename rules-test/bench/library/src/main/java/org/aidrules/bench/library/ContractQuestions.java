package org.aidrules.bench.library;

import org.aidrules.contract.AidApplication;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The contracts of the benchmarks {@code plan} and {@code settle}, again and again. Each thread has its own. */
@State(Scope.Thread)
public class ContractQuestions {

    private final AidApplication[] applications = SampleContracts.applications().toArray(AidApplication[]::new);
    private final SampleContracts.Settled[] settled = SampleContracts.settled().toArray(SampleContracts.Settled[]::new);
    private int next;

    /** Creates the contracts of a thread. */
    public ContractQuestions() {}

    AidApplication nextApplication() {
        return applications[following(applications.length)];
    }

    SampleContracts.Settled nextSettled() {
        return settled[following(settled.length)];
    }

    private int following(int length) {
        next = next + 1 >= length ? 0 : next + 1;
        return next;
    }
}
