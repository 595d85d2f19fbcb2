package org.hindsight.plugin.testkit;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.QuasiIdentifier;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.Trigger;

/** A small plugin that holds to the contract; the broken ones differ from it in one thing each. */
public class RainPlugin implements AssessmentPlugin {

    static final String HEADER = "humidity,wind,sky,rain";

    private static final FeatureSchema SCHEMA = FeatureSchema.of(new Section(
            "Today",
            List.of(
                    NumericFeature.integer("humidity", "How humid is it?", "%", 0, 100),
                    NumericFeature.decimal("wind", "How windy is it?", "m/s", 0, 60, 0.1).optional(),
                    ChoiceFeature.of("sky", "What does the sky look like?", "clear", "clear", "grey", "grey", "black", "black"))));

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "rain", "Rain", "Whether to take an umbrella.", "People who go out", "you", "Not a weather report.", "today");
    }

    @Override
    public FeatureSchema features() {
        return SCHEMA;
    }

    @Override
    public Target target() {
        return new ClassTarget(List.of("dry", "rain"), "rain");
    }

    @Override
    public BaselineLoader baseline() {
        return RainPlugin::load;
    }

    @Override
    public Trainer trainer() {
        return new SmallTrainer(SCHEMA, target());
    }

    @Override
    public FollowUp followUp() {
        return new FollowUp(
                Duration.ofHours(12),
                "Did it rain?",
                List.of(new FollowUp.Answer("rain", "Yes"), new FollowUp.Answer("dry", "No")));
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger.Cron("0 2 * * sun", 20), new Trigger.OutcomeBurst(5, Duration.ofDays(1), Duration.ofHours(6)));
    }

    @Override
    public List<QuasiIdentifier> quasiIdentifiers() {
        return List.of(QuasiIdentifier.of("humidity", 30, 60), QuasiIdentifier.of("sky"));
    }

    static InputStream csv() {
        return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
    }

    static String text() {
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 400; i++) {
            int humidity = 10 + random.nextInt(80);
            double wind = random.nextInt(300) / 10.0;
            int sky = random.nextInt(3);
            double chance = 1 / (1 + Math.exp(-(humidity - 50) / 12.0 - (sky - 1)));
            csv.append(String.format(
                    Locale.ROOT, "%d,%.1f,%d,%d%n", humidity, wind, sky, random.nextDouble() < chance ? 1 : 0));
        }
        return csv.toString();
    }

    static BaselineLoader.Baseline load(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        if (!HEADER.equals(reader.readLine())) {
            throw new BaselineRefusedException("Line 1: the header must be " + HEADER + ".");
        }
        List<LabelledRow> rows = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] cells = line.split(",");
            rows.add(new LabelledRow(
                    FeatureVector.of(
                            Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2])),
                    Double.parseDouble(cells[3]),
                    null));
        }
        return new BaselineLoader.Baseline(rows, List.of(), List.of());
    }
}
