package org.hindsight.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;

/** Plugins whose trainer or model breaks one rule. */
final class BrokenModels {

    private static final Prediction WRONG_KIND = new NumericPrediction(0, 0, 0, 0.9);

    private BrokenModels() {}

    static void add(Map<String, AssessmentPlugin> plugins) {
        plugins.put("trainsTheSameModelFromTheSameSeed", trainer(SometimesDifferent::new));
        plugins.put("predictsTheSameAfterWritingAndReading", trainer(Rounding::new));
        plugins.put("refusesDamagedModels", trainer(Trusting::new));
        plugins.put("stopsWhenCancelled", trainer(Unstoppable::new));
        plugins.put("reportsProgressAsAgreed", trainer(InPercent::new));
        plugins.put("describesItsModel", answering(true, (features, right) -> right));
        plugins.put("beatsTheTrivialPrediction", answering(false, (features, right) -> new ClassPrediction(
                new double[] {((ClassPrediction) right).probability(1), ((ClassPrediction) right).probability(0)})));
        plugins.put("givesSoundPredictionsForEveryRow", answering(false, (features, right) ->
                features.get(0) == 42 ? WRONG_KIND : right));
        plugins.put("scoresCasesWithMissingAnswers", answering(false, (features, right) ->
                features.isMissing(1) ? WRONG_KIND : right));
        plugins.put("scoresExtremesAndEveryChoice", answering(false, (features, right) ->
                features.get(0) == 100 ? WRONG_KIND : right));
        plugins.put("predictsTheSameFromManyThreads", answering(false, new Forgetful()));
    }

    private static AssessmentPlugin trainer(BiFunction<RainPlugin, AtomicInteger, Trainer> make) {
        AtomicInteger calls = new AtomicInteger();
        return new RainPlugin() {
            @Override
            public Trainer trainer() {
                return make.apply(this, calls);
            }
        };
    }

    /** A plugin whose model changes the right answer. */
    private static AssessmentPlugin answering(boolean speechless, BiFunction<FeatureVector, Prediction, Prediction> change) {
        return trainer((plugin, calls) -> new SmallTrainer(plugin.features(), plugin.target()) {
            @Override
            public TrainedModel train(Dataset data, TrainingContext context) {
                return changed(super.train(data, context));
            }

            @Override
            public TrainedModel read(InputStream in) throws IOException {
                return changed(super.read(in));
            }

            private TrainedModel changed(TrainedModel model) {
                return new TrainedModel() {
                    @Override
                    public Prediction predict(FeatureVector features) {
                        return change.apply(features, model.predict(features));
                    }

                    @Override
                    public void write(java.io.OutputStream out) throws IOException {
                        model.write(out);
                    }

                    @Override
                    public Map<String, String> description() {
                        return speechless ? Map.of() : model.description();
                    }
                };
            }
        });
    }

    /** Keeps the case that it scores in a field, as some classifiers do, and answers for whichever case is there in the end. */
    private static final class Forgetful implements BiFunction<FeatureVector, Prediction, Prediction> {
        private volatile Prediction current = WRONG_KIND;

        @Override
        public Prediction apply(FeatureVector features, Prediction right) {
            current = right;
            Thread.yield();
            return current;
        }
    }

    private static class OfPlugin extends SmallTrainer {
        OfPlugin(RainPlugin plugin) {
            super(plugin.features(), plugin.target());
        }
    }

    private static final class SometimesDifferent extends OfPlugin {
        private final AtomicInteger calls;

        SometimesDifferent(RainPlugin plugin, AtomicInteger calls) {
            super(plugin);
            this.calls = calls;
        }

        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            int rows = data.rows().size() - calls.incrementAndGet() % 2;
            return super.train(new Dataset(data.schema(), data.target(), data.rows().subList(0, rows)), context);
        }
    }

    private static final class Rounding extends OfPlugin {
        Rounding(RainPlugin plugin, AtomicInteger calls) {
            super(plugin);
        }

        @Override
        double stored(double weight) {
            return (float) weight;
        }
    }

    private static final class Trusting extends OfPlugin {
        Trusting(RainPlugin plugin, AtomicInteger calls) {
            super(plugin);
        }

        @Override
        public TrainedModel read(InputStream in) throws IOException {
            byte[] bytes = in.readAllBytes();
            try {
                return super.read(new java.io.ByteArrayInputStream(bytes));
            } catch (IOException e) {
                return new SmallModel(new double[schema.size() + 1]);
            }
        }
    }

    private static final class Unstoppable extends OfPlugin {
        Unstoppable(RainPlugin plugin, AtomicInteger calls) {
            super(plugin);
        }

        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            return super.train(data, TrainingContext.of(context.seed()));
        }
    }

    private static final class InPercent extends OfPlugin {
        InPercent(RainPlugin plugin, AtomicInteger calls) {
            super(plugin);
        }

        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            TrainedModel model = super.train(data, context);
            context.progress(100, "Done");
            return model;
        }
    }
}
