package org.aidrules.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.contract.ContractFields;
import org.aidrules.engine.Row;
import org.aidrules.error.Defect;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.Source;
import org.aidrules.reference.CitationParser;

/** Reads a row of a table: its outcome, and the reason it gives. Whatever cannot be read is a defect. */
final class RowParser {

    private static final String ASKS = "asks";
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final LocalizedText SUPPLY = new LocalizedText(
            "Whoever holds the missing text supplies it as a table of an overlay.",
            "Qui détient le texte manquant le fournit sous la forme d'une table ajoutée (overlay).");

    private final Function<String, Optional<Source>> sources;
    private final List<Defect> defects = new ArrayList<>();

    RowParser(Function<String, Optional<Source>> sources) {
        this.sources = sources;
    }

    List<Defect> defects() {
        return defects;
    }

    /** The decided answer that a row stands for; meaningless where it added a defect. */
    DecisionResult<Object> read(DecisionType<?, ?> decision, Row row) {
        if (!row.name().matches(NAME)) {
            defect(Defect.Kind.SYNTAX, decision.table(), row, new LocalizedText(
                    "it needs a name of small letters, digits and hyphens",
                    "il lui faut un nom en minuscules, chiffres et tirets"));
        }
        Reason reason = reason(decision.table(), row);
        Optional<String> asks = Optional.ofNullable(row.outcome().get(ASKS));
        if (asks.isPresent()) {
            if (!decision.mayAsk() || !ContractFields.mayBeAskedFor(asks.get())) {
                defect(Defect.Kind.SYNTAX, decision.table(), row, new LocalizedText(
                        "it asks for a field that this table may not ask for: " + asks.get(),
                        "elle demande un champ que cette table ne peut demander : " + asks.get()));
            }
            return new DecisionResult<>(asks, Optional.empty(), reason);
        }
        try {
            return new DecisionResult<>(asks, Optional.of(decision.outcome().apply(new OutcomeCells(row.outcome()))), reason);
        } catch (BadCellException e) {
            defect(Defect.Kind.SYNTAX, decision.table(), row, e.text());
            return new DecisionResult<>(asks, Optional.empty(), reason);
        }
    }

    private Reason reason(String table, Row row) {
        Optional<Certainty> known = certainty(table, row);
        Certainty certainty = known.orElse(Certainty.UNDETERMINED);
        LocalizedText text = text(table, row, "English", "French")
                .orElseGet(() -> missing(table, row, "English, French"));
        Optional<LocalizedText> note = text(table, row, "Note", "Remarque");
        if (known.isPresent() && certainty != Certainty.STATED && note.isEmpty()) {
            defect(Defect.Kind.UNSOURCED, table, row, new LocalizedText("it is not STATED and needs a note in both languages",
                    "elle n'est pas STATED et demande une remarque dans les deux langues"));
        }
        boolean undetermined = row.outcome().containsValue(Certainty.UNDETERMINED.name());
        if (known.isPresent() && undetermined != (certainty == Certainty.UNDETERMINED)) {
            defect(Defect.Kind.SYNTAX, table, row, new LocalizedText("its outcome and its certainty are not both UNDETERMINED",
                    "son résultat et sa certitude ne sont pas tous deux UNDETERMINED"));
        }
        return new Reason(table, row.name(), certainty, citations(table, row),
                certainty == Certainty.UNDETERMINED ? join(text, note, SUPPLY) : text, note);
    }

    private Optional<Certainty> certainty(String table, Row row) {
        String cell = row.metadata().getOrDefault("Certainty", "");
        Optional<Certainty> known =
                Arrays.stream(Certainty.values()).filter(certainty -> certainty.name().equals(cell)).findFirst();
        if (known.isEmpty()) {
            defect(Defect.Kind.UNSOURCED, table, row, new LocalizedText(
                    "its certainty is \"" + cell + "\" instead of STATED, INTERPRETED or UNDETERMINED",
                    "sa certitude est « " + cell + " » au lieu de STATED, INTERPRETED ou UNDETERMINED"));
        }
        return known;
    }

    private List<Citation> citations(String table, Row row) {
        List<Citation> citations = CitationParser.read(row.metadata().getOrDefault("Source", ""), sources, id -> {
            if (id.isEmpty()) {
                defect(Defect.Kind.UNSOURCED, table, row,
                        new LocalizedText("it cites no source", "elle ne cite aucune source"));
            } else {
                defect(Defect.Kind.UNKNOWN_SOURCE, table, row,
                        new LocalizedText("unknown source " + id, "source inconnue " + id));
            }
        });
        citations.stream().filter(one -> one.locator().isEmpty() && one.source().needsPlace()).forEach(one ->
                defect(Defect.Kind.UNSOURCED, table, row, new LocalizedText("it does not say where in " + one.source().id(),
                        "elle ne dit pas où dans " + one.source().id())));
        return citations;
    }

    private Optional<LocalizedText> text(String table, Row row, String english, String french) {
        String en = filled(row.metadata().getOrDefault(english, ""), row.outcome(), ".");
        String fr = filled(row.metadata().getOrDefault(french, ""), row.outcome(), ",");
        if (en.isBlank() && fr.isBlank()) {
            return Optional.empty();
        }
        if ((en + fr).matches("(?s).*\\{\\w+}.*")) {
            defect(Defect.Kind.SYNTAX, table, row, new LocalizedText("a sentence names a column that the row does not fill",
                    "une phrase nomme une colonne que la ligne ne remplit pas"));
        }
        if (en.isBlank() || fr.isBlank()) {
            missing(table, row, en.isBlank() ? english : french);
        }
        return Optional.of(new LocalizedText(en, fr));
    }

    private LocalizedText missing(String table, Row row, String columns) {
        defect(Defect.Kind.UNSOURCED, table, row, new LocalizedText("it leaves empty: " + columns,
                "elle laisse vide : " + columns));
        return new LocalizedText("", "");
    }

    private void defect(Defect.Kind kind, String table, Row row, LocalizedText detail) {
        defects.add(new Defect(kind, table, List.of(row.name()), Map.of(), new LocalizedText(
                "table " + table + ", row " + row.name() + ": " + detail.english(),
                "table " + table + ", ligne " + row.name() + " : " + detail.french())));
    }

    /** A sentence with the cells of the outcome in the places of their {@code {names}}, as people write them. */
    private static String filled(String sentence, Map<String, String> outcome, String decimalMark) {
        String filled = sentence;
        for (Map.Entry<String, String> cell : outcome.entrySet()) {
            String value = cell.getValue().replaceAll("(?<=\\d)\\.(?=\\d)", decimalMark)
                    .replaceAll("(P\\d+)_(P\\d+)", "$1-$2");
            filled = filled.replace("{" + cell.getKey() + "}", value);
        }
        return filled;
    }

    private static LocalizedText join(LocalizedText text, Optional<LocalizedText> note, LocalizedText supply) {
        return new LocalizedText(
                text.english() + note.map(n -> " " + n.english()).orElse("") + " " + supply.english(),
                text.french() + note.map(n -> " " + n.french()).orElse("") + " " + supply.french());
    }
}
