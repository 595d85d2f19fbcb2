package org.hindsight.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No message without its words in every language, no words without their message; looked up in the sources of all modules. */
class MessagesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path BUNDLES = Path.of("src/main/resources/org/hindsight/core/message");
    private static final Pattern CALL = Pattern.compile("\\bMessage\\.of\\(");
    private static final Pattern LITERAL = Pattern.compile("\\s*\"([a-z][\\w.-]*\\w)\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Map<String, String> english = entries("messages.properties");
    private final Map<String, String> spanish = entries("messages_es.properties");

    /** A call in the sources. */
    private record Call(String where, String key, int values) {}

    @Test
    void spanishHasExactlyTheKeysOfEnglish() {
        assertThat(spanish.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(20);
    }

    @Test
    void everyMessageHasItsWordsAndAsManyPlaceholdersAsValues() {
        for (Call call : calls()) {
            assertThat(english).as("%s says '%s'. Add it to messages.properties and messages_es.properties.", call.where(), call.key())
                    .containsKey(call.key());
            for (Map<String, String> language : List.of(english, spanish)) {
                assertThat(placeholders(language.get(call.key())).size())
                        .as("%s gives '%s' %d values", call.where(), call.key(), call.values())
                        .isEqualTo(call.values());
            }
        }
    }

    @Test
    void noWordsAreLeftOver() {
        Set<String> used = calls().stream().map(Call::key).collect(Collectors.toSet());
        assertThat(english.keySet()).allSatisfy(key -> assertThat(used).as("'%s' is said nowhere: delete it.", key).contains(key));
    }

    @Test
    void everyMessageHasTheSamePlaceholdersInBothLanguagesWithoutGaps() {
        english.forEach((key, text) -> {
            Set<Integer> placeholders = placeholders(text);
            assertThat(placeholders(spanish.get(key))).as(key).isEqualTo(placeholders);
            assertThat(placeholders).as(key).allMatch(index -> index < placeholders.size());
        });
    }

    @Test
    void everyMessageOfWordsIsTranslated() {
        Set<String> alike = Set.of("plain", "then", "figure");
        english.forEach((key, text) -> {
            if (text.replaceAll("\\{[^}]*}", "").matches(".*[a-z]{3}.*[a-z]{3}.*") && !alike.contains(key)) {
                assertThat(spanish.get(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    @Test
    void everyMessageCanBeSaid() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            for (Map.Entry<String, String> entry : english.entrySet()) {
                for (int number : new int[] {0, 1, 2, 1234}) {
                    Object[] values = new Object[placeholders(entry.getValue()).size()];
                    Arrays.fill(values, number);
                    assertThat(Message.of(entry.getKey(), values).in(locale)).as(entry.getKey()).isNotBlank().doesNotContain("{");
                }
            }
        }
    }

    @Test
    void everyApostropheIsDoubledSinceASingleOneHidesPlaceholders() {
        for (Map<String, String> language : List.of(english, spanish)) {
            assertThat(language).allSatisfy((key, text) -> assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
        }
    }

    @Test
    void noPlainTextIsWrittenInTheCode() {
        // Whoever writes a sentence as plain text has found a way to forget its translation.
        assertThat(sources().filter(file -> !file.endsWith("Message.java")))
                .allSatisfy(file -> assertThat(read(file)).as(file.toString()).doesNotContainPattern("Message\\.plain\\(\\s*\""));
    }

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        sources().forEach(file -> {
            String code = read(file);
            Matcher call = CALL.matcher(code);
            while (call.find()) {
                Matcher key = LITERAL.matcher(code).region(call.end(), code.length());
                String where = ROOT.relativize(file) + " line " + code.substring(0, call.start()).lines().count();
                assertThat(key.lookingAt()).as("%s: the key of a message is a literal.", where).isTrue();
                calls.add(new Call(where, key.group(1), values(code, call.end())));
            }
        });
        assertThat(calls).hasSizeGreaterThan(20);
        return calls;
    }

    /** How many values are given between the parenthesis that opens before a place and the one that closes it, the key not counted. */
    private static int values(String code, int start) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            if (quoted) {
                quoted = c != '"';
                i += c == '\\' ? 1 : 0;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ',' && depth == 0) {
                commas++;
            } else if ((c == ')' || c == '}' || c == ']') && depth-- == 0) {
                return commas;
            }
        }
        throw new AssertionError("A parenthesis is not closed.");
    }

    private static Stream<Path> sources() {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("platform", "admin-ui", "plugins")) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(folder))) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                        // What measures the platform talks to engineers.
                        .filter(file -> !file.startsWith(ROOT.resolve("platform/bench")))
                        .filter(file -> !file.toString().endsWith("package-info.java"))
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(files).hasSizeGreaterThan(300);
        return files.stream();
    }

    private static Set<Integer> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> Integer.valueOf(found.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Read line by line: a loaded bundle would hide a key that stands there twice. */
    private static Map<String, String> entries(String file) {
        Map<String, String> entries = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (String line : read(BUNDLES.resolve(file)).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            int equals = line.indexOf('=');
            assertThat(equals).as(line).isPositive();
            if (entries.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
                twice.add(line);
            }
        }
        assertThat(twice).isEmpty();
        return entries;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
