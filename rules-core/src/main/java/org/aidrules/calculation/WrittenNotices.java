package org.aidrules.calculation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Notice;

/** The notices that were already written. Only such are kept of which there are few: no day or count of an input. */
final class WrittenNotices {

    private static final Map<Key, Notice> WRITTEN = new ConcurrentHashMap<>();

    private WrittenNotices() {}

    private record Key(String message, List<Object> arguments) {}

    /**
     * Returns a notice.
     *
     * @param at the place of the input that is meant; empty where none is
     * @param message the key of its sentence
     * @param arguments what the sentence names: places, years of a contract, days of revisions; it must not change
     */
    static Notice get(Notice.Kind kind, Optional<String> at, String message, List<Object> arguments) {
        Key key = new Key(message, arguments);
        Notice known = WRITTEN.get(key);
        return known != null
                ? known
                : WRITTEN.computeIfAbsent(
                        key, unwritten -> new Notice(kind, at, CoreMessages.text(message, arguments.toArray())));
    }
}
