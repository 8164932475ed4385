package org.aidrules.reference;

import java.util.Optional;
import java.util.function.Supplier;
import org.aidrules.explanation.Reason;

/** A reason that is written when it is first needed: most are never shown. Thread-safe. */
final class WrittenLater {

    private final Supplier<Reason> writer;
    private volatile Optional<Reason> written = Optional.empty();

    WrittenLater(Supplier<Reason> writer) {
        this.writer = writer;
    }

    Reason reason() {
        if (written.isEmpty()) {
            written = Optional.of(writer.get());
        }
        return written.get();
    }

    WrittenLater and(WrittenLater other) {
        return new WrittenLater(() -> reason().and(other.reason()));
    }
}
