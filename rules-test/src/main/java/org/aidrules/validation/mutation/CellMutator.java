package org.aidrules.validation.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.explanation.Certainty;

/** Returns the values to which one cell of a decision table is changed. */
final class CellMutator {

    private static final Pattern FACT = Pattern.compile("(\\w+) ?[!=]= ?(\\w+\\.)?\\$");
    private static final Pattern OUTCOME = Pattern.compile("facts, \"(\\w+)\", \"\\$param\"");
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");
    private static final Pattern BRACES = Pattern.compile("\\{\\w+}");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final Map<String, List<String>> domain;
    private final Map<String, List<String>> outcomes;
    private final List<String> sources;

    /**
     * Creates the mutator of the cells of one table.
     *
     * @param domain the values that each fact may have
     * @param outcomes the values of each outcome column in all tables of the rules
     * @param sources the known sources
     */
    CellMutator(Map<String, List<String>> domain, Map<String, List<String>> outcomes, List<String> sources) {
        this.domain = domain;
        this.outcomes = outcomes;
        this.sources = sources;
    }

    /** Changes a condition: other values of the fact, fewer values, more values, or any value. */
    List<String> condition(String snippet, String cell) {
        List<String> all = Objects.requireNonNull(domain.get(name(FACT, snippet)));
        List<String> held = values(cell);
        if (held.isEmpty()) {
            return all.subList(0, 1);
        }
        List<String> others =
                all.stream().filter(value -> !held.contains(value)).toList();
        List<String> changed = new ArrayList<>(List.of(""));
        held.forEach(value -> {
            if (held.size() > 1) {
                changed.add(replaced(held, value, List.of()));
            }
            (held.size() > 1 ? next(all, value, others) : others)
                    .forEach(other -> changed.add(replaced(held, value, List.of(other))));
        });
        if (snippet.startsWith("forall")) {
            next(all, held.get(held.size() - 1), others).forEach(other -> changed.add(cell + ", " + other));
        }
        return changed;
    }

    private static List<String> values(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Returns the value after a given one, the first after the last; empty where there is no other. */
    private static List<String> next(List<String> all, String value, List<String> others) {
        int place = all.indexOf(value);
        return Stream.concat(all.subList(place + 1, all.size()).stream(), all.subList(0, place).stream())
                .filter(others::contains)
                .limit(1)
                .toList();
    }

    private static String replaced(List<String> held, String value, List<String> by) {
        return held.stream()
                .flatMap(one -> one.equals(value) ? by.stream() : Stream.of(one))
                .collect(Collectors.joining(", "));
    }

    /** Changes an outcome: another figure, another word, a word instead of a figure or a figure instead of a word. */
    List<String> outcome(String snippet, String cell) {
        List<String> known = outcomes.getOrDefault(name(OUTCOME, snippet), List.of());
        List<String> changed = new ArrayList<>(List.of(""));
        changed.addAll(figures(cell));
        changed.addAll(known.stream().filter(value -> !isFigure(value)).toList());
        if (!isFigure(cell)) {
            known.stream().filter(CellMutator::isFigure).findFirst().ifPresent(changed::add);
        }
        return changed;
    }

    private static boolean isFigure(String cell) {
        return FIGURE.matcher(cell).lookingAt();
    }

    /** Raises and lowers each figure by one in its last digit, and a rate also by a hundredth. */
    private static List<String> figures(String cell) {
        if (!isFigure(cell)) {
            return List.of();
        }
        List<String> changed = new ArrayList<>(moved(FIGURE, cell, CellMutator::steps));
        if (cell.endsWith("%")) {
            changed.addAll(moved(FIGURE, cell, figure -> Stream.of(figure.add(HUNDREDTH), figure.subtract(HUNDREDTH))));
        }
        return changed;
    }

    private static Stream<BigDecimal> more(BigDecimal figure) {
        return Stream.of(figure.add(figure.ulp()));
    }

    private static Stream<BigDecimal> steps(BigDecimal figure) {
        return Stream.of(figure.add(figure.ulp()), figure.subtract(figure.ulp()));
    }

    /** Returns the text once for each change of each of its figures; negative figures are left out. */
    private static List<String> moved(Pattern pattern, String text, Function<BigDecimal, Stream<BigDecimal>> to) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> to.apply(new BigDecimal(found.group().replace(',', '.')))
                        .filter(figure -> figure.signum() >= 0)
                        .map(figure -> at(text, found, written(found, figure))))
                .toList();
    }

    private static String written(MatchResult found, BigDecimal figure) {
        return found.group().contains(",") ? figure.toPlainString().replace('.', ',') : figure.toPlainString();
    }

    private static String at(String text, MatchResult found, String by) {
        return text.substring(0, found.start()) + by + text.substring(found.end());
    }

    /** Changes a certainty, a citation or a sentence of a row. */
    List<String> metadata(String snippet, String cell) {
        return switch (snippet.replaceAll("\\(.*", "")) {
            case "Certainty" ->
                Arrays.stream(Certainty.values()).map(Enum::name).toList();
            case "Source" -> citations(cell);
            default -> sentence(cell);
        };
    }

    private List<String> citations(String cell) {
        List<String> cited = Arrays.stream(cell.split(";")).map(String::strip).toList();
        return Stream.concat(
                        Stream.of(""),
                        IntStream.range(0, cited.size())
                                .boxed()
                                .flatMap(place -> citation(cited.get(place), cited.size())
                                        .map(other -> {
                                            List<String> all = new ArrayList<>(cited);
                                            all.set(place, other);
                                            return all.stream()
                                                    .filter(one -> !one.isEmpty())
                                                    .collect(Collectors.joining("; "));
                                        })))
                .toList();
    }

    /** Changes a citation to another source or locator; removes it where there are several. */
    private Stream<String> citation(String cited, int of) {
        String[] parts = cited.split(":", 2);
        String other = sources.get((sources.indexOf(parts[0].strip()) + 1) % sources.size());
        List<String> changed = new ArrayList<>();
        if (of > 1) {
            changed.add("");
        }
        if (parts.length == 1) {
            changed.addAll(List.of(other, cited + ": [1]"));
        } else {
            changed.addAll(List.of(other + ":" + parts[1], parts[0]));
            List<String> places = moved(NUMBER, parts[1], CellMutator::more);
            changed.addAll(
                    places.isEmpty()
                            ? List.of(cited + " bis")
                            : places.stream()
                                    .map(place -> parts[0] + ":" + place)
                                    .toList());
        }
        return changed.stream();
    }

    private static List<String> sentence(String cell) {
        if (cell.isEmpty()) {
            return List.of("Changed.");
        }
        List<String> changed = new ArrayList<>(List.of(""));
        BRACES.matcher(cell).results().forEach(found -> changed.add(at(cell, found, "")));
        changed.addAll(moved(NUMBER, cell, CellMutator::more));
        return changed;
    }

    private static String name(Pattern pattern, String snippet) {
        Matcher matcher = pattern.matcher(snippet);
        if (!matcher.find()) {
            throw new IllegalArgumentException("not a decision table: it has a column \"" + snippet + "\"");
        }
        return matcher.group(1);
    }
}
