package org.hindsight.core.prediction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestSecret;

/** A process that makes predictions on eight threads until it is killed, and tells each one's token once it is acknowledged. */
final class RelentlessWriter {

    static final String ASSESSMENT = "relentless";

    private RelentlessWriter() {}

    /** Takes the database's address. */
    public static void main(String[] arguments) {
        ApplicationContext context = context(arguments[0]);
        SamplePredictions sample = context.getBean(SamplePredictions.class);
        sample.assessment(ASSESSMENT, SamplePlugin.YES_NO);
        for (int i = 0; i < 8; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    tell(sample.token(ASSESSMENT, 30));
                }
            });
        }
    }

    static ApplicationContext context(String url) {
        ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url", url,
                        "datasources.default.username", "hindsight",
                        "datasources.default.password", "",
                        "datasources.default.dialect", "MYSQL",
                        "flyway.datasources.default.enabled", true,
                        "hindsight.secret", TestSecret.BASE64,
                        "sample-assessments", true))
                .build();
        context.registerSingleton(Clock.class, SettableClock.at("2026-03-01T02:00:03Z"));
        return context.start();
    }

    private static synchronized void tell(String token) {
        System.out.println("token " + token);
        System.out.flush();
    }
}
