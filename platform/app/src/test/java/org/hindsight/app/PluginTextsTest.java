package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped plugins and their trainers say beyond the forms is there in both languages; looked up in their sources. */
class PluginTextsTest {

    private static final Path PLUGINS = Path.of("../../plugins");
    private static final Path TRAINERS = Path.of("../weka-support/src/main/resources/org/hindsight/weka/texts.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern WORDING = Pattern.compile("Wording\\.of\\(\\s*\\w+\\.class,\\s*\"([^\"]+)\"");

    static List<Path> texts() {
        return Stream.concat(find("texts.properties").stream(), Stream.of(TRAINERS)).toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsTranslated(Path file) {
        Properties english = read(file);
        Properties spanish = read(file.resolveSibling("texts_es.properties"));
        assertThat(english.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            assertThat(spanish.getProperty(key)).as(key).isNotBlank().isNotEqualTo(english.getProperty(key));
            assertThat(placeholders(spanish.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        });
    }

    @Test
    void everyWordingHasItsText() {
        List<String> said = find(".java").stream()
                .flatMap(source -> WORDING.matcher(content(source)).results().map(found -> source.getName(3) + " " + found.group(1)))
                .toList();
        Set<String> known = find("texts.properties").stream()
                .flatMap(file -> read(file).stringPropertyNames().stream().map(key -> file.getName(3) + " " + key))
                .collect(Collectors.toSet());
        assertThat(said).hasSizeGreaterThan(10);
        assertThat(known).containsAll(said);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> find(String ending) {
        try (Stream<Path> files = Files.walk(PLUGINS)) {
            return files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/") && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
