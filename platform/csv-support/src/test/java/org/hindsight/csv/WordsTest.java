package org.hindsight.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hindsight.plugin.Texts;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+[a-z0-9.]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    private final ResourceBundle english = Texts.beside(Words.class, Locale.ENGLISH);
    private final ResourceBundle spanish = Texts.beside(Words.class, Locale.of("es"));

    @Test
    void everyTextIsSaidInBothLanguagesAndNoneInVain() throws IOException {
        String code;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/hindsight/csv"))) {
            code = files.map(WordsTest::read).collect(Collectors.joining());
        }
        Set<String> said = KEY.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).containsAll(english.keySet());
        assertThat(Pattern.compile("Words\\.of\\(\\s*\"([^\"]+)\"").matcher(code).results().map(found -> found.group(1))).isNotEmpty()
                .allMatch(english::containsKey);
        for (String key : english.keySet()) {
            assertThat(spanish.getString(key)).as(key).isNotBlank().satisfiesAnyOf(
                    text -> assertThat(text).isNotEqualTo(english.getString(key)), text -> assertThat(key).isEqualTo("column.renamed"));
            assertThat(placeholders(spanish.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
