package org.aidrules.report;

import java.math.BigDecimal;
import java.util.Map;
import org.aidrules.AidRules;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;
import org.aidrules.messages.Messages;

/** What the tables, columns and cells of a revision are called. What has no name is called as it is written. */
final class Vocabulary {

    private static final Map<String, Class<?>> NAMED = Map.ofEntries(Map.entry("option", AidOption.class),
            Map.entry("chosen", AidOption.class), Map.entry("earlier", AidOption.class), Map.entry("band", Band.class),
            Map.entry("first", Band.class), Map.entry("second", Band.class), Map.entry("measure", Measure.class),
            Map.entry("obligation", ObligationKind.class), Map.entry("path", TrainingPath.class),
            Map.entry("verdict", Verdict.class), Map.entry("modulation", Modulation.class));

    private final AidRules rules;
    private final Messages messages;

    Vocabulary(AidRules rules, Messages messages) {
        this.rules = rules;
        this.messages = messages;
    }

    String decision(String table) {
        return named("decision." + table, table);
    }

    String column(String name) {
        return named("fact." + name, name);
    }

    /** A cell of a column, be it one that rows ask about or one that they answer with. */
    String cell(String column, String value) {
        if (column.equals("specialty")) {
            return rules.name(Specialty.valueOf(value)).in(messages.locale());
        }
        if (column.equals("euros") && Figures.isNumber(value)) {
            return messages.euros(new BigDecimal(value));
        }
        if (column.equals("asks")) {
            return named("fact." + value.substring(value.lastIndexOf('/') + 1), value);
        }
        if (Figures.isNumber(value)) {
            return messages.number(new BigDecimal(value));
        }
        if (Figures.isPercentage(value)) {
            return messages.percent(Figures.percentage(value).movePointLeft(2));
        }
        String plain = named("value." + value.replace(' ', '_'), value);
        return NAMED.containsKey(column) ? named(NAMED.get(column).getSimpleName() + "." + value, plain) : plain;
    }

    private String named(String key, String otherwise) {
        return messages.bundle().containsKey(key) ? messages.text(key) : otherwise;
    }
}
