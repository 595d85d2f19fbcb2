package org.hindsight.core.explanation;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.explanation.Explanation.Driver;
import org.hindsight.core.prediction.PredictionResult;

/** Pain moved every result up by 0.2, the weight was left open. */
@Singleton
@Replaces(Explanations.class)
public class FakeExplanations extends Explanations {

    FakeExplanations(Clock clock) {
        super(null, (live, version) -> Optional.empty(), assessment -> List.of(), clock, new Remembered());
    }

    @Override
    public Optional<Explanation> of(PredictionResult result, Locale locale) {
        return Optional.of(new Explanation(
                0.1, 0.25, List.of(new Driver("Pain", "Are you in pain?", "Yes", 0.2), new Driver("Weight", "Your weight", null, -0.05))));
    }
}
