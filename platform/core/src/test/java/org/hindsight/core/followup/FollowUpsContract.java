package org.hindsight.core.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.SampleAssessments;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.prediction.SamplePredictions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking people later, on every database, through a real mail server and a gateway for SMS. Samples are due after 42 days. */
abstract class FollowUpsContract extends DatabaseContract {

    private static final Instant START = Instant.parse("2026-03-01T02:00:03Z");
    private static final Instant DUE = START.plus(Duration.ofDays(42));
    private static final Instant MORNING = Instant.parse("2026-04-12T08:00:00Z");

    private final GreenMail mail = new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer gateway = gateway();
    private volatile int answers = 200;

    /** The same one after the server was away for a while. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer gateway() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/send", exchange -> {
                messages.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] body = "no credit for +442079460000".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answers, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Map<String, Object> moreProperties() {
        mail.start();
        return Map.of(
                "sample-assessments", true,
                "hindsight.public-url", "https://hindsight.example.org/",
                "hindsight.mail.host", "localhost",
                "hindsight.mail.port", mail.getSmtp().getPort(),
                "hindsight.mail.security", "none",
                "hindsight.mail.from", "Hindsight <hindsight@example.org>",
                "hindsight.sms.url", "http://localhost:" + gateway.getAddress().getPort() + "/send",
                "hindsight.sms.authorization", "Bearer secret");
    }

    @AfterAll
    void close() {
        mail.stop();
        gateway.stop(0);
    }

    @BeforeEach
    void begin() {
        clock.set(START);
        messages.clear();
        answers = 200;
        mail.reset();
    }

    @Test
    void asksOnceByEmailOnTheMorningWhenItIsDueAndTellsNothing() throws Exception {
        String token = token("once");
        FollowUp wished = wish(token, "email", " eve@example.org ", Locale.of("es"));
        assertThat(wished).isEqualTo(followUps().of(token).orElseThrow());
        assertThat(wished.dueAt()).isEqualTo(DUE);
        assertThat(wished.nextAt()).isEqualTo(MORNING);
        assertThat(wished.address()).isEqualTo("e...@example.org");
        assertThat(wished.status()).isEqualTo(Status.WAITING);

        clock.set(MORNING.minusSeconds(1));
        round().look();
        assertThat(sentTo("eve@example.org")).isEmpty();
        clock.set(MORNING);
        round().look();
        round().look();

        MimeMessage message = sentTo("eve@example.org").getFirst();
        assertThat(sentTo("eve@example.org")).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("¿Qué pasó al final? Una pregunta de hindsight.example.org");
        assertThat(message.getContent().toString())
                .contains("https://hindsight.example.org/outcomes/" + token + "\r\n")
                .contains("https://hindsight.example.org/outcomes/" + token + "/stop")
                .doesNotContain("once", "Sample", "Mood");
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<https://hindsight.example.org/api/predictions/" + token + "/follow-up/stop>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(followUps().of(token)).get().satisfies(sent -> {
            assertThat(sent.status()).isEqualTo(Status.SENT);
            assertThat(sent.sentAt()).isEqualTo(MORNING);
            assertThat(sent.nextAt()).isNull();
        });
    }

    @Test
    void whoeverWishesItLaterIsAskedTheNextMorning() {
        String token = token("late");
        clock.set(DUE.plus(Duration.ofHours(20)));
        assertThat(wish(token, "email", "late@example.org", Locale.ENGLISH).nextAt()).isEqualTo(MORNING.plus(Duration.ofDays(1)));
    }

    @Test
    void whoeverWishesItVeryLateIsAskedToo() {
        String token = token("very-late");
        clock.set(MORNING.plus(Duration.ofDays(100)).plusSeconds(1));
        Instant next = MORNING.plus(Duration.ofDays(101));
        assertThat(wish(token, "email", "very-late@example.org", Locale.ENGLISH).nextAt()).isEqualTo(next);
        round().look();
        assertThat(followUps().of(token)).get().extracting(FollowUp::status).isEqualTo(Status.WAITING);
        clock.set(next);
        round().look();
        assertThat(sentTo("very-late@example.org")).hasSize(1);
    }

    @Test
    void anOutcomeEndsItAndErasesWhereThePersonIsReached() {
        String token = token("answered");
        wish(token, "email", "ann@example.org", Locale.ENGLISH);
        bean(Outcomes.class).report(token, "Yes", SamplePredictions.PERSON);
        assertThat(followUps().of(token)).get().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.ANSWERED);
            assertThat(one.address()).isEmpty();
        });
        assertThat(row("answered").contact()).isNull();
        assertThat(followUps().wish(token, followUps().read("email", "ann@example.org"), Locale.ENGLISH)).as("nobody is asked what is known").isEmpty();
        clock.set(MORNING);
        round().look();
        assertThat(sentTo("ann@example.org")).isEmpty();
    }

    @Test
    void anOutcomeThatNobodyToldOfEndsItToo() {
        String token = token("untold");
        bean(Outcomes.class).report(token, "Yes", SamplePredictions.PERSON);
        bean(Outcomes.class).withdraw(token, SamplePredictions.PERSON);
        wish(token, "email", "uma@example.org", Locale.ENGLISH);
        assertThat(bean(TestFollowUpRepository.class).unwithdraw("untold")).isEqualTo(1);
        clock.set(MORNING);
        round().look();
        assertThat(sentTo("uma@example.org")).isEmpty();
        assertThat(followUps().of(token)).get().extracting(FollowUp::status).isEqualTo(Status.ANSWERED);
    }

    @Test
    void whoeverStopsItIsNotAsked() {
        String token = token("stopped");
        wish(token, "sms", "+44 (0)20 7946-0001", Locale.ENGLISH);
        assertThat(followUps().stop(token)).isTrue();
        assertThat(followUps().stop(token)).isFalse();
        assertThat(row("stopped").contact()).isNull();
        clock.set(MORNING);
        round().look();
        assertThat(messages).isEmpty();
        assertThatThrownBy(() -> followUps().stop("unknown")).isInstanceOf(UnknownPredictionException.class);
    }

    @Test
    void whoeverNeverWantsToBeWrittenToIsNot() {
        String first = token("quiet");
        String second = token("quiet");
        String other = token("quiet");
        wish(first, "email", "Quiet@Example.org", Locale.ENGLISH);
        wish(second, "email", "quiet@example.org", Locale.ENGLISH);
        wish(other, "email", "loud@example.org", Locale.ENGLISH);
        assertThat(followUps().isQuiet(first)).isFalse();
        assertThat(followUps().stopAll(first)).isTrue();
        assertThat(followUps().stopAll(first)).as("where they are reached is erased").isFalse();
        assertThat(followUps().isQuiet(first)).isTrue();
        assertThat(followUps().isQuiet(second)).as("ended with it, but said with the first link").isFalse();
        assertThat(List.of(first, second)).allSatisfy(token ->
                assertThat(followUps().of(token)).get().extracting(FollowUp::status, FollowUp::address).containsExactly(Status.STOPPED, ""));

        String later = token("quiet");
        FollowUp wished = wish(later, "email", "quiet@example.org", Locale.ENGLISH);
        assertThat(wished.status()).as("nobody learns that this address was ever here").isEqualTo(Status.WAITING);
        clock.set(MORNING);
        round().look();
        assertThat(sentTo("loud@example.org")).hasSize(1);
        assertThat(sentTo("quiet@example.org")).isEmpty();
        assertThat(sentTo("Quiet@Example.org")).isEmpty();
        assertThat(followUps().of(later)).get().extracting(FollowUp::status, FollowUp::address).containsExactly(Status.STOPPED, "");

        followUps().allow(first);
        assertThat(followUps().isQuiet(first)).isFalse();
        wish(later, "email", "quiet@example.org", Locale.ENGLISH);
        clock.set(MORNING.plus(Duration.ofDays(1)));
        round().look();
        assertThat(sentTo("quiet@example.org")).hasSize(1);
        assertThatThrownBy(() -> followUps().stopAll("unknown")).isInstanceOf(UnknownPredictionException.class);
        assertThatThrownBy(() -> followUps().isQuiet("unknown")).isInstanceOf(UnknownPredictionException.class);
        assertThatThrownBy(() -> followUps().allow("unknown")).isInstanceOf(UnknownPredictionException.class);
    }

    @Test
    void sendsSmsThroughTheGateway() {
        String token = token("sms");
        assertThat(wish(token, "sms", "+44 20 7946-0000", Locale.ENGLISH).address()).isEqualTo("+44...00");
        clock.set(MORNING);
        round().look();
        assertThat(messages).containsExactly("Bearer secret {\"to\": \"+442079460000\", \"text\": \"hindsight.example.org: you agreed to be asked how"
                + " things turned out. Answer, or stop this, with one click: https://hindsight.example.org/outcomes/" + token + "\"}");
    }

    @Test
    void whatTheGatewayWillNeverTakeIsLeftToAnAdmin() {
        String token = token("refused");
        wish(token, "sms", "+442079460000", Locale.ENGLISH);
        answers = 400;
        clock.set(MORNING);
        round().look();
        assertThat(followUps().of(token)).get().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.FAILED);
            assertThat(one.problem()).isEqualTo("The SMS gateway answered 400: no credit for ...");
        });
    }

    @Test
    void triesAgainLaterAndLeavesItToAnAdminAfterTheFifthTime() {
        String token = token("again");
        long id = wish(token, "sms", "+442079460002", Locale.ENGLISH).id();
        answers = 503;
        Instant at = MORNING;
        for (Duration pause : List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24))) {
            clock.set(at);
            round().look();
            round().look();
            at = at.plus(pause);
            assertThat(followUps().of(token)).get().extracting(FollowUp::status, FollowUp::nextAt).containsExactly(Status.WAITING, at);
        }
        clock.set(at);
        round().look();
        assertThat(messages).hasSize(5);
        assertThat(followUps().of(token)).get().extracting(FollowUp::status, FollowUp::attempts).containsExactly(Status.FAILED, 5);

        answers = 200;
        assertThat(reminders().retry(id)).contains(true);
        round().look();
        assertThat(reminders().retry(id)).contains(false);
        assertThat(reminders().retry(1_000_000)).isEmpty();
        assertThat(followUps().of(token)).get().extracting(FollowUp::status, FollowUp::problem).containsExactly(Status.SENT, null);
    }

    @Test
    void aMailServerThatIsAwayIsNamed() {
        String token = token("away");
        wish(token, "email", "max@example.org", Locale.ENGLISH);
        clock.set(MORNING);
        mail.stop();
        try {
            round().look();
        } finally {
            mail.start();
        }
        assertThat(followUps().of(token).orElseThrow().problem()).startsWith("The mail server localhost:");
    }

    @Test
    void endsWithoutAnAnswer() {
        String token = token("expired");
        wish(token, "email", "tim@example.org", Locale.ENGLISH);
        clock.set(MORNING);
        round().look();
        clock.set(DUE.plus(Duration.ofDays(60)));
        round().look();
        assertThat(followUps().of(token)).get().extracting(FollowUp::status).isEqualTo(Status.SENT);
        clock.advance(Duration.ofSeconds(1));
        round().look();
        assertThat(followUps().of(token)).get().extracting(FollowUp::status, FollowUp::address).containsExactly(Status.EXPIRED, "");
    }

    @Test
    void aSecondWishTakesThePlaceOfTheFirst() {
        String token = token("second");
        wish(token, "email", "one@example.org", Locale.ENGLISH);
        wish(token, "email", "two@example.org", Locale.ENGLISH);
        clock.set(MORNING);
        round().look();
        assertThat(sentTo("one@example.org")).isEmpty();
        assertThat(sentTo("two@example.org")).hasSize(1);
    }

    @Test
    void severalNodesThatLookAtOnceSendOnce() throws Exception {
        List<String> tokens = IntStream.range(0, 8).mapToObj(i -> token("crowd")).toList();
        tokens.forEach(token -> wish(token, "email", "crowd@example.org", Locale.ENGLISH));
        clock.set(MORNING);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> looks = Collections.nCopies(4, () -> {
                round().look();
                return null;
            });
            for (Future<Void> look : nodes.invokeAll(looks)) {
                look.get();
            }
        }
        assertThat(sentTo("crowd@example.org")).hasSize(8);
    }

    private String token(String assessment) {
        if (!bean(SampleAssessments.class).ids().contains(assessment)) {
            bean(SamplePredictions.class).assessment(assessment, SamplePlugin.YES_NO);
        }
        return bean(SamplePredictions.class).token(assessment, 30);
    }

    private FollowUp wish(String token, String channel, String address, Locale language) {
        return followUps().wish(token, followUps().read(channel, address), language).orElseThrow();
    }

    private FollowUpRow row(String assessment) {
        return bean(FollowUpRepository.class).newest(null, assessment, Long.MAX_VALUE, 1).getFirst();
    }

    private List<MimeMessage> sentTo(String address) {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
            }
        }).toList();
    }

    private FollowUps followUps() {
        return bean(FollowUps.class);
    }

    private Reminders reminders() {
        return bean(Reminders.class);
    }

    private ReminderRound round() {
        return bean(ReminderRound.class);
    }
}
