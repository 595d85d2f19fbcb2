package org.hindsight.app;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.hindsight.app.demo.Demo;
import org.hindsight.app.demo.DemoClock;

/** The clock of a demo that was shown some days ago. */
@Factory
@Requires(property = "test.demo-ended-days-ago")
class EarlierDemo {

    @Singleton
    @Replaces(value = DemoClock.class, factory = PlatformBeans.class)
    DemoClock demoClock(@Value("${test.demo-ended-days-ago}") long days) {
        return new DemoClock(Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(-days)), Demo.SPAN);
    }
}
