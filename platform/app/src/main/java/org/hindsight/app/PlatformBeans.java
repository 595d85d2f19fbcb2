package org.hindsight.app;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** What depends on the machine: the clock, and the folders. */
@Factory
final class PlatformBeans {

    /** The one clock; its zone is the platform's, in which schedules and days are meant. */
    @Singleton
    @Bean
    Clock clock(@Value("${hindsight.time-zone:}") String zone) {
        return Clock.system(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    @Singleton
    @Bean
    Home home(@Value("${hindsight.home}") String root) {
        Home home = new Home(Path.of(root));
        home.create();
        return home;
    }
}
