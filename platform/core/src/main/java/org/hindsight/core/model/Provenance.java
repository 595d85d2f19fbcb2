package org.hindsight.core.model;

/** The keys of a version's provenance that the platform itself reads again. */
public final class Provenance {

    /** Rows of the baseline that the version was trained on. */
    public static final String BASELINE_TRAINING_ROWS = "baseline training rows";

    /** Confirmed outcomes that the version was trained on. */
    public static final String OUTCOME_TRAINING_ROWS = "outcome training rows";

    /** Whether the baseline was the shipped, simulated one. */
    public static final String SIMULATED_BASELINE = "simulated baseline";

    /** SHA-256 of the baseline's file. */
    public static final String BASELINE_FINGERPRINT = "baseline fingerprint";

    /** SHA-256 of the anonymised training and holdout rows. */
    public static final String DATA_FINGERPRINT = "data fingerprint";

    /** The highest number of an outcome that was collected; what came later was unknown to the version. */
    public static final String LAST_OUTCOME = "last outcome";

    /** {@link Questions#fingerprint} of the schema and target that the version was trained for. */
    public static final String QUESTIONS = "questions fingerprint";

    /** Among whom its probabilities hold, as {@link org.hindsight.core.recalibration.Population#id()}; absent where numbers are predicted. */
    public static final String POPULATION = "population";

    private Provenance() {}

    static long count(ModelVersion version, String key) {
        return Long.parseLong(version.provenance().getOrDefault(key, "0"));
    }
}
