package org.aidrules.messages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.explanation.EnumNames;
import org.aidrules.facts.AbsenceEffect;
import org.aidrules.facts.AbsenceLength;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CentreNovelty;
import org.aidrules.facts.ChangeEffect;
import org.aidrules.facts.ChangedFact;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.EndingGround;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MembershipChange;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.NewDoctors;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.StartEffect;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingCost;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingModule;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;
import org.aidrules.reference.Dates;

/**
 * The names of tables, columns and cells in one language, for readers. A table, column or cell without a name is
 * returned as it is in the file. Immutable.
 */
public final class Vocabulary {

    private static final String NUMBER = "\\d+(\\.\\d+)?";
    private static final String PERCENTAGE = NUMBER + " ?%";
    private static final String BAND = "BELOW_P\\d+|P\\d+_P\\d+";
    private static final String YEAR = "YEAR_\\d";
    private static final String MONTH = "\\d{4}-\\d{2}";
    /** The number of values that are all named. */
    private static final int MANY = 5;

    private static final Map<String, Class<? extends Enum<?>>> NAMED = Map.ofEntries(
            Map.entry("option", AidOption.class),
            Map.entry("length", AbsenceLength.class),
            Map.entry("suspension", AbsenceEffect.class),
            Map.entry("changed", ChangedFact.class),
            Map.entry("effect", ChangeEffect.class),
            Map.entry("chosen", AidOption.class),
            Map.entry("earlier", AidOption.class),
            Map.entry("band", Band.class),
            Map.entry("first", Band.class),
            Map.entry("second", Band.class),
            Map.entry("own", Band.class),
            Map.entry("other", Band.class),
            Map.entry("otherBand", Band.class),
            Map.entry("measure", Measure.class),
            Map.entry("obligation", ObligationKind.class),
            Map.entry("path", TrainingPath.class),
            Map.entry("entry", TrainingEntry.class),
            Map.entry("opco", Opco.class),
            Map.entry("cost", TrainingCost.class),
            Map.entry("coverage", FundingCoverage.class),
            Map.entry("payee", FundingPayee.class),
            Map.entry("module", TrainingModule.class),
            Map.entry("block", TrainingBlock.class),
            Map.entry("kind", CentreKind.class),
            Map.entry("doctors", CentreDoctors.class),
            Map.entry("novelty", CentreNovelty.class),
            Map.entry("newDoctors", NewDoctors.class),
            Map.entry("form", CompanyForm.class),
            Map.entry("change", MembershipChange.class),
            Map.entry("start", StartEffect.class),
            Map.entry("ground", EndingGround.class),
            Map.entry("verdict", Verdict.class),
            Map.entry("modulation", Modulation.class));

    private final AidRules rules;
    private final Messages messages;

    /**
     * Creates the vocabulary of a language.
     *
     * @param rules the rules, which contain the names of specialties
     * @param messages the messages of the language
     */
    public Vocabulary(AidRules rules, Messages messages) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.messages = Objects.requireNonNull(messages, "messages");
    }

    /**
     * Returns the name of a table.
     *
     * @param table for example {@code amounts}
     * @return for example {@code Amounts of the aid}
     */
    public String decision(String table) {
        return named("decision." + table, table);
    }

    /**
     * Returns the name of a column, of a condition or of an outcome.
     *
     * @param name for example {@code euros}
     * @return for example {@code Maximum amount}
     */
    public String column(String name) {
        return named("fact." + name, name);
    }

    /**
     * Returns the name or the figure of a cell, of a condition or of an outcome.
     *
     * @param column the name of the column
     * @param value the cell, for example {@code P30_P50}, or a number
     * @return for example {@code P30 to P50} or {@code €18,000}
     */
    public String cell(String column, String value) {
        if (column.equals("specialty")) {
            return rules.name(Specialty.valueOf(value)).in(messages.locale());
        }
        if (column.equals("asks")) {
            return named("fact." + value.substring(value.lastIndexOf('/') + 1), value);
        }
        if (value.matches(NUMBER)) {
            BigDecimal number = new BigDecimal(value);
            return column.startsWith("euros") ? messages.euros(number) : messages.number(number);
        }
        if (value.matches(PERCENTAGE)) {
            return messages.percent(new BigDecimal(value.replaceAll("[ %]", "")).movePointLeft(2));
        }
        Optional<LocalDate> day = Dates.read(value);
        if (day.isPresent()) {
            return messages.date(day.get());
        }
        return Optional.ofNullable(NAMED.get(column))
                .flatMap(type -> EnumNames.find(type, value))
                .map(name -> name.in(messages.locale()))
                .orElseGet(() -> word(column, value));
    }

    /**
     * Returns the values of a condition, as briefly as they can be said: consecutive bands and years by the first and the
     * last, most of many values by the others.
     *
     * @param column the name of the column
     * @param values the values, in the order of the domain, at least one
     * @param domain all values that the fact may have
     * @return for example {@code P30–P90}, {@code 3–5} or {@code all but sector 2}
     */
    public String cells(String column, List<String> values, List<String> domain) {
        int first = domain.indexOf(values.get(0));
        boolean consecutive = values.size() > 1
                && first >= 0
                && values.equals(domain.subList(first, Math.min(domain.size(), first + values.size())));
        if (consecutive && values.stream().allMatch(value -> value.matches(BAND))) {
            return bands(values);
        }
        if (consecutive && values.stream().allMatch(value -> value.matches(YEAR))) {
            return cell(column, values.get(0)) + "–" + cell(column, values.get(values.size() - 1));
        }
        List<String> others =
                domain.stream().filter(value -> !values.contains(value)).toList();
        return values.size() > MANY && !others.isEmpty() && others.size() < values.size()
                ? messages.text("value.except", joined(column, others))
                : joined(column, values);
    }

    /**
     * Returns a short name of consecutive bands.
     *
     * @param bands the names of the bands, at least one
     * @return the lower limit of the first and the upper limit of the last, for example {@code P30–P90}
     */
    public static String bands(List<String> bands) {
        String[] first = bands.get(0).split("_");
        String[] last = bands.get(bands.size() - 1).split("_");
        return first[0].equals("BELOW") ? "≤ " + last[1] : first[0] + "–" + last[1];
    }

    private String joined(String column, List<String> values) {
        return values.stream().map(value -> cell(column, value)).collect(Collectors.joining(", "));
    }

    /**
     * Returns the name of a place in a text.
     *
     * @param place a place as a row cites it, for example {@code table 2}, {@code annexe 3} or {@code 2022-11}
     * @return the same place, in the words of the language, for example {@code tableau 2} or {@code November 2022}
     */
    public String place(String place) {
        if (place.matches(MONTH)) {
            return messages.dates(place);
        }
        return messages.locale().equals(Locale.FRENCH)
                ? place.replaceAll("\\btable (?=\\d)", "tableau ")
                : place.replaceAll("\\bannexe (?=\\d)", "annex ");
    }

    /** Returns the name of a word: that which it has in this column, or else that of every column. */
    private String word(String column, String value) {
        String word = value.replace(' ', '_');
        return named("value." + column + "." + word, named("value." + word, value));
    }

    private String named(String key, String otherwise) {
        return messages.bundle().containsKey(key) ? messages.text(key) : otherwise;
    }
}
