package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.hindsight.core.quality.DataQuality;
import org.hindsight.core.quality.DataQuality.Counts;
import org.hindsight.core.quality.QualityReport;

@Singleton
record CoreQualities(DataQuality quality) implements Qualities {

    @Override
    public Counts counts(String model) {
        return quality.counts(model);
    }

    @Override
    public Optional<QualityReport> newest(String model) {
        return quality.newest(model);
    }

    @Override
    public QualityReport of(String model) {
        return quality.of(model);
    }

    @Override
    public QualityReport measure(String model) {
        return quality.measure(model);
    }
}
