package org.hindsight.ui.platform;

import java.util.List;
import java.util.Optional;
import org.hindsight.core.source.SourceLooks.Stored;
import org.hindsight.core.source.Sources.Source;

/** Where a model's outcomes come from; the contract is that of the core's sources. */
public interface OutcomeSources {

    List<Source> of(String model);

    /** What was seen last of the small sources together; empty when they never were looked at. */
    Optional<Stored> smallOnes(String model);

    /** What a run saw of new sources. */
    List<Stored> seenBy(long run);

    Optional<Source> exclude(String model, String source, String reason, String actor);

    Optional<Source> admit(String model, String source, String actor);

    /** The name of an API key or account; empty where there is none any more. */
    Optional<String> nameOf(String source);
}
