package org.hindsight.core.prediction;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hindsight.core.database.GroupCommit;
import org.hindsight.core.database.Transactions;

/** Writes predictions, many to a commit. */
@Singleton
class Recorder {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PredictionRepository predictions;
    private final CountRepository counts;
    private final GroupCommit<PredictionRow> commits;

    Recorder(PredictionRepository predictions, CountRepository counts, Transactions transactions) {
        this.predictions = predictions;
        this.counts = counts;
        this.commits = new GroupCommit<>("prediction-writer", PATIENCE, rows -> transactions.write(() -> {
            insert(rows);
            return rows.size();
        }));
    }

    /** Returns when the row is committed. */
    void record(PredictionRow row) {
        commits.write(row);
    }

    private void insert(List<PredictionRow> rows) {
        predictions.saveAll(rows);
        // Always in the same order, so that two nodes never wait for each other; last, so that they wait but for the commit.
        Map<Served, Long> answered = rows.stream()
                .collect(Collectors.groupingBy(Served::of, TreeMap::new, Collectors.counting()));
        answered.forEach((served, n) -> counts.addAnswered(served.assessment(), served.version(), n));
    }

    private record Served(String assessment, String version) implements Comparable<Served> {

        static Served of(PredictionRow row) {
            return new Served(row.assessment(), row.modelVersion());
        }

        @Override
        public int compareTo(Served other) {
            return Comparator.comparing(Served::assessment).thenComparing(Served::version).compare(this, other);
        }
    }

    @PreDestroy
    void close() {
        commits.close();
    }
}
