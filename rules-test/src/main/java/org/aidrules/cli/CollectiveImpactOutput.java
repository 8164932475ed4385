package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.Criterion;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.output.Json;
import org.aidrules.validation.impact.CollectiveImpactReport;
import org.aidrules.validation.impact.CompanyComparison;

/**
 * The comparison of individual contracts with collective ones as text, JSON and CSV.
 *
 * @param from the id of the revision of the individual contracts
 * @param to the id of the revision of the collective contracts
 * @param report what they owe
 * @param lines the number of lines
 * @param refused the number of lines that were refused and are not counted
 */
record CollectiveImpactOutput(String from, String to, CollectiveImpactReport report, long lines, long refused) {

    /** What cannot be compared, in the order in which it is named. */
    private static final List<String> NOT_COMPARABLE = List.of("TERMS", "PAYMENTS", "POSTS", "TARGETS");

    List<String> text(Messages messages) {
        List<String> text = new ArrayList<>();
        text.add(messages.text("impact.collective.title", from, to));
        text.add(messages.text("impact.collective.counts", lines, refused));
        TextTable counts = new TextTable("lr");
        counts.row(messages.text("impact.collective.companies"), messages.number(report.companies()));
        counts.row(messages.text("impact.collective.moved"), messages.number(report.moved()));
        report.obstacles()
                .forEach((obstacle, companies) -> counts.row(
                        messages.text("impact.collective.obstacle", obstacle(messages, obstacle)),
                        messages.number(companies)));
        counts.row(messages.text("impact.collective.doctors"), messages.number(report.doctors()));
        counts.row(messages.text("impact.collective.contracts"), messages.number(report.contracts()));
        counts.row(messages.text("impact.collective.posts"), messages.number(report.posts()));
        counts.lines().forEach(line -> text.add("  " + line));
        text.add("");
        TextTable years = new TextTable("lrrr");
        years.row(
                messages.text("impact.collective.year"),
                messages.text("impact.collective.individual"),
                messages.text("impact.collective.collective"),
                messages.text("impact.difference"));
        report.years().forEach(year -> row(years, messages, String.valueOf(year.number()), year));
        row(years, messages, messages.text("impact.total"), report.total());
        text.addAll(years.lines());
        text.add("");
        text.add(messages.text("impact.notComparable"));
        NOT_COMPARABLE.forEach(point -> text.add("  " + messages.text("impact.collective.not." + point)));
        return text;
    }

    private static void row(TextTable years, Messages messages, String name, CompanyComparison.Year year) {
        years.row(name, between(messages, year.from()), between(messages, year.to()), difference(messages, year));
    }

    private static String between(Messages messages, AidBounds bounds) {
        return messages.between(bounds.atLeast(), bounds.atMost());
    }

    private static String difference(Messages messages, CompanyComparison.Year year) {
        Optional<BigDecimal> least = CollectiveImpactReport.leastDifference(year);
        Optional<BigDecimal> most = CollectiveImpactReport.greatestDifference(year);
        return least.isPresent() && least.equals(most)
                ? messages.signed(least.get())
                : messages.text(
                        "impact.collective.range",
                        least.map(messages::signed).orElse("?"),
                        most.map(messages::signed).orElse("?"));
    }

    private static String obstacle(Messages messages, String name) {
        return name.equals("POSTS")
                ? messages.text("impact.collective.tooManyPosts")
                : messages.name(Criterion.valueOf(name));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    ObjectNode json() {
        ObjectNode node = Json.object()
                .put("from", from)
                .put("to", to)
                .put("lines", lines)
                .put("refused", refused)
                .put("companies", plain(report.companies()))
                .put("moved", plain(report.moved()))
                .put("doctors", plain(report.doctors()))
                .put("contracts", plain(report.contracts()))
                .put("posts", plain(report.posts()));
        ObjectNode obstacles = node.putObject("obstacles");
        report.obstacles().forEach((name, companies) -> obstacles.put(name, plain(companies)));
        ArrayNode years = node.putArray("years");
        report.years().forEach(year -> {
            ObjectNode one = years.addObject().put("year", year.number());
            put(one, year);
        });
        put(node.putObject("total"), report.total());
        node.set("notComparable", Json.strings(NOT_COMPARABLE));
        return node;
    }

    private static void put(ObjectNode node, CompanyComparison.Year year) {
        node.set("from", bounds(Optional.of(year.from().atLeast()), year.from().atMost()));
        node.set("to", bounds(Optional.of(year.to().atLeast()), year.to().atMost()));
        node.set(
                "difference",
                bounds(CollectiveImpactReport.leastDifference(year), CollectiveImpactReport.greatestDifference(year)));
    }

    private static ObjectNode bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return Json.object()
                .put("atLeast", least.map(BigDecimal::toPlainString).orElse(null))
                .put("atMost", most.map(BigDecimal::toPlainString).orElse(null));
    }

    void printCsv(PrintWriter out) {
        CsvOutput csv = CsvOutput.to(out);
        csv.line("year", "fromAtLeast", "fromAtMost", "toAtLeast", "toAtMost", "differenceAtLeast", "differenceAtMost");
        report.years().forEach(year -> line(csv, String.valueOf(year.number()), year));
        line(csv, "total", report.total());
    }

    private static void line(CsvOutput csv, String name, CompanyComparison.Year year) {
        csv.line(
                name,
                year.from().atLeast().toPlainString(),
                most(year.from()),
                year.to().atLeast().toPlainString(),
                most(year.to()),
                CollectiveImpactReport.leastDifference(year)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                CollectiveImpactReport.greatestDifference(year)
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
    }

    private static String most(AidBounds bounds) {
        return bounds.atMost().map(BigDecimal::toPlainString).orElse("");
    }
}
