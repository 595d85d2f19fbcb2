package org.hindsight.ui;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The pages over fakes, without database, plugins or models. Run it to look at them: sign in as anybody. */
public final class PagesServer {

    private PagesServer() {}

    /** A server on a free port. Twenty past eight on a Friday in November, for ever. */
    public static EmbeddedServer start(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "micronaut.server.port", -1,
                "micronaut.security.endpoints.login.enabled", false,
                "micronaut.security.endpoints.logout.enabled", false,
                "micronaut.security.intercept-url-map-prepend-pattern-with-context-path", false,
                "micronaut.security.reject-not-found", false,
                "flyway.enabled", false));
        all.putAll(properties);
        return ApplicationContext.builder()
                .properties(all)
                .environments("pages")
                .beanConfigurations(BeanConfiguration.disabled("org.hindsight.core"))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    /** Starts it on port 8099, or the one given. */
    public static void main(String[] args) {
        EmbeddedServer server = start(Map.of("micronaut.server.port", args.length > 0 ? Integer.parseInt(args[0]) : 8099));
        System.out.println("The pages are at " + server.getURL());
    }

    @Factory
    static final class Times {
        @Bean
        @Singleton
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T08:12:00Z"), ZoneOffset.UTC);
        }
    }
}
