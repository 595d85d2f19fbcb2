package org.hindsight.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Fifty predictions a second of each assessment, whatever the server does meanwhile. */
final class SteadyLoad implements AutoCloseable {

    static final int A_SECOND = 50;

    /** What one request got; the times are of {@link System#nanoTime}. A status of 0 is no answer at all. */
    record Reply(String assessment, long sent, int status, String text) {}

    /** What is asked of an assessment. */
    record Asked(String assessment, URI uri, String body) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Queue<CompletableFuture<Reply>> replies = new ConcurrentLinkedQueue<>();
    private final List<Asked> all;
    private int next;

    private SteadyLoad(List<Asked> all) {
        this.all = all;
    }

    static SteadyLoad start(Asked... asked) {
        SteadyLoad load = new SteadyLoad(List.of(asked));
        load.timer.scheduleAtFixedRate(load::ask, 0, 1_000_000 / (A_SECOND * asked.length), TimeUnit.MICROSECONDS);
        return load;
    }

    private void ask() {
        Asked asked = all.get(next++ % all.size());
        long sent = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(asked.uri())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(asked.body()))
                .build();
        replies.add(client.sendAsync(request, BodyHandlers.ofString())
                .handle((answer, failure) -> failure == null
                        ? new Reply(asked.assessment(), sent, answer.statusCode(), answer.body())
                        : new Reply(asked.assessment(), sent, 0, failure.toString())));
    }

    /** All that was answered, in the order in which it was asked; waits for what is still under way. */
    List<Reply> replies() {
        return replies.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        replies.forEach(CompletableFuture::join);
        client.close();
    }
}
