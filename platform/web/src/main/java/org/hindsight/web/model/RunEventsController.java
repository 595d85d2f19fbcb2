package org.hindsight.web.model;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Tag(name = "Retraining")
@SecurityRequirement(name = "bearer")
@Controller("/api/runs/{id}/events")
@Secured({Access.ADMIN, Access.MODELS, Access.RETRAIN})
final class RunEventsController {

    private static final String LAST_EVENT = "Last-Event-ID";

    private final Retraining retraining;
    private final Duration poll;
    private final long beats;
    private final Scheduler scheduler;

    RunEventsController(
            Retraining retraining,
            @Value("${hindsight.web.events.poll}") Duration poll,
            @Value("${hindsight.web.events.heartbeat}") Duration heartbeat,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.retraining = retraining;
        this.poll = poll;
        this.beats = Math.max(1, heartbeat.dividedBy(poll));
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    /**
     * Follows a run as server-sent events: {@code log} for every line of its log from the beginning (or after Last-Event-ID), {@code run}
     * whenever it changes, and {@code end} when it has ended, after which the connection closes. It does not matter which node
     * works on the run.
     *
     * @param id the run's number
     * @return the events
     */
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation
    @ApiResponse(
            responseCode = "200",
            description = "Events named log (number, at, message), run (the run) and end (the run).",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    HttpResponse<?> follow(long id, HttpRequest<?> request) {
        Run run = retraining.find(id).orElseThrow(() -> RunController.unknown(id));
        long seen = lastSeen(request);
        if (seen > 0 && run.status().ended() && retraining.log(id, seen).isEmpty()) {
            // A browser that comes back after the end stops only at this status.
            return HttpResponse.noContent();
        }
        return HttpResponse.ok(events(new RunFeed(retraining, id, seen, beats, Reader.language(request))))
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }

    private Publisher<Event<?>> events(RunFeed feed) {
        return Flux.interval(Duration.ZERO, poll)
                .onBackpressureDrop()
                .concatMap(tick -> Mono.fromCallable(feed::next).subscribeOn(scheduler), 1)
                .takeUntil(RunFeed.Batch::last)
                .concatMapIterable(RunFeed.Batch::events);
    }

    private static long lastSeen(HttpRequest<?> request) {
        String header = request.getHeaders().get(LAST_EVENT);
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
    }
}
