package org.aidrules.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table {@code amounts} of the convention of 2024, as the shipped rule file has it. The rules of every peer are
 * made from these rows, so that no figure is written twice.
 */
public final class AmountsTable {

    private static final String FILE = "aidrules/revisions/convention-2024/amounts.drl.csv";

    private final List<AmountsRow> rows;

    private AmountsTable(List<AmountsRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the table from the jar of {@code rules-drl}.
     *
     * @return the table
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalStateException if it is not on the class path
     */
    public static AmountsTable shipped() {
        try (Reader file = open();
                CSVParser records = CSVFormat.DEFAULT.parse(file)) {
            return new AmountsTable(rows(records.getRecords()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open() {
        InputStream stream = AmountsTable.class.getClassLoader().getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(FILE + " is not on the class path");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static List<AmountsRow> rows(List<CSVRecord> records) {
        List<String> titles = records.stream()
                .filter(line -> line.get(0).equals("Row"))
                .findFirst()
                .orElseThrow()
                .toList();
        return records.stream()
                .dropWhile(line -> !line.get(0).equals("Row"))
                .skip(1)
                .map(line -> new AmountsRow(
                        line.get(0),
                        values(Band.class, line.get(titles.indexOf("Band"))),
                        values(ContractYear.class, line.get(titles.indexOf("Contract year"))),
                        values(AidOption.class, line.get(titles.indexOf("Option"))),
                        line.get(titles.indexOf("Euros"))))
                .toList();
    }

    /** Returns the values that a cell lists; an empty cell stands for all of them. */
    private static <E extends Enum<E>> Set<E> values(Class<E> type, String cell) {
        Set<E> listed = cell.isBlank()
                ? EnumSet.allOf(type)
                : Stream.of(cell.split(","))
                        .map(name -> Enum.valueOf(type, name.strip()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
        return Collections.unmodifiableSet(listed);
    }

    /**
     * Returns the rows.
     *
     * @return in the order of the file
     */
    public List<AmountsRow> rows() {
        return rows;
    }

    /**
     * Returns everything that the table can be asked.
     *
     * @return each combination of option, band and contract year
     */
    public static List<AmountFacts> domain() {
        List<AmountFacts> domain = new ArrayList<>();
        for (AidOption option : AidOption.values()) {
            for (Band band : Band.values()) {
                for (ContractYear year : ContractYear.values()) {
                    domain.add(new AmountFacts(option, band, year));
                }
            }
        }
        return domain;
    }

    /**
     * Returns the row that matches some facts, found by reading the rows one after the other.
     *
     * @param facts the facts
     * @return the one row that matches
     * @throws IllegalStateException if none or several match
     */
    public AmountsRow row(AmountFacts facts) {
        List<AmountsRow> matching =
                rows.stream().filter(row -> row.matches(facts)).toList();
        if (matching.size() != 1) {
            throw new IllegalStateException(facts + " is matched by " + matching);
        }
        return matching.get(0);
    }

    /**
     * Returns the answer to some facts.
     *
     * @param facts the facts
     * @return the answer of the one row that matches
     * @throws IllegalStateException if none or several match
     */
    public AmountAnswer answer(AmountFacts facts) {
        return row(facts).answer();
    }

    /**
     * Asks a peer everything and compares its answers with the rows. Every benchmark does so before it measures.
     *
     * @param peer takes the decision
     * @throws IllegalStateException if one answer differs, with the facts and both answers
     */
    public void requireSameAnswers(Function<AmountFacts, AmountAnswer> peer) {
        for (AmountFacts facts : domain()) {
            AmountAnswer expected = answer(facts);
            AmountAnswer given = peer.apply(facts);
            if (!given.equals(expected)) {
                throw new IllegalStateException(facts + ": expected " + expected + ", but the peer answers " + given);
            }
        }
    }
}
