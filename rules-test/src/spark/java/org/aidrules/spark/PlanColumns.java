package org.aidrules.spark;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Calculates the plans of a data frame of applications. */
public final class PlanColumns {

    private static final StructType COLUMNS = StructType.fromDDL("application STRING, plan STRING, errors STRING");

    private PlanColumns() {}

    /** What each executor creates for itself, when its first application arrives. */
    private static final class Executor {
        private static final ContractReader READER = ContractReader.of(AidRules.standard());
        private static final ContractWriter WRITER = ContractWriter.in(Locale.FRENCH);
    }

    /**
     * Calculates a plan for each application.
     *
     * @param applications the applications, each the JSON input of a plan
     * @return the columns {@code application} as it was given, {@code plan} and {@code errors}, all of them JSON; one of
     *     the last two is null
     */
    public static Dataset<Row> of(Dataset<String> applications) {
        return applications.map((MapFunction<String, Row>) PlanColumns::row, Encoders.row(COLUMNS));
    }

    private static Row row(String application) {
        try {
            String plan = Executor.WRITER
                    .plan(Executor.READER.plan(application.getBytes(StandardCharsets.UTF_8)))
                    .toString();
            return RowFactory.create(application, plan, null);
        } catch (InvalidInputException e) {
            return RowFactory.create(
                    application, null, Executor.WRITER.errors(e.errors()).toString());
        }
    }
}
