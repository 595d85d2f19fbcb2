package org.hindsight.core.dataset;

import org.hindsight.core.message.Message;
import org.hindsight.plugin.BaselineLoader;

/**
 * A baseline read by its plugin.
 *
 * @param content     its rows and what was left out
 * @param fingerprint SHA-256 of the file's bytes, in hex
 * @param source      where it comes from
 * @param origin      the same without who brought it: what goes into logs, provenance and exported files
 * @param simulated   whether it is the shipped, simulated one
 */
public record LoadedBaseline(
        BaselineLoader.Baseline content, String fingerprint, Message source, Message origin, boolean simulated) {

    private static final int LISTED = 1000;

    Baselines.Summary summary() {
        return new Baselines.Summary(
                content.rows().size(),
                content.rejected().stream().limit(LISTED).toList(),
                fingerprint,
                source,
                simulated,
                content.remarks());
    }
}
