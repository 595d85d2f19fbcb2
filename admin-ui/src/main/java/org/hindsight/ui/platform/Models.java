package org.hindsight.ui.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;

/** Models, their versions and their baseline data; the contracts are those of the core's overviews, versions, ledger and baselines. */
public interface Models {

    List<ModelOverview> all(Locale locale);

    Optional<ModelOverview> find(String id, Locale locale);

    /** Newest first. */
    List<ModelVersion> versions(String id);

    /** Oldest first. */
    List<LedgerEntry> ledger(String id);

    /** Lets a version serve; empty when there is none of this name. */
    Optional<LedgerEntry> promote(String id, String version, String reason, String actor);

    /** Keeps the version in service where another waits for a decision; empty when there is none of this name. */
    Optional<LedgerEntry> decline(String id, String version, String reason, String actor);

    Baselines.Summary baseline(String id);

    Baselines.Summary replaceBaseline(String id, byte[] csv, String actor);

    Baselines.Summary resetBaseline(String id, String actor);
}
