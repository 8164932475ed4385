package org.aidrules.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.AidOption;
import org.aidrules.json.ContractReader;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;

/** Fictional doctors, of {@code typical-doctors.json}, and their plans under two revisions. */
final class TypicalDoctors {

    private static final String FILE = "typical-doctors.json";

    private final SelectedRevision from;
    private final SelectedRevision to;
    private final LocalDate signedOn;
    private final Messages messages;

    /**
     * Creates the doctors of a note.
     *
     * @param signedOn the day on which all of them sign
     */
    TypicalDoctors(SelectedRevision from, SelectedRevision to, LocalDate signedOn, Messages messages) {
        this.from = from;
        this.to = to;
        this.signedOn = signedOn;
        this.messages = messages;
    }

    /** Returns each doctor with what changes, as a page shows it. */
    List<Map<String, Object>> views() {
        List<Map<String, Object>> views = new ArrayList<>();
        read().forEach(doctor -> views.add(view(doctor)));
        return views;
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(TypicalDoctors.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> view(JsonNode doctor) {
        ObjectNode application = doctor.get("application").deepCopy();
        application.put("signedOn", signedOn.toString());
        Outcome before = outcome(from, application);
        Outcome after = outcome(to, application);
        Map<String, Object> view = new HashMap<>();
        view.put("name", doctor.at("/name/" + messages.locale().getLanguage()).asText());
        view.put(
                "option",
                messages.name(AidOption.valueOf(application.get("option").asText())));
        view.put("before", text(before));
        view.put("after", text(after));
        view.put("targetsBefore", targets(before));
        view.put("targetsAfter", targets(after));
        Optional<BigDecimal> first = before.total();
        Optional<BigDecimal> second = after.total();
        boolean exact = first.isPresent() && second.isPresent();
        view.put("difference", exact ? messages.signed(second.get().subtract(first.get())) : "–");
        view.put(
                "percentage",
                exact
                        ? FigureChange.percentage(first.get(), second.get(), messages)
                                .orElse("")
                        : "");
        return view;
    }

    /** The plan of a doctor under a revision, or the errors of an input that the revision does not take. */
    private record Outcome(Optional<AidPlan> plan, List<InputError> errors) {

        /** Returns the total of the plan; nothing is due for an option that is not open. */
        Optional<BigDecimal> total() {
            return plan.flatMap(known -> known.option().available() ? known.total() : Optional.of(BigDecimal.ZERO));
        }
    }

    private static Outcome outcome(SelectedRevision selected, ObjectNode application) {
        AidRules rules = selected.rules().underRevision(selected.revision().id());
        try {
            return new Outcome(Optional.of(ContractReader.of(rules).plan(JsonDocument.of(application))), List.of());
        } catch (InvalidInputException e) {
            return new Outcome(Optional.empty(), e.errors());
        }
    }

    private String text(Outcome outcome) {
        if (outcome.plan().isEmpty()) {
            return outcome.errors().stream()
                    .map(error -> error.at()
                            + messages.text("colon")
                            + error.message().in(messages.locale()))
                    .collect(Collectors.joining(" ; "));
        }
        AidPlan plan = outcome.plan().get();
        if (!plan.option().available()) {
            return messages.text("note.optionNotOpen");
        }
        String total = plan.total()
                .map(messages::euros)
                .orElseGet(() -> plan.totalBounds().map(this::bounds).orElse("–"));
        return switch (plan.eligibility()) {
            case ELIGIBLE -> total;
            case NOT_ELIGIBLE, UNDETERMINED -> messages.text("note.though", total, messages.name(plan.eligibility()));
        };
    }

    private String bounds(AidBounds bounds) {
        return messages.between(bounds.atLeast(), bounds.atMost());
    }

    /** Writes the patients to gain by measure in the last year for which a target stands. */
    private String targets(Outcome outcome) {
        return outcome.plan().filter(plan -> plan.option().available()).stream()
                .flatMap(plan -> plan.targets().stream())
                .filter(target ->
                        target.years().isEmpty() || target.years().get().from() == 1)
                .map(target -> messages.name(target.measure())
                        + messages.text("colon")
                        + (target.target().isPresent()
                                ? gain(target.target().getAsInt() - target.start())
                                : messages.text("note.undetermined")))
                .collect(Collectors.joining("\n"));
    }

    private String gain(int patients) {
        return (patients > 0 ? "+" : "") + messages.count(patients);
    }
}
