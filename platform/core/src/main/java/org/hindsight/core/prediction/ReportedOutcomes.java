package org.hindsight.core.prediction;

import java.util.Collection;
import java.util.Map;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;

/** What is known of how predictions turned out. */
public interface ReportedOutcomes {

    /** The outcomes that hold now, by the prediction's number; what is not known is absent. */
    Map<Long, ReportedOutcome> of(Collection<Long> predictionIds);
}
