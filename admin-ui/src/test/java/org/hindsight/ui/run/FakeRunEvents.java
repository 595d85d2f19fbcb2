package org.hindsight.ui.run;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import org.hindsight.core.retraining.Run;
import org.hindsight.ui.platform.FakeRuns;

/** Stands in for the events of the web module: says once that the run changed, so that browsers come back, and ends with it. */
@Controller("/api/runs/{id}/events")
@Secured("ADMIN")
final class FakeRunEvents {

    private final FakeRuns runs;

    FakeRunEvents(FakeRuns runs) {
        this.runs = runs;
    }

    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> events(long id) {
        boolean ended = runs.find(id).map(Run::status).map(Run.Status::ended).orElse(true);
        return ended ? HttpResponse.noContent() : HttpResponse.ok("retry: 300\nevent: run\ndata: {}\n\n").contentType(MediaType.TEXT_EVENT_STREAM);
    }
}
