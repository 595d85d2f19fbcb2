package org.hindsight.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Property files beside a class, read once. The JDK's own look-up is not used: it falls back to the server's language, and its cache
 * outlives a plugin. What is kept here hangs on the plugin's class and goes with it.
 */
final class TextFiles extends ResourceBundle {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private static final ClassValue<Map<String, ResourceBundle>> READ = new ClassValue<>() {
        @Override
        protected Map<String, ResourceBundle> computeValue(Class<?> plugin) {
            return new ConcurrentHashMap<>();
        }
    };

    private final Map<String, String> texts;

    private TextFiles(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    static ResourceBundle of(Class<?> plugin, String language) {
        String known = LANGUAGE.matcher(language).matches() ? language : "";
        return READ.get(plugin).computeIfAbsent(known, each -> read(plugin, each));
    }

    private static ResourceBundle read(Class<?> plugin, String language) {
        Map<String, String> texts = new HashMap<>();
        addFile(texts, plugin, "texts.properties");
        if (!language.isEmpty()) {
            addFile(texts, plugin, "texts_" + language + ".properties");
        }
        return new TextFiles(texts);
    }

    private static void addFile(Map<String, String> texts, Class<?> plugin, String file) {
        Properties properties = new Properties();
        try (InputStream in = plugin.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The texts in " + file + " beside " + plugin.getName() + " cannot be read: " + e.getMessage(), e);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
