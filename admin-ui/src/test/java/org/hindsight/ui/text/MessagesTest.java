package org.hindsight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.retraining.Run;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.PromotionRules;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern IN_CODE = Pattern.compile("\\.say\\(\\s*\"([a-z][\\w.-]*[\\w])\"");

    private final ResourceBundle english = Words.in(Locale.ENGLISH).bundle();
    private final ResourceBundle spanish = Words.in(Locale.of("es")).bundle();

    @Test
    void spanishHasExactlyTheKeysOfEnglish() throws IOException {
        // Asked of the files: a bundle would fall back to English for what is missing.
        assertThat(keys("messages_es.properties")).isEqualTo(keys("messages.properties")).hasSizeGreaterThan(300);
    }

    @Test
    void everyTextHasTheSamePlaceholdersInBothLanguages() {
        for (String key : english.keySet()) {
            assertThat(placeholders(spanish.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    @Test
    void everyTextCanBeFormatted() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            Words words = Words.in(locale);
            for (String key : english.keySet()) {
                for (int number : new int[] {0, 1, 2, 1234}) {
                    assertThat(words.say(key, number, number, number, number, number, number)).as(key).isNotBlank().doesNotContain("{");
                }
            }
        }
    }

    @Test
    void noTextHoldsAStraightApostropheWhichWouldHideItsPlaceholders() {
        for (ResourceBundle bundle : List.of(english, spanish)) {
            assertThat(bundle.keySet()).allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'"));
        }
    }

    @Test
    void everyKeyInTemplatesAndCodeExists() {
        Set<String> used = new TreeSet<>(found("src/main/resources/views", ".html", IN_TEMPLATE));
        used.addAll(found("src/main/java", ".java", IN_CODE));
        assertThat(used).hasSizeGreaterThan(150);
        assertThat(used).filteredOn(key -> !english.containsKey(key)).isEmpty();
    }

    @Test
    void everyValueOfThePlatformHasItsWords() {
        Stream<String> keys = Stream.of(
                        names("run.status.", Run.Status.values()),
                        names("run.headline.", Run.Status.values()),
                        names("stage.", Run.Stage.values()),
                        names("plugin.state.", PluginStatus.State.values()),
                        names("ledger.", LedgerEntry.Action.values()),
                        names("decision.profile.", PromotionRules.Profile.values()),
                        Arrays.stream(PromotionRules.Metric.values()).map(metric -> "metric." + metric.id()),
                        Arrays.stream(PromotionRules.Metric.values()).map(metric -> "metric." + metric.id() + ".means"),
                        Arrays.stream(Advice.Band.values()).map(band -> "band." + band.name().toLowerCase(Locale.ROOT)))
                .flatMap(stream -> stream);
        assertThat(keys).allSatisfy(key -> assertThat(english.containsKey(key)).as(key).isTrue());
    }

    @Test
    void aReaderOfAnUnknownLanguageGetsEnglishWhateverTheServerSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("es"));
            assertThat(Words.in(Locale.of("fi")).say("nav.signin")).isEqualTo("Sign in");
            assertThat(Words.in(Locale.ENGLISH).say("nav.signin")).isEqualTo("Sign in");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/org/hindsight/ui/text", file))) {
            return lines.filter(line -> line.matches("[a-z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> found(String folder, String ending, Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
