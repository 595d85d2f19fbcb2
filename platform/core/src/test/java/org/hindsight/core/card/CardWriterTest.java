package org.hindsight.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.VersionDetail;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardWriterTest {

    private static final Instant TRAINED = Instant.parse("2026-03-01T02:00:03Z");

    @Test
    void everythingThatIsKnownIsThere() {
        ModelCard card = card(full(), assessment(SamplePlugin.YES_NO), Locale.ENGLISH, 3);

        assertThat(card.summary()).isEqualTo("Trained on simulated baseline data (1,000 rows) and 12 confirmed outcomes");
        assertThat(text(card, "training_data", "reproducible")).isEqualTo("not reproducible: 3 rows erased");
        assertThat(text(card, "limits", "memorising")).contains("k does not bound what a forest memorises");
        assertThat(text(card, "decision", "reason")).isEqualTo("It is better.");
        assertThat(table(card, "subgroups", "subgroups").rows()).containsExactly(
                List.of("Your age", "below 40", "ROC AUC", "0.812", "0.7 to 0.9", "45"),
                List.of("Your age", "40 and above", "ROC AUC", "too few", "too few", "7"),
                List.of("Your mood", "Very dark", "ROC AUC", "0.7", "unknown", "20"));
        assertThat(table(card, "calibration", "calibration").rows()).contains(List.of("Calibration slope of Yes", "0.95", "0.7 to 1.2", "1"));
        assertThat(table(card, "performance", "metrics").rows()).containsExactly(
                List.of("ROC AUC", "0.81", "0.72 to 0.88", "202"), List.of("Brier score", "0.15", "unknown", "202"));
        assertThat(table(card, "performance", "confusion_matrix").rows()).containsExactly(List.of("No", "90", "10"), List.of("Yes", "20", "82"));
        assertThat(table(card, "decision", "ledger").rows()).hasSize(1);
        assertThat(text(card, "training_data", "k")).startsWith("k = 6");
        assertThat(text(card, "evaluation_data", "external_validation")).isEqualTo("unknown");
    }

    @Test
    void whatIsUnknownSaysSoInEveryLanguage() {
        ModelVersion bare = new ModelVersion(
                "mood", "v1", 0, "KEPT", "", TRAINED, 0, 0, Map.of(), Map.of(), null, null, Map.of("plugin", " "), false);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("fi"))) {
            ModelCard card = card(bare, null, locale, 0);
            String unknown = locale.getLanguage().equals("es") ? "desconocido" : "unknown";
            assertThat(text(card, "model_details", "algorithm")).isEqualTo(unknown);
            assertThat(text(card, "intended_use", "purpose")).isEqualTo(unknown);
            assertThat(text(card, "subgroups", "fairness")).isEqualTo(unknown);
            assertNothingIsEmpty(card);
        }
        assertThat(card(bare, null, Locale.of("fi"), 0).language()).isEqualTo("en");
        for (Target target : List.of(SamplePlugin.YES_NO, SamplePlugin.COLOURS, SamplePlugin.MINUTES)) {
            assertNothingIsEmpty(card(full(), assessment(target), Locale.of("es"), 0));
        }
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatThrownBy(() -> new ModelCard.Entry("a", "b", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelCard.Section("a", "b", List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelCard.Table("a", "b", List.of("c"), List.of(List.of("")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelCard.Table("a", "b", List.of("c"), List.of(List.of("d", "e"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDocumentHoldsEveryTextAndNoMarkupOfOthers() {
        ModelVersion version = full();
        ModelVersion sly = version.withProvenance(Map.of("plugin", "<script>alert('x')</script>", "seed", "1"));
        ModelCard card = card(sly, assessment(SamplePlugin.YES_NO), Locale.ENGLISH, 0);

        String html = CardPage.of(card);

        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\">").doesNotContain("<script>").doesNotContain("<dd></dd>");
        card.sections().forEach(section -> assertThat(html).contains("<h2>" + section.heading().replace("'", "&#39;") + "</h2>"));
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws Exception {
        Properties english = new Properties();
        Properties spanish = new Properties();
        try (var en = CardWriter.class.getResourceAsStream("messages.properties");
                var es = CardWriter.class.getResourceAsStream("messages_es.properties")) {
            english.load(en);
            spanish.load(new java.io.InputStreamReader(es, java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(spanish.values()).noneMatch(text -> text.toString().isBlank());
    }

    private static void assertNothingIsEmpty(ModelCard card) {
        assertThat(card.sections()).hasSize(11).allSatisfy(section -> {
            assertThat(section.entries()).allSatisfy(entry -> assertThat(List.of(entry.id(), entry.label(), entry.text())).noneMatch(String::isBlank));
            assertThat(section.tables()).allSatisfy(table -> assertThat(table.rows()).isNotEmpty()
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()).noneMatch(String::isBlank)));
        });
    }

    private static String text(ModelCard card, String section, String entry) {
        return section(card, section).entries().stream().filter(one -> one.id().equals(entry)).findFirst().orElseThrow().text();
    }

    private static ModelCard.Table table(ModelCard card, String section, String table) {
        return section(card, section).tables().stream().filter(one -> one.id().equals(table)).findFirst().orElseThrow();
    }

    private static ModelCard.Section section(ModelCard card, String id) {
        return card.sections().stream().filter(section -> section.id().equals(id)).findFirst().orElseThrow();
    }

    private static ModelCard card(ModelVersion version, @Nullable Assessment assessment, Locale locale, long erased) {
        LedgerEntry entry = new LedgerEntry(
                "mood", 1, version.version(), null, null, LedgerEntry.Action.PROMOTED, "It is better.", "gate", TRAINED, "a", "b");
        return new CardWriter(new CardWords(locale, ZoneOffset.UTC), version, assessment, null, erased, List.of(entry)).card();
    }

    private static Assessment assessment(Target target) {
        SamplePlugin plugin = new SamplePlugin("mood", target);
        return new Assessment(plugin.descriptor(), plugin.features(), target, List.of(), plugin.followUp(), null);
    }

    private static ModelVersion full() {
        VersionDetail detail = new VersionDetail(
                List.of(
                        new VersionDetail.Subgroup("Age", null, 40.0, null, 45, 45, false, "roc_auc", 0.812, 0.7, 0.9),
                        new VersionDetail.Subgroup("Age", 40.0, null, null, 7, 7, true, "roc_auc", null, null, null),
                        new VersionDetail.Subgroup("Mood", null, null, "dark", 20, 20, false, "roc_auc", 0.7, null, null)),
                List.of(new VersionDetail.Calibration(
                        "Yes", new VersionDetail.Estimate(0.95, 0.7, 1.2), new VersionDetail.Estimate(0.1, null, null))),
                new VersionDetail.IntervalFigures(0.9, new VersionDetail.Estimate(0.91, 0.8, 0.95), new VersionDetail.Estimate(30, 28.0, 32.0)),
                new VersionDetail.AnonymityFigures(6, 5, 4, 1, 2, 10),
                null);
        DecisionSummary decision = new DecisionSummary(
                "PROMOTED", Message.plain("It is better."), "CAUTIOUS", "holdout", "roc_auc", 0.78, 0.81, 0.03, -0.01, 0.07, 0.2, 202, 202, null);
        java.util.SequencedMap<String, Double> metrics = new java.util.LinkedHashMap<>();
        metrics.put("roc_auc", 0.81);
        metrics.put("brier", 0.15);
        return new ModelVersion(
                "mood", "v20260301_020003", 1, "PROMOTED", "manual", TRAINED, 1012, 202, metrics, Map.of("roc_auc", List.of(0.72, 0.88)),
                new ModelVersion.ConfusionCounts(List.of("No", "Yes"), List.of(List.of(90L, 10L), List.of(20L, 82L))),
                decision,
                Map.of(
                        Provenance.SIMULATED_BASELINE, "true", Provenance.BASELINE_TRAINING_ROWS, "1000", Provenance.OUTCOME_TRAINING_ROWS, "12",
                        Provenance.BASIS, "holdout", "model: Algorithm", "forest"),
                true, detail);
    }
}
