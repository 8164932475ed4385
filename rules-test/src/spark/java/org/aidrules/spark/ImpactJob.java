package org.aidrules.spark;

import java.io.Serializable;
import org.aidrules.AidRules;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.ImpactTally;
import org.aidrules.validation.impact.SyntheticPopulation;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * Compares the cost of a synthetic population under two shipped revisions, as a Spark job.
 *
 * <p>An executor receives this record and the number of its part, generates the contracts itself, and sends back one
 * report of a few kilobytes. Rules and contracts never leave the process in which they were made.
 *
 * @param from the id of the first revision
 * @param to the id of the second revision
 * @param size the number of contracts, at least 1
 * @param seed the seed of the population
 */
public record ImpactJob(String from, String to, int size, long seed) implements Serializable {

    /**
     * Runs the job.
     *
     * @param spark the session to run it in
     * @param parts the number of parts, at least 1, which makes no difference to the report
     * @return the report of the whole population
     * @throws IllegalArgumentException if an executor has other rules than this process
     */
    public ImpactReport run(SparkSession spark, int parts) {
        ImpactTally whole = analysis().tally();
        spark.range(0, parts, 1, parts)
                .map(
                        (MapFunction<Long, ImpactReport>) part -> count(part, parts),
                        Encoders.javaSerialization(ImpactReport.class))
                .collectAsList()
                .forEach(whole::merge);
        return whole.impact();
    }

    /** Counts a part, in an executor. */
    private ImpactReport count(long part, int parts) {
        int first = (int) (size * part / parts);
        int end = (int) (size * (part + 1) / parts);
        return SyntheticPopulation.of(size, seed)
                .contracts(first, end)
                .collect(analysis().collector());
    }

    /** Returns the comparison by the rules of this process, which {@link AidRules#standard()} reads once. */
    private ImpactAnalysis analysis() {
        AidRules rules = AidRules.standard();
        return ImpactAnalysis.between(rules, from, rules, to);
    }
}
