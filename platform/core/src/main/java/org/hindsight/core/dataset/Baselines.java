package org.hindsight.core.dataset;

import jakarta.inject.Singleton;
import java.util.List;
import org.hindsight.plugin.BaselineLoader.RejectedLine;

/** The baseline data of each model: shipped, laid over by a file in the home folder, or brought by an admin. */
@Singleton
public class Baselines {

    /**
     * What the baseline of a model is now.
     *
     * @param rows        rows that fit
     * @param rejected    lines that do not, at most the first 1,000
     * @param fingerprint SHA-256 of the file's bytes, in hex
     * @param source      "shipped", "home folder", or "uploaded by WHO on DAY"
     * @param simulated   whether it is the shipped, simulated one
     * @param remarks     what the loader recognised
     */
    public record Summary(
            long rows,
            List<RejectedLine> rejected,
            String fingerprint,
            String source,
            boolean simulated,
            List<String> remarks) {}

    /** The summary of the baseline in use. */
    public Summary summary(String assessment) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces the baseline by a file. Nothing changes when it is refused.
     *
     * @throws org.hindsight.plugin.BaselineRefusedException when it is no such data, with line and reason
     */
    public Summary replace(String assessment, byte[] csv, String actor) {
        throw new UnsupportedOperationException();
    }

    /** Goes back to the shipped baseline. */
    public Summary reset(String assessment, String actor) {
        throw new UnsupportedOperationException();
    }
}
