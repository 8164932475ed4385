package org.aidrules.error;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param at the place, as a JSON pointer into the {@code plan} input, or a line of a file
 * @param found what stands there; empty where nothing does
 * @param message what is wrong
 * @param accepted what is accepted there
 */
public record InputError(String at, Optional<String> found, LocalizedText message, List<String> accepted)
        implements Serializable {

    /** Checks that nothing is missing and keeps copies. */
    public InputError {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(message, "message");
        accepted = List.copyOf(accepted);
    }

    /**
     * Something that should be there and is not.
     *
     * @param at the place
     * @param accepted what is accepted there
     * @return the error
     */
    public static InputError missing(String at, List<String> accepted) {
        return new InputError(at, Optional.empty(), CoreMessages.text("input.missing"), accepted);
    }

    /**
     * Something that is not accepted where it stands.
     *
     * @param at the place
     * @param found what stands there
     * @param accepted what is accepted there
     * @return the error
     */
    public static InputError notAccepted(String at, Object found, List<String> accepted) {
        return new InputError(at, Optional.of(found.toString()),
                CoreMessages.text("input.notAccepted"), accepted);
    }

    /** The same error where its place is part of a larger input. */
    public InputError under(String place) {
        return new InputError(place + at, found, message, accepted);
    }

    private Object writeReplace() {
        return new SerializedForm(at, found.orElse(null), message, accepted);
    }

    /** The form in which an error is serialised, since an {@code Optional} cannot be. */
    private record SerializedForm(String at, @Nullable String found, LocalizedText message, List<String> accepted)
            implements Serializable {

        private Object readResolve() {
            return new InputError(at, Optional.ofNullable(found), message, accepted);
        }
    }

    @Override
    public String toString() {
        return at + ": " + message.english() + found.map(value -> " (found: " + value + ")").orElse("")
                + (accepted.isEmpty() ? "" : " (accepted: " + String.join(", ", accepted) + ")");
    }
}
