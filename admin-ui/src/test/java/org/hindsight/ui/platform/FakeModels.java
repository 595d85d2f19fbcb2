package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.ModelVersion.ConfusionCounts;
import org.hindsight.core.model.VersionDetail;
import org.hindsight.core.retraining.Waiting;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Wording;
import org.jspecify.annotations.Nullable;

/** Models of the sample assessments, with some versions each. */
@Singleton
@Replaces(CoreModels.class)
public final class FakeModels implements Models {

    private final FakeAssessments assessments;
    private final FakeRuns runs;
    private final Clock clock;
    private final List<LedgerEntry> declined = new ArrayList<>();
    private final Map<String, Baselines.Summary> baselines = new LinkedHashMap<>();
    private volatile boolean intact = true;

    FakeModels(FakeAssessments assessments, FakeRuns runs, Clock clock) {
        this.assessments = assessments;
        this.runs = runs;
        this.clock = clock;
    }

    /** Whether nobody changed the ledger of the first model behind the platform's back. */
    public void intact(boolean yes) {
        intact = yes;
    }

    @Override
    public List<ModelOverview> all(Locale locale) {
        return assessments.all(locale).stream().map(this::overview).toList();
    }

    @Override
    public Optional<ModelOverview> find(String id, Locale locale) {
        return assessments.find(id, locale).map(this::overview);
    }

    private ModelOverview overview(Assessment assessment) {
        String id = assessment.descriptor().id();
        Assessment.ServingModelSummary model = assessment.model();
        long predictions = Map.of("ppd", 713L, "heart", 212L, "clinic-wait", 640L, "student-dropout", 4424L, "parkinsons", 41L).getOrDefault(id, 0L);
        Double change = Map.of("ppd", 0.02, "clinic-wait", -0.2, "student-dropout", 0.0).get(id);
        Instant next = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(id.equals("ppd") ? 2 : 1).atTime(LocalTime.of(2, 0)).toInstant(ZoneOffset.UTC);
        return new ModelOverview(
                id, assessment.descriptor().title(), predictions, model == null ? 0 : model.outcomeRows(),
                id.equals("ppd") ? 24 : 3, id.equals("ppd") ? 20 : 10,
                model == null ? null : new ModelOverview.Champion(model.version(), model.metric(), change, predictions / 2),
                runs.last(id), runs.last(id) == null ? null : Waiting.of(runs.last(id), ledger(id)).orElse(null), id.equals("heart") ? null : next,
                null, !id.equals("ppd") || intact);
    }

    @Override
    public List<ModelVersion> versions(String id) {
        Assessment assessment = assessments.find(id, Locale.ENGLISH).orElseThrow();
        if (assessment.model() == null) {
            return List.of();
        }
        List<ModelVersion> versions = new ArrayList<>();
        int count = id.equals("heart") ? 1 : 6;
        for (int age = 0; age < count; age++) {
            Instant trained = assessment.model().trainedAt().minus(Duration.ofDays(7L * age));
            String name = age == 0 ? assessment.model().version() : "v" + trained.toString().substring(0, 10).replace("-", "") + "_020003";
            versions.add(version(assessment, name, trained, age));
        }
        return versions;
    }

    private static ModelVersion version(Assessment assessment, String name, Instant trained, int age) {
        boolean classes = assessment.target() instanceof ClassTarget;
        double worse = 0.008 * age + (age % 2) * 0.006;
        Map<String, Double> metrics = new LinkedHashMap<>();
        if (classes) {
            metrics.putAll(Map.of("accuracy", 0.837 - worse, "precision", 0.757 - worse / 2, "recall", 0.69 - 2 * worse, "f1", 0.722 - worse, "roc_auc", 0.86 - worse, "brier", 0.11 + worse / 3));
        } else {
            metrics.putAll(Map.of("mae", 8.1 + 20 * worse, "rmse", 13.1 + 25 * worse, "r2", 0.65 - worse, "within_tolerance", 0.72 - worse));
        }
        Map<String, List<Double>> intervals = new LinkedHashMap<>();
        metrics.forEach((metric, value) -> intervals.put(metric, List.of(value * 0.96, value * 1.04)));
        return new ModelVersion(
                assessment.descriptor().id(), name, 7L, age == 2 ? "KEPT" : age == 4 ? "INSUFFICIENT_EVIDENCE" : "PROMOTED", age == 5 ? "initial" : "cron", trained,
                1408 - 20L * age, 300, metrics, intervals, confusion(assessment, age), age == 2 ? null : FakeRuns.PROMOTED,
                provenance(), age < 5, detail(assessment));
    }

    private static VersionDetail detail(Assessment assessment) {
        List<VersionDetail.Subgroup> subgroups = switch (assessment.descriptor().id()) {
            case "clinic-wait" -> List.of(
                    new VersionDetail.Subgroup("patients_ahead", null, 3.0, null, 110, 110, false, "mae", 5.2, 4.4, 6.1),
                    new VersionDetail.Subgroup("patients_ahead", 3.0, 8.0, null, 160, 160, false, "mae", 8.4, 7.6, 9.3),
                    new VersionDetail.Subgroup("patients_ahead", 8.0, null, null, 12, 12, true, "mae", null, null, null));
            case "ppd" -> List.of(
                    new VersionDetail.Subgroup("phq2", null, null, "0", 200, 200, false, "roc_auc", 0.84, 0.78, 0.9),
                    new VersionDetail.Subgroup("phq2", null, null, "1", 80, 80, false, "roc_auc", 0.8, 0.69, 0.9));
            default -> List.of();
        };
        return new VersionDetail(subgroups, List.of(), null, null, null);
    }

    private static Map<String, String> provenance() {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("seed", "20261115");
        provenance.put("algorithm", "RandomForest, 100 trees, Platt calibration");
        provenance.put("data fingerprint", "9f2c4f1a0b7d3e5566778899aabbccddeeff00112233445566778899aabbccdd");
        provenance.put("plugin", "1.0.0");
        provenance.put("Java", "25.0.1");
        return provenance;
    }

    private static @Nullable ConfusionCounts confusion(Assessment assessment, int age) {
        if (!(assessment.target() instanceof ClassTarget target)) {
            return null;
        }
        return target.labels().size() == 2
                ? new ConfusionCounts(target.labels(), List.of(List.of(555L - age, 60L + age), List.of(84L + 3L * age, 187L - 3L * age)))
                : new ConfusionCounts(target.labels(), List.of(List.of(210L, 34L, 40L), List.of(42L, 61L, 56L), List.of(18L, 24L, 400L)));
    }

    @Override
    public List<LedgerEntry> ledger(String id) {
        List<ModelVersion> promoted = versions(id).reversed().stream().filter(version -> version.status().equals("PROMOTED")).toList();
        List<LedgerEntry> entries = new ArrayList<>();
        for (ModelVersion version : promoted) {
            entries.add(new LedgerEntry(
                    id, entries.size() + 1L, version.version(), entries.isEmpty() ? null : entries.getLast().version(), null,
                    entries.size() == 1 ? LedgerEntry.Action.OVERRIDDEN : LedgerEntry.Action.PROMOTED,
                    entries.size() == 1 ? "The clinic asked for it after the audit of September." : FakeRuns.PROMOTED.reason().toString(),
                    entries.size() == 1 ? "admin@localhost" : "gate", version.trainedAt().plusSeconds(20), "", ""));
        }
        declined.stream().filter(entry -> entry.assessment().equals(id)).forEach(entries::add);
        return entries;
    }

    @Override
    public Optional<LedgerEntry> decline(String id, String version, String reason, String actor) {
        String serving = ledger(id).getLast().version();
        LedgerEntry entry = new LedgerEntry(
                id, 9, serving, serving, version, LedgerEntry.Action.DECLINED, reason, actor, clock.instant(), "", "");
        declined.add(entry);
        return Optional.of(entry);
    }

    /** Nothing was declined yet. */
    public void askAgain() {
        declined.clear();
    }

    @Override
    public Optional<LedgerEntry> promote(String id, String version, String reason, String actor) {
        return versions(id).stream()
                .filter(found -> found.version().equals(version))
                .findFirst()
                .map(found -> new LedgerEntry(id, 9, version, null, null, LedgerEntry.Action.OVERRIDDEN, reason, actor, clock.instant(), "", ""));
    }

    @Override
    public Baselines.Summary baseline(String id) {
        return baselines.getOrDefault(id, new Baselines.Summary(
                1500, List.of(new RejectedLine(214, "column 'age': expected a number, found 'n/a'. Fix the row, or leave the field empty if the value is missing.")),
                "9f2c4f1a0b7d3e5566778899aabbccddeeff00112233445566778899aabbccdd", Message.of("baseline.shipped"), true, List.of(Wording.plain("separator ','"), Wording.plain("37 empty fields taken as missing"))));
    }

    @Override
    public Baselines.Summary replaceBaseline(String id, byte[] csv, String actor) {
        String text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);
        if (!text.contains(",")) {
            throw new BaselineRefusedException("line 1: expected the columns age, sex, ..., found '" + text.strip() + "'. Nothing was changed.");
        }
        Baselines.Summary summary = new Baselines.Summary(text.lines().count() - 1, List.of(), "00ff", Message.of("baseline.uploaded", actor, "2026-11-20"), false, List.of());
        baselines.put(id, summary);
        return summary;
    }

    @Override
    public Baselines.Summary resetBaseline(String id, String actor) {
        baselines.remove(id);
        return baseline(id);
    }
}
