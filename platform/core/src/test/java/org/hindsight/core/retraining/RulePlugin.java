package org.hindsight.core.retraining;

import java.nio.file.Path;
import org.hindsight.core.plugin.PluginJar;
import org.hindsight.core.plugin.PluginSource;

/** A world in which a model that learnt from many rows foresees all, and one that learnt from few is right four times in five. */
final class RulePlugin {

    private static final String PROBE = CrankedPlatform.PROBE;
    private static final String TRAINER = """
            class RuleTrainer implements Trainer {
                public TrainedModel train(Dataset data, TrainingContext context) { return new RuleModel(data.rows().size() > 250); }
                public TrainedModel read(InputStream in) throws IOException {
                    while (Boolean.getBoolean("rule.slow-to-read")) {
                        System.setProperty("rule.reading", "true");
                        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                    }
                    return new RuleModel((in.read() == 1) != Boolean.getBoolean("rule.reads-wrong"));
                }
            }
            record RuleModel(boolean knowsAll) implements TrainedModel {
                public Prediction predict(FeatureVector features) {
                    boolean high = features.get(0) > 50;
                    boolean happens = high != ((int) features.get(0) % 5 == 0);
                    double yes = knowsAll ? (happens ? 0.98 : 0.02) : (high ? 0.8 : 0.2);
                    return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
                }
                public void write(OutputStream out) throws IOException { out.write(knowsAll ? 1 : 0); }
                public Map<String, String> description() { return Map.of(); }
            }
            """;

    private RulePlugin() {}

    static boolean happens(double x) {
        return x > 50 != ((int) x % 5 == 0);
    }

    static void drop(Path home) {
        StringBuilder csv = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 200; i++) {
            double x = i / 2.0 + 0.25;
            csv.append(x).append(",0,").append(happens(x) ? 1 : 0).append('\n');
        }
        PluginJar.of(PROBE, new PluginSource(PROBE).with("trainer", "return new RuleTrainer();").with("extra", TRAINER))
                .entry("baseline-data/probe.csv", csv.toString())
                .into(home.resolve("plugins"), "probe.jar");
    }
}
