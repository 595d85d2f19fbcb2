package org.hindsight.ui.platform;

import java.util.Optional;
import org.hindsight.core.quality.DataQuality.Counts;
import org.hindsight.core.quality.QualityReport;

/** How good the data of models are; the contract is that of the core's data quality. */
public interface Qualities {

    Counts counts(String model);

    Optional<QualityReport> newest(String model);

    QualityReport of(String model);

    QualityReport measure(String model);
}
