package org.hindsight.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.plugin.QuasiIdentifier;
import org.hindsight.plugin.Trigger;

/** For each check a plugin that is the good one but for the one thing that the check looks at. */
final class BrokenPlugins {

    private BrokenPlugins() {}

    /** By the name of the check that each must fail. */
    static Map<String, AssessmentPlugin> all() {
        Map<String, AssessmentPlugin> plugins = new LinkedHashMap<>();
        ofWords(plugins);
        ofBaseline(plugins);
        BrokenModels.add(plugins);
        return plugins;
    }

    private static void ofWords(Map<String, AssessmentPlugin> plugins) {
        plugins.put("saysTheSameOnEveryCall", new RainPlugin() {
            private final AtomicInteger calls = new AtomicInteger();

            @Override
            public Descriptor descriptor() {
                return new Descriptor("rain", "Rain " + calls.incrementAndGet(), "s", "a", "you", "d", "");
            }
        });
        plugins.put("asksWithSensibleRanges", withHumidity(number -> new NumericFeature(
                number.name(), number.label(), "", number.unit(), number.min(), number.max(), 500, false, true)));
        plugins.put("followUpAnswersMatchTheLabels", new RainPlugin() {
            @Override
            public FollowUp followUp() {
                return new FollowUp(Duration.ofHours(1), "Did it rain?", List.of(new FollowUp.Answer("rain", "Yes")));
            }
        });
        plugins.put("promotionMetricFitsTheTarget", new RainPlugin() {
            @Override
            public PromotionRules promotion() {
                return new PromotionRules(Metric.MAE, Map.of(), Profile.CAUTIOUS);
            }
        });
        plugins.put("triggersCanFire", new RainPlugin() {
            @Override
            public List<Trigger> triggers() {
                return List.of(new Trigger.Cron("0 25 * * *", 1));
            }
        });
        plugins.put("quasiIdentifiersNameFeatures", new RainPlugin() {
            @Override
            public List<QuasiIdentifier> quasiIdentifiers() {
                return List.of(QuasiIdentifier.of("age", 30));
            }
        });
        plugins.put("textsHaveKnownKeys", new RainPlugin() {
            @Override
            public ResourceBundle texts(Locale locale) {
                return locale.getLanguage().equals("de") ? bundle("humidty.label", "Wie feucht ist es?") : super.texts(locale);
            }
        });
        plugins.put("givesNoticesWithoutAModel", new RainPlugin() {
            @Override
            public List<Notice> notices(Answers answers, Audience audience) {
                // wind may be left open
                return answers.number("wind").orElseThrow() > 20
                        ? List.of(new Notice(Notice.Level.WARNING, "Storm", "Stay inside.", List.of()))
                        : List.of();
            }
        });
        plugins.put("advisesOnEveryResult", new RainPlugin() {
            @Override
            public Advice advise(Answers answers, org.hindsight.plugin.Prediction prediction, Audience audience) {
                return new Advice(Advice.Band.LOW, "Rain", "The wind is " + answers.values().get("wind") + ".", List.of());
            }
        });
    }

    private static void ofBaseline(Map<String, AssessmentPlugin> plugins) {
        plugins.put("readsTheShippedBaselineWithoutRejectedLines", reading(in -> {
            BaselineLoader.Baseline all = RainPlugin.load(in);
            return new BaselineLoader.Baseline(
                    all.rows(), List.of(new BaselineLoader.RejectedLine(7, "column 'wind': expected a number, found 'x'.")), List.of());
        }));
        plugins.put("baselineFitsTheSchema", rows(row -> row.features().get(0) == 42
                ? new LabelledRow(row.features().with(0, 42.5), row.target(), null)
                : row));
        plugins.put("baselineHoldsEveryFeatureAndOutcome", rows(row ->
                new LabelledRow(row.features().with(1, Double.NaN), row.target(), null)));
        AtomicInteger reads = new AtomicInteger();
        plugins.put("readsTheSameRowsEveryTime", reading(in -> {
            List<LabelledRow> all = new ArrayList<>(RainPlugin.load(in).rows());
            all.subList(0, reads.incrementAndGet()).clear();
            return new BaselineLoader.Baseline(all, List.of(), List.of());
        }));
        plugins.put("refusesFilesThatAreNoBaseline", reading(in -> {
            in.mark(1000);
            if (in.read() < 0) {
                return new BaselineLoader.Baseline(List.of(), List.of(), List.of());
            }
            in.reset();
            return RainPlugin.load(in);
        }));
        AtomicInteger days = new AtomicInteger();
        plugins.put("groupsCasesTheSameWayEveryTime", new RainPlugin() {
            @Override
            public Optional<String> group(Answers answers, LocalDate day) {
                return Optional.of(day + "-" + days.incrementAndGet());
            }
        });
    }

    private static AssessmentPlugin withHumidity(UnaryOperator<NumericFeature> change) {
        return new RainPlugin() {
            @Override
            public FeatureSchema features() {
                NumericFeature humidity = NumericFeature.integer("humidity", "How humid is it?", "%", 0, 100);
                return FeatureSchema.of(new Section("Today", List.of(
                        change.apply(humidity),
                        NumericFeature.decimal("wind", "How windy is it?", "m/s", 0, 60, 0.1).optional(),
                        ChoiceFeature.of("sky", "The sky", "clear", "clear", "grey", "grey", "black", "black"))));
            }
        };
    }

    private interface Reading {
        BaselineLoader.Baseline load(InputStream in) throws IOException;
    }

    private static AssessmentPlugin reading(Reading reading) {
        return new RainPlugin() {
            @Override
            public BaselineLoader baseline() {
                return reading::load;
            }
        };
    }

    private static AssessmentPlugin rows(UnaryOperator<LabelledRow> change) {
        return reading(in -> new BaselineLoader.Baseline(
                RainPlugin.load(in).rows().stream().map(change).toList(), List.of(), List.of()));
    }

    private static ResourceBundle bundle(String key, String text) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{key, text}};
            }
        };
    }
}
