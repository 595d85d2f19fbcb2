package org.hindsight.core.prediction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many predictions there are, kept as sums so that looking never counts rows. */
@Singleton
public class PredictionCounts {

    /**
     * The predictions of one assessment.
     *
     * @param present           how many were made and not erased
     * @param erased            how many were erased
     * @param answeredByVersion how many each version has answered, erased ones included
     */
    public record Totals(long present, long erased, Map<String, Long> answeredByVersion) {

        static final Totals NONE = new Totals(0, 0, Map.of());

        /** How many a version has answered. */
        public long answeredBy(String version) {
            return answeredByVersion.getOrDefault(version, 0L);
        }

        private Totals plus(CountRow row) {
            Map<String, Long> byVersion = new TreeMap<>(answeredByVersion);
            byVersion.put(row.modelVersion(), row.answered());
            return new Totals(present + row.answered() - row.erased(), erased + row.erased(), byVersion);
        }
    }

    private final CountRepository counts;
    private final PredictionRepository predictions;

    PredictionCounts(CountRepository counts, PredictionRepository predictions) {
        this.counts = counts;
        this.predictions = predictions;
    }

    /** The totals of every assessment that has answered anything, by its id. */
    public Map<String, Totals> all() {
        Map<String, Totals> totals = new TreeMap<>();
        counts.all().forEach(row -> totals.merge(
                row.assessment(), Totals.NONE.plus(row), (before, _) -> before.plus(row)));
        return totals;
    }

    /** The totals of one assessment. */
    public Totals of(String assessment) {
        return all().getOrDefault(assessment, Totals.NONE);
    }

    /** How many predictions of each assessment were made since then and not erased; none stands for zero. */
    public Map<String, Long> since(Instant since) {
        return predictions.since(since).stream().collect(Collectors.toMap(CountRow.Since::assessment, CountRow.Since::predictions));
    }

    /** How many predictions of an assessment were made since then and not erased. */
    public long since(String assessment, Instant since) {
        return predictions.since(assessment, since);
    }
}
