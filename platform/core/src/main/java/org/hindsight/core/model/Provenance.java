package org.hindsight.core.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.message.Message;

/** The keys of a version's provenance that the platform itself reads again. */
public final class Provenance {

    /** Rows of the baseline that the version was trained on. */
    public static final String BASELINE_TRAINING_ROWS = "baseline training rows";

    /** Confirmed outcomes that the version was trained on. */
    public static final String OUTCOME_TRAINING_ROWS = "outcome training rows";

    /** Whether the baseline was the shipped, simulated one. */
    public static final String SIMULATED_BASELINE = "simulated baseline";

    /** SHA-256 of the anonymised training and holdout rows. */
    public static final String DATA_FINGERPRINT = "data fingerprint";

    /** The highest number of an outcome that was collected; what came later was unknown to the version. */
    public static final String LAST_OUTCOME = "last outcome";

    /** {@link Questions#fingerprint} of the schema and target that the version was trained for. */
    public static final String QUESTIONS = "questions fingerprint";

    /** Among whom its probabilities hold, as {@link org.hindsight.core.recalibration.Population#id()}; absent where numbers are predicted. */
    public static final String POPULATION = "population";

    /** The number of the newest change of an outcome that the version knew: outcomes are read as they were right after it. */
    public static final String LAST_CHANGE = "last outcome change";

    /** The number of the newest erasure before the outcomes were read. */
    public static final String ERASURES_BEFORE = "erasures before";

    /** SHA-256 of the baseline's file. */
    public static final String BASELINE_FINGERPRINT = "baseline fingerprint";

    /** SHA-256 of the anonymised snapshot when the version was made. */
    public static final String SNAPSHOT_FINGERPRINT = "snapshot fingerprint";

    /** SHA-256 of {@code model.bin}. */
    public static final String ARTEFACT_SHA256 = "artefact sha256";

    /** The size of {@code model.bin}. */
    public static final String ARTEFACT_BYTES = "artefact bytes";

    /** What the figures rest on: holdout or cross_validation. */
    public static final String BASIS = "basis of figures";

    /** The seed of the training. */
    public static final String SEED = "seed";

    /** Whether rows that few people share were kept out of training. */
    public static final String SUPPRESSED_IN_TRAINING = "suppressed in training";

    /** How many people must share a combination of quasi-identifiers. */
    public static final String K_MIN = "k min";

    /** The largest share of rows from one unauthenticated address. */
    public static final String ADDRESS_SHARE = "address share";

    /** The plugin's id and version. */
    public static final String PLUGIN = "plugin";

    /** SHA-256 of the plugin's jar. */
    public static final String PLUGIN_SHA256 = "plugin sha256";

    /** The numbers of the exclusions of sources that were in force, separated by blanks; absent when there were none. */
    public static final String EXCLUDED_SOURCES = "excluded sources";

    /** Only there for versions that another installation trained: their name there, the day of the import, the key's id. */
    public static final String TRAINED_ELSEWHERE = "trained elsewhere";

    /** Only there for versions that were found on disk: the day. */
    public static final String TAKEN_UP = "taken up";

    /** Where the baseline came from. */
    public static final String BASELINE = "baseline";

    private static final String UPLOADED_ON = "uploaded on ";

    private Provenance() {}

    /** Where a version's baseline came from; it is recorded in English, so that what is written once reads the same everywhere. */
    public static Message baseline(String recorded) {
        return switch (recorded) {
            case "shipped" -> Message.of("baseline.shipped");
            case "home folder" -> Message.of("baseline.homeFolder");
            default -> recorded.startsWith(UPLOADED_ON)
                    ? Message.of("baseline.uploadedOn", recorded.substring(UPLOADED_ON.length()))
                    : Message.plain(recorded);
        };
    }

    /** Numbers of a version's provenance, none where they are not recorded. */
    public static Set<Long> numbers(ModelVersion version, String key) {
        String recorded = version.provenance().getOrDefault(key, "");
        return recorded.isBlank() ? Set.of() : Arrays.stream(recorded.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }

    /** A number of a version's provenance, 0 where it is not recorded. */
    public static long number(ModelVersion version, String key) {
        return count(version, key);
    }

    static long count(ModelVersion version, String key) {
        return Long.parseLong(version.provenance().getOrDefault(key, "0"));
    }
}
