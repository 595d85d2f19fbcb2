package org.hindsight.core.dataset;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** Baselines in memory; a file is one when it begins with {@code Age,}. */
@Singleton
@Replaces(Baselines.class)
public class FakeBaselines extends Baselines {

    private static final Summary SHIPPED = new Summary(1000, List.of(), "ab".repeat(32), Message.of("baseline.shipped"), true, List.of());

    private volatile Summary now = SHIPPED;

    FakeBaselines(Clock clock) {
        super(null, null, null, clock);
    }

    @Override
    public Summary summary(String assessment) {
        return now;
    }

    @Override
    public Summary replace(String assessment, byte[] csv, String actor) {
        String text = new String(csv, StandardCharsets.UTF_8);
        if (!text.startsWith("Age,")) {
            throw new BaselineRefusedException("Line 1: the column 'Age' is missing.");
        }
        now = new Summary(
                text.lines().count() - 1,
                List.of(new RejectedLine(3, "Column 'Age': expected a number, found 'x'.")),
                "cd".repeat(32),
                Message.of("baseline.uploaded", actor, "2026-03-01"),
                false,
                List.of(Wording.plain("coding recognised")));
        return now;
    }

    @Override
    public Summary reset(String assessment, String actor) {
        now = SHIPPED;
        return now;
    }
}
