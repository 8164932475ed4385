package org.aidrules.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A data frame of applications gets the plans that the library calculates, and keeps the lines that have errors. */
class PlanColumnsInSparkTest {

    /** Three applications, the second of which has errors. */
    private static final Path APPLICATIONS = Path.of("examples", "plans.jsonl");

    private static SparkSession spark;
    private static Dataset<Row> plans;

    @BeforeAll
    static void calculate() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        plans = PlanColumns.of(spark.read().textFile(APPLICATIONS.toString()));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void everyLineIsKeptInItsPlace() throws IOException {
        assertEquals(
                Files.readAllLines(APPLICATIONS),
                plans.collectAsList().stream()
                        .map(row -> row.getString(row.fieldIndex("application")))
                        .toList());
    }

    @Test
    void plansAreThoseOfTheLibrary() throws IOException {
        List<String> applications = Files.readAllLines(APPLICATIONS);
        List<Row> rows = plans.where("errors IS NULL").collectAsList();
        assertEquals(2, rows.size());
        assertEquals(plan(applications.get(0)), rows.get(0).getString(1));
        assertEquals(plan(applications.get(2)), rows.get(1).getString(1));
    }

    private static String plan(String application) {
        AidPlan plan = ContractReader.of(AidRules.standard()).plan(application.getBytes(StandardCharsets.UTF_8));
        return ContractWriter.in(Locale.FRENCH).plan(plan).toString();
    }

    @Test
    void amountsAreDecimalsOfSql() {
        Row sum = plans.selectExpr("sum(CAST(get_json_object(plan, '$.years[0].maximumAid') AS DECIMAL(12, 2)))")
                .first();
        assertEquals("54000.00", sum.getDecimal(0).toPlainString(), "18 000 for a half, 36 000 for one");
    }

    /** Two values that are not accepted, and three that this revision needs and that are missing. */
    @Test
    void aBadLineHasItsErrors() {
        Row bad = plans.where("errors IS NOT NULL")
                .selectExpr(
                        "plan",
                        "get_json_object(errors, '$.errors[*].at')",
                        "get_json_object(errors, '$.errors[0].found')")
                .collectAsList()
                .get(0);
        assertNull(bad.get(0));
        assertEquals(
                "[\"/practice/sector\",\"/patients/activeFile\",\"/practice/grouped\",\"/practice/coordinated\","
                        + "\"/practice/forfaitStructureValidated\"]",
                bad.getString(1));
        assertEquals("SECTOR_9", bad.getString(2));
    }
}
