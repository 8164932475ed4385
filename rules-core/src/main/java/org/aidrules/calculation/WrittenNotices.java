package org.aidrules.calculation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aidrules.explanation.Notice;

/** The notices that were already written. Only such are kept of which there are few: no day or count of an input. */
final class WrittenNotices {

    private static final Map<List<Object>, Notice> WRITTEN = new ConcurrentHashMap<>();

    private WrittenNotices() {}

    /**
     * Returns a notice.
     *
     * @param named the key of its sentence, and all that the sentence names: places, years of a contract, days of
     *     revisions; it must not change
     * @param writer writes it, where it was not written before
     */
    static Notice get(List<Object> named, Supplier<Notice> writer) {
        Notice known = WRITTEN.get(named);
        return known != null ? known : WRITTEN.computeIfAbsent(named, unwritten -> writer.get());
    }
}
