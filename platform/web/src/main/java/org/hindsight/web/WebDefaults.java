package org.hindsight.web;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Brings {@code web-defaults.yml} into every application that has this module on its class path. Its values are weaker than those of
 * application.yml, the environment and system properties, so any of them can be changed where the application is run.
 */
@ContextConfigurer
public final class WebDefaults implements ApplicationContextConfigurer {

    private static final String FILE = "web-defaults.yml";
    private static final int WEAKER_THAN_ALL_FILES = -10_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("web-defaults", read(), WEAKER_THAN_ALL_FILES));
    }

    private static Map<String, Object> read() {
        try (InputStream file = WebDefaults.class.getResourceAsStream("/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path; the web module's jar is damaged.");
            }
            return new YamlPropertySourceLoader().read(FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
