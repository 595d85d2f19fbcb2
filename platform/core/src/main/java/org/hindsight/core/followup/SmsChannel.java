package org.hindsight.core.followup;

import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/** SMS through a gateway that takes a POST; most do, and a template says how. */
@Singleton
final class SmsChannel implements Channel {

    /** A number with its country code (E.164), which people write with spaces, brackets and dashes. */
    private static final Pattern TYPED = Pattern.compile("\\+[1-9][0-9 ()/.-]{5,24}");

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int SHOWN = 200;

    private final SmsSettings settings;
    private final ObjectMapper json;
    private final @Nullable HttpClient client;

    SmsChannel(SmsSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        // It has a thread of its own, which nobody needs who sends nothing.
        this.client = ready() ? HttpClient.newBuilder().connectTimeout(TIMEOUT).build() : null;
        if (ready() && !(settings.getUrl().matches("https?://[^\\s]+") && settings.getBody().contains("{to}") && settings.getBody().contains("{text}"))) {
            throw new IllegalArgumentException("HINDSIGHT_SMS_URL (hindsight.sms.url) must be an address such as https://sms.example.org/send, and"
                    + " HINDSIGHT_SMS_BODY (hindsight.sms.body) must hold {to} and {text}.");
        }
    }

    @Override
    public String id() {
        return "sms";
    }

    @Override
    public boolean ready() {
        return !settings.getUrl().isEmpty();
    }

    @Override
    public String address(String typed) {
        String text = typed.strip();
        String number = "+" + text.replaceAll("[^0-9]", "");
        if (TYPED.matcher(text).matches() && NUMBER.matcher(number).matches()) {
            return number;
        }
        throw new InvalidAnswersException(List.of(new FieldProblem("address", Message.of("followUp.phone"))));
    }

    @Override
    public void send(Reminder reminder) throws IOException {
        // The text first: a number holds no placeholder.
        String body = settings.getBody().replace("{text}", escaped(reminder.shortText())).replace("{to}", escaped(reminder.address()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.getUrl()))
                .timeout(TIMEOUT)
                .header("Content-Type", settings.getContentType())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!settings.getAuthorization().isBlank()) {
            request.header("Authorization", settings.getAuthorization());
        }
        HttpResponse<String> answer = answer(request.build());
        if (answer.statusCode() == BAD_REQUEST || answer.statusCode() == UNPROCESSABLE) {
            throw new RefusedException(told(answer));
        }
        if (answer.statusCode() < SUCCESS || answer.statusCode() >= REDIRECT) {
            throw new IOException(told(answer));
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            return Objects.requireNonNull(client, "configured").send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the SMS gateway was asked.", e);
        }
    }

    private static String told(HttpResponse<String> answer) {
        String body = answer.body();
        return "The SMS gateway answered " + answer.statusCode() + ": " + body.substring(0, Math.min(body.length(), SHOWN));
    }

    private String escaped(String text) throws IOException {
        if (settings.getContentType().startsWith("application/json")) {
            String quoted = json.writeValueAsString(text);
            return quoted.substring(1, quoted.length() - 1);
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }
}
