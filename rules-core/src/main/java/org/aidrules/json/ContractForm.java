package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Specialty;

/**
 * The fields that could be read from a document, with every error of its form. The rules have not validated them: most
 * callers need {@link ContractReader}, which reads and validates.
 */
public final class ContractForm {

    private static final ContractHistory NO_HISTORY = ContractHistory.builder().build();
    private static final ObservedActivity NO_ACTIVITY = new ObservedActivity.Builder().build();

    private final AidApplication.Builder draft;
    private final ContractHistory history;
    private final ObservedActivity activity;
    private final Map<String, JsonNode> others;
    private final List<InputError> errors;
    private final UnaryOperator<List<InputError>> places;

    private ContractForm(
            AidApplication.Builder draft,
            ContractHistory history,
            Map<String, JsonNode> others,
            List<InputError> errors,
            UnaryOperator<List<InputError>> places) {
        this(draft, history, NO_ACTIVITY, others, errors, places);
    }

    private ContractForm(
            AidApplication.Builder draft,
            ContractHistory history,
            ObservedActivity activity,
            Map<String, JsonNode> others,
            List<InputError> errors,
            UnaryOperator<List<InputError>> places) {
        this.draft = draft;
        this.history = history;
        this.activity = activity;
        this.others = Map.copyOf(Objects.requireNonNull(others, "others"));
        this.errors = List.copyOf(Objects.requireNonNull(errors, "errors"));
        this.places = places;
    }

    /** Reads an application. */
    static ContractForm application(JsonDocument document, Function<String, Optional<Specialty>> specialties) {
        return document.stream(
                        tokens -> new StreamingFieldReader(tokens, specialties).draft(ContractFields.APPLICATION))
                .map(draft -> new ContractForm(
                        draft,
                        NO_HISTORY,
                        Map.of(),
                        List.of(),
                        found -> applicationTree(document, specialties).places.apply(found)))
                .orElseGet(() -> applicationTree(document, specialties));
    }

    private static ContractForm applicationTree(
            JsonDocument document, Function<String, Optional<Specialty>> specialties) {
        List<InputError> errors = begin(document);
        ContractScheme.requireIndividual(document);
        FieldReader reader = new FieldReader(specialties);
        AidApplication.Builder draft =
                reader.readDraft(ContractFields.APPLICATION, JsonObjectReader.of(document.root(), errors));
        return new ContractForm(draft, NO_HISTORY, Map.of(), errors, found -> placed(found, reader, document));
    }

    /** Reads an application and a history. */
    static ContractForm contract(
            JsonDocument document, Function<String, Optional<Specialty>> specialties, List<OtherField> others) {
        return document.stream(tokens -> streamed(document, tokens, specialties, others))
                .orElseGet(() -> contractTree(document, specialties, others));
    }

    /** Reads a contract that is plainly right from its tokens. */
    static ContractForm streamed(
            JsonDocument document,
            Tokens tokens,
            Function<String, Optional<Specialty>> specialties,
            List<OtherField> others) {
        StreamingFieldReader reader = new StreamingFieldReader(tokens, specialties);
        Map<String, JsonNode> found = new HashMap<>();
        Map<String, Runnable> beside = new HashMap<>();
        for (OtherField other : others) {
            beside.put(
                    other.name(),
                    () -> reader.scalar(other.accepts()).ifPresent(value -> found.put(other.name(), value)));
        }
        AtomicReference<AidApplication.Builder> draft = new AtomicReference<>();
        beside.put("contract", () -> draft.set(reader.draft(ContractFields.APPLICATION)));
        ContractHistory history = reader.draft(ContractFields.HISTORY, beside).build();
        return new ContractForm(
                Optional.ofNullable(draft.get()).orElseThrow(Tokens.OddDocumentException::new),
                history,
                found,
                List.of(),
                errors -> contractTree(document, specialties, others).places.apply(errors));
    }

    private static ContractForm contractTree(
            JsonDocument document, Function<String, Optional<Specialty>> specialties, List<OtherField> others) {
        return contractTree(document, specialties, others, object -> NO_ACTIVITY);
    }

    /** Reads an application, a history, and the activity on a day. */
    static ContractForm review(
            JsonDocument document, Function<String, Optional<Specialty>> specialties, List<OtherField> others) {
        return contractTree(
                document,
                specialties,
                others,
                object -> new FieldReader(specialties)
                        .readPart(ContractFields.ACTIVITY, object)
                        .build());
    }

    private static ContractForm contractTree(
            JsonDocument document,
            Function<String, Optional<Specialty>> specialties,
            List<OtherField> others,
            Function<JsonObjectReader, ObservedActivity> activities) {
        List<InputError> errors = begin(document);
        ContractScheme.requireIndividual(document);
        FieldReader reader = new FieldReader(specialties);
        JsonObjectReader object = JsonObjectReader.of(document.root(), errors);
        AidApplication.Builder draft = reader.readDraft(ContractFields.APPLICATION, object.object("contract"));
        ObservedActivity activity = activities.apply(object);
        Map<String, JsonNode> found = others(object, others);
        object.need("contract", ContractFields.APPLICATION.accepted());
        ContractHistory history =
                reader.readDraft(ContractFields.HISTORY, object).build();
        ContractScheme.explainMisplaced(errors);
        return new ContractForm(draft, history, activity, found, errors, all -> placed(all, reader, document));
    }

    /** Reads the fields beside those of a contract. */
    static Map<String, JsonNode> others(JsonObjectReader object, List<OtherField> others) {
        Map<String, JsonNode> found = new HashMap<>();
        others.forEach(other -> object.read(
                        other.name(),
                        other.accepted(),
                        value -> Optional.of(value).filter(other.accepts()))
                .ifPresent(value -> found.put(other.name(), value)));
        return found;
    }

    /** Reads a history without its application. */
    static ContractForm history(JsonDocument document, Function<String, Optional<Specialty>> specialties) {
        List<InputError> errors = begin(document);
        FieldReader reader = new FieldReader(specialties);
        ContractHistory history = reader.readDraft(ContractFields.HISTORY, JsonObjectReader.of(document.root(), errors))
                .build();
        return new ContractForm(
                AidApplication.builder(), history, Map.of(), errors, found -> placed(found, reader, document));
    }

    static List<InputError> begin(JsonDocument document) {
        if (document.root().isMissingNode()) {
            throw new InvalidInputException(document.errors());
        }
        return new ArrayList<>(document.errors());
    }

    /**
     * A field that a document may have beside those of a contract.
     *
     * @param name its name
     * @param accepted what it accepts
     * @param accepts whether a value is accepted
     */
    public record OtherField(String name, List<String> accepted, Predicate<JsonNode> accepts) {

        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public OtherField {
            Objects.requireNonNull(name, "name");
            accepted = List.copyOf(Objects.requireNonNull(accepted, "accepted"));
            Objects.requireNonNull(accepts, "accepts");
        }
    }

    /**
     * Returns a field that was read beside those of a contract.
     *
     * @param name its name
     * @return the field; empty where it is not given, or not accepted
     */
    public Optional<JsonNode> other(String name) {
        return Optional.ofNullable(others.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Returns the fields that could be read of the application.
     *
     * @return a builder, which belongs to this form only
     */
    public AidApplication.Builder draft() {
        return draft;
    }

    /**
     * Returns the part of the history that could be read.
     *
     * @return an empty history where only an application was read
     */
    public ContractHistory history() {
        return history;
    }

    /**
     * Returns the part of the activity that could be read.
     *
     * @return the activity; without a day and counts where the form is not that of a review
     */
    public ObservedActivity activity() {
        return activity;
    }

    /**
     * Returns every error of the form.
     *
     * @return the errors; none where every field could be read
     */
    public List<InputError> errors() {
        return errors;
    }

    /**
     * Returns the errors of the form and those that the rules found, each once. An error of the rules at a place where
     * the form has an error is left out, because it is only a consequence. An error of an obligation gets the place
     * that it has in the document. A number is shown as it is written in the
     * document.
     *
     * @param found the errors that the rules found
     * @return all errors
     */
    public List<InputError> with(List<InputError> found) {
        return Stream.concat(
                        errors.stream(),
                        places.apply(found).stream()
                                .filter(error -> errors.stream().noneMatch(known -> covers(known, error))))
                .toList();
    }

    /** Returns whether an error is only a consequence of one that is known. */
    static boolean covers(InputError known, InputError error) {
        return error.at().equals(known.at()) || error.at().startsWith(known.at() + "/");
    }

    /** Gives errors of the rules the places and the numbers of the document. */
    static List<InputError> placed(List<InputError> found, FieldReader reader, JsonDocument document) {
        return found.stream()
                .map(error -> WrittenNumber.shownAsWritten(placed(error, reader), document.root()))
                .toList();
    }

    private static InputError placed(InputError error, FieldReader reader) {
        return error.found()
                .flatMap(key -> reader.keyPlace(error.at(), key))
                .map(place -> new InputError(place, error.found(), error.message(), error.accepted()))
                .orElse(error);
    }
}
