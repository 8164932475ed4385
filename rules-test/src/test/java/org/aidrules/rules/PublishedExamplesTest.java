package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the documents print: targets, training hours, payments and deadlines. */
public class PublishedExamplesTest {

    /** One line of {@code published.csv}. */
    record Example(CSVRecord line) {

        String given(String name) {
            return Golden.given(line, name);
        }

        LocalDate date(String name) {
            return LocalDate.parse(given(name));
        }

        @Override
        public String toString() {
            return line.get("kind") + " " + line.get("given") + " -> " + line.get("expected");
        }
    }

    static Stream<Example> published() {
        return Golden.lines("published.csv").stream().map(Example::new);
    }

    @Test
    void noExampleIsLost() {
        assertEquals(88, published().count());
    }

    @ParameterizedTest
    @MethodSource
    void published(Example example) {
        published(Shipped.RULES, example);
    }

    /**
     * Works the examples out.
     *
     * @param rules the rules that work them out
     */
    public static void check(AidRules rules) {
        published().forEach(example -> published(rules, example));
    }

    private static void published(AidRules rules, Example example) {
        String computed = switch (example.line().get("kind")) {
            case "target" ->
                String.valueOf(target(rules, example, false).target().orElseThrow());
            case "median" ->
                String.valueOf(target(rules, example, true).target().orElseThrow());
            case "training" -> training(rules, example);
            case "entry" -> entry(rules, example);
            case "hours" -> hours(rules, example);
            case "payments" -> payments(rules, example);
            case "deadline" -> deadline(rules, example);
            default -> fail("an unknown kind of example");
        };
        assertEquals(example.line().get("expected"), computed);
    }

    private static AidPlan.Target target(AidRules rules, Example example, boolean newlyEstablished) {
        Measure measure = Measure.valueOf(example.given("measure"));
        Band band = Band.valueOf(example.given("band"));
        Band other = example.given("other").isEmpty() ? band : Band.valueOf(example.given("other"));
        boolean attending = measure != Measure.ACTIVE_FILE;
        AidApplication application = Doctors.gp(
                        Shipped.signature(example.given("revision")),
                        AidOption.valueOf(example.given("option")),
                        attending ? band : other,
                        attending ? other : band)
                .patients(measure, Integer.parseInt(example.given("start")))
                .newlyEstablished(newlyEstablished)
                .build();
        AidPlan plan = rules.plan(application);
        return plan.targets().stream()
                .filter(target -> target.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    /** For example {@code CQP 283 h 30}. */
    private static String training(AidRules rules, Example example) {
        Assistant assistant = assistant(example).build();
        return Shipped.IDS.stream()
                .map(revision -> gp(Shipped.signature(revision), assistant))
                .map(application -> rules.plan(application).training().orElseThrow())
                .map(training -> training.path() + " " + hours(training.hours()))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static Assistant.Builder assistant(Example example) {
        return Assistant.builder(AssistantBackground.valueOf(example.given("profile")))
                .experienceYears(Integer.parseInt(example.given("years")))
                .validAfgsu1(Boolean.parseBoolean(example.given("afgsu1")))
                .holdsCqp(Boolean.parseBoolean(example.given("cqp")));
    }

    /** For example {@code CLOSED STATED}, whatever the revision. */
    private static String entry(AidRules rules, Example example) {
        return trainings(rules, example)
                .map(AidPlan.Training::entry)
                .map(entry -> entry.verdict() + " " + entry.reasons().get(1).certainty())
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /** For example {@code 384 STATED}, whatever the revision. */
    private static String hours(AidRules rules, Example example) {
        return trainings(rules, example)
                .map(training -> training.hours().toPlainString() + " "
                        + training.reasons().get(1).certainty())
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /** The trainings that begin on a day: given as such, or as the day of the hire. */
    private static Stream<AidPlan.Training> trainings(AidRules rules, Example example) {
        Assistant.Builder assistant = assistant(example);
        if (!example.given("level").isEmpty()) {
            assistant.diplomaLevel(Integer.parseInt(example.given("level")));
        }
        LocalDate day = example.date("on");
        AidApplication hired = gp(day, assistant.build());
        Assistant trained = assistant.trainingOn(day).build();
        return Stream.concat(
                        Stream.of(hired),
                        Shipped.IDS.stream()
                                .map(Shipped::signature)
                                .filter(signedOn -> day.isBefore(signedOn.plusYears(5)))
                                .map(signedOn -> gp(signedOn, trained)))
                .map(rules::plan)
                .map(plan -> plan.training().orElseThrow());
    }

    private static AidApplication gp(LocalDate signedOn, Assistant assistant) {
        return Doctors.gp(signedOn, AidOption.HALF, Band.P70_P90, Band.P70_P90)
                .assistant(assistant)
                .build();
    }

    private static String hours(BigDecimal hours) {
        int minutes = hours.multiply(BigDecimal.valueOf(60)).intValueExact();
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60);
    }

    /** For example {@code 2022-03-16 25200.00; 2023-02-28 10800.00}. */
    private static String payments(AidRules rules, Example example) {
        Band band = Band.valueOf(example.given("band"));
        AidPlan plan =
                rules.plan(Doctors.gp(example.date("signedOn"), AidOption.valueOf(example.given("option")), band, band)
                        .hiredOn(example.date("hiredOn"))
                        .build());
        return plan.years().get(Integer.parseInt(example.given("year")) - 1).payments().stream()
                .map(payment -> payment.on() + " " + payment.amount())
                .collect(Collectors.joining("; "));
    }

    private static String deadline(AidRules rules, Example example) {
        AidPlan plan = rules.plan(Doctors.gp(example.date("signedOn"), AidOption.HALF, Band.P70_P90, Band.P70_P90)
                .hiredOn(example.date("hiredOn"))
                .secretaryPromoted(true)
                .coordinated(Coordination.COMMITTED)
                .build());
        return plan.obligations().stream()
                .filter(obligation -> obligation.kind() == ObligationKind.valueOf(example.given("duty")))
                .map(obligation -> obligation.dueOn().toString())
                .collect(Collectors.joining("; "));
    }
}
