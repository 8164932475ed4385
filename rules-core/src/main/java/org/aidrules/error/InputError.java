package org.aidrules.error;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;

/**
 * An error in an input: an application, a contract history or a file. Immutable and serializable.
 *
 * @param at the place of the error: a JSON pointer such as {@code /practice/sector}, for inputs made in Java as well, whose
 *     elements of a list count from 0 in the order in which they were added; or a file with its line and column
 * @param found the value at that place, as text; empty where there is none
 * @param message the error, in a sentence
 * @param accepted the values that are accepted at that place, in the notation of {@link AcceptedValues}; empty where
 *     they cannot be listed
 */
public record InputError(String at, Optional<String> found, LocalizedText message, List<String> accepted)
        implements Serializable {

    /** The length of a list of accepted values that a text names in full. */
    private static final int MOST_NAMED = 12;
    /** How many values of a longer list a text names before the last. */
    private static final int FIRST_NAMED = 5;

    /**
     * Creates an error.
     *
     * @throws NullPointerException if an argument, or an accepted value, is null
     */
    public InputError {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(message, "message");
        accepted = List.copyOf(Objects.requireNonNull(accepted, "accepted"));
    }

    /**
     * Creates the error for a required value that is missing.
     *
     * @param at the place
     * @param accepted the values that are accepted there
     * @return the error
     */
    public static InputError missing(String at, List<String> accepted) {
        return new InputError(at, Optional.empty(), CoreMessages.text("input.missing"), accepted);
    }

    /**
     * Creates the error for a value that is not accepted.
     *
     * @param at the place
     * @param found the value at that place
     * @param accepted the values that are accepted there
     * @return the error
     */
    public static InputError notAccepted(String at, Object found, List<String> accepted) {
        return new InputError(at, Optional.of(found.toString()), CoreMessages.text("input.notAccepted"), accepted);
    }

    /**
     * Creates the error for a value that breaks another rule, for which the accepted values cannot be listed.
     *
     * @param at the place
     * @param found the value at that place
     * @param message the error
     * @return the error
     */
    public static InputError invalid(String at, String found, LocalizedText message) {
        return new InputError(at, Optional.of(found), message, List.of());
    }

    /**
     * Creates the error for an input, or a part of one, that is wrong as a whole.
     *
     * @param at the place, for example a file
     * @param message the error
     * @return the error, without a value
     */
    public static InputError unusable(String at, LocalizedText message) {
        return new InputError(at, Optional.empty(), message, List.of());
    }

    /**
     * Creates the error for a value that is given twice.
     *
     * @param at the place
     * @param found the value that is given again
     *
     * @return the error
     */
    public static InputError givenTwice(String at, String found) {
        return new InputError(at, Optional.of(found), CoreMessages.text("input.givenTwice"), List.of());
    }

    /**
     * Returns this error as one of a larger input.
     *
     * @param place the place of this input in the larger one, for example {@code /contract}
     * @return the same error, at that place followed by its own
     */
    public InputError under(String place) {
        return new InputError(place + at, found, message, accepted);
    }

    /**
     * Returns the accepted values for a reader. Of a long list, such as that of the specialties, the first values and the
     * last are named, and how many lie between them; {@link #accepted} has them all.
     *
     * @return the values, with commas between them; an empty text where there are none
     */
    public LocalizedText acceptedText() {
        if (accepted.size() <= MOST_NAMED) {
            String all = String.join(", ", accepted);
            return new LocalizedText(all, all);
        }
        return CoreMessages.text(
                "input.acceptedAmong",
                String.join(", ", accepted.subList(0, FIRST_NAMED)),
                accepted.size() - FIRST_NAMED - 1,
                accepted.get(accepted.size() - 1));
    }

    /**
     * Describes this error in English.
     *
     * @return the place, the message, the value found and the accepted values, as {@link #acceptedText} names them
     */
    @Override
    public String toString() {
        return at + ": " + message.english()
                + found.map(value -> " (found: " + value + ")").orElse("")
                + (accepted.isEmpty() ? "" : " (accepted: " + acceptedText().english() + ")");
    }

    private Object writeReplace() {
        return new SerializedForm(at, found.stream().toList(), message, accepted);
    }

    /** The serialized form: an {@link Optional} is not serializable, a list is. */
    private record SerializedForm(String at, List<String> found, LocalizedText message, List<String> accepted)
            implements Serializable {

        private Object readResolve() {
            return new InputError(at, found.stream().findFirst(), message, accepted);
        }
    }
}
