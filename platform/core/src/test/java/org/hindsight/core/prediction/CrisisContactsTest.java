package org.hindsight.core.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hindsight.plugin.Notice.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisContactsTest {

    private static final Contact ANYWHERE =
            new Contact("Find A Helpline, crisis lines by country", "", "https://findahelpline.com");

    private final CrisisContacts shipped = new CrisisContacts(Map.of(), "");

    static List<String> countries() throws IOException {
        return lines().stream().filter(line -> line.contains(" = ")).map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = CrisisContacts.class.getResourceAsStream("crisis-contacts.properties")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void shipManyCountriesEachOnce() throws IOException {
        assertThat(countries()).hasSizeGreaterThan(20).doesNotHaveDuplicates().contains("US", "GB", "ES", "MX", "INTERNATIONAL");
    }

    @ParameterizedTest
    @MethodSource("countries")
    void haveANameANumberAndAPageForEveryCountry(String country) {
        List<Contact> contacts = shipped.in(country.equals("INTERNATIONAL") ? "XX" : country);
        assertThat(contacts).last().isEqualTo(ANYWHERE);
        contacts.stream().filter(contact -> !contact.equals(ANYWHERE)).forEach(contact -> {
            assertThat(contact.name()).isNotBlank();
            assertThat(contact.phone()).matches("[0-9][0-9 ]+");
            assertThat(contact.url()).startsWith("https://");
        });
        assertThat(contacts).hasSize(country.equals("INTERNATIONAL") ? 1 : 2);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void nameTheSourceOfEveryLineAndTheDayItWasChecked(String country) throws IOException {
        Pattern source = Pattern.compile("# " + country + ": https?://\\S+.*, checked 20\\d\\d-\\d\\d-\\d\\d.*");
        List<String> lines = lines();
        int line = lines.indexOf(lines.stream().filter(it -> it.startsWith(country + " = ")).findFirst().orElseThrow());
        assertThat(lines.get(line - 1)).matches(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "XX", "PL", "nowhere", "INTERNATIONAL"})
    void sendPeopleOfAnUnknownCountryToTheInternationalDirectory(String country) {
        assertThat(shipped.in(country)).containsExactly(ANYWHERE);
    }

    @Test
    void takeTheCountryOfThePlatformWhereTheReadersIsUnknown() {
        assertThat(new CrisisContacts(Map.of(), "es").in("")).extracting(Contact::phone).containsExactly("024", "");
    }

    @Test
    void letAnOperatorReplaceACountryAndAddOne() {
        CrisisContacts contacts = new CrisisContacts(
                Map.of("gb", List.of(Map.of("name", "The clinic's own line", "phone", "01632 960000")),
                        "PL", List.of(Map.of("name", "A", "phone", "1"), Map.of("name", "B", "url", "https://b.example"))),
                "");
        assertThat(contacts.in("GB")).extracting(Contact::name).containsExactly("The clinic's own line", ANYWHERE.name());
        assertThat(contacts.in("PL")).extracting(Contact::name).containsExactly("A", "B", ANYWHERE.name());
        assertThat(contacts.in("US")).isEqualTo(shipped.in("US"));
    }

    /** The file of docs/operations.md. */
    @Test
    void readTheSettingsFileThatTheDocumentationShows() throws IOException {
        String documentation = Files.readString(Path.of(System.getProperty("hindsight.root"), "docs", "operations.md"));
        Matcher block = Pattern.compile("```yaml\\R(  hindsight:.*?)```", Pattern.DOTALL).matcher(documentation);
        assertThat(block.find()).isTrue();
        Map<String, Object> settings = new YamlPropertySourceLoader()
                .read("file", new ByteArrayInputStream(block.group(1).stripIndent().getBytes(StandardCharsets.UTF_8)));
        Environment environment = ApplicationContext.builder()
                .propertySources(PropertySource.of("file", settings))
                .build()
                .getEnvironment();
        try (environment) {
            environment.start();
            CrisisContacts contacts = new CrisisContacts(environment, environment.getRequiredProperty("hindsight.country", String.class));
            assertThat(contacts.in("")).containsExactly(
                    new Contact("The hospital's own line", "01632 960000", ""),
                    new Contact("National line", "", "https://example.org"),
                    ANYWHERE);
        }
    }

    @Test
    void tellWhatAnOperatorForgot() {
        for (Map<String, String> incomplete : Arrays.asList(Map.of("phone", "1"), Map.of("name", "A"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CrisisContacts(Map.of("PL", List.of(incomplete)), ""))
                    .withMessageContaining("hindsight.crisis-contacts.PL")
                    .withMessageContaining("a phone or a url");
        }
    }
}
