package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.DecisionSummary.ShadowRuling;
import org.hindsight.core.promotion.Ruling.Result;
import org.hindsight.core.promotion.SecondHearing;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is chosen, remembered and waited for around the gate, on every database. */
abstract class PromotionMemoryContract extends DatabaseContract {

    private static final PromotionRules RULES =
            new PromotionRules(Metric.BRIER, Map.of(Metric.ACCURACY, 0.5), Profile.CAUTIOUS);

    @Test
    void withoutAChoiceThePluginsRulesAreInForce() {
        assertThat(settings().inForce("unchosen", RULES)).isEqualTo(PromotionTerms.defaults(RULES));
        assertThat(PromotionTerms.defaults(RULES).shadowCandidates()).isTrue();
    }

    @Test
    void aChoiceIsInForceUntilTheNext() {
        settings().store("chosen", new PromotionChoice(Profile.BALANCED, PromotionTerms.Mode.APPROVAL, false, Map.of(Metric.RECALL, 0.8)), "admin@localhost");
        assertThat(settings().inForce("chosen", RULES))
                .isEqualTo(new PromotionTerms(Profile.BALANCED, PromotionTerms.Mode.APPROVAL, false, Map.of(Metric.RECALL, 0.8)));

        settings().store("chosen", new PromotionChoice(Profile.RESPONSIVE, null, null, null), "other@localhost");
        assertThat(settings().inForce("chosen", RULES))
                .isEqualTo(new PromotionTerms(Profile.RESPONSIVE, PromotionTerms.Mode.AUTOMATIC, false, RULES.floors()));
        assertThat(bean(PromotionChoiceRepository.class).findById("chosen").map(PromotionChoiceRow::chosenBy)).contains("other@localhost");
    }

    @Test
    void theStartIsFrozenAndTheAnchorMovesByProof() {
        anchors().start("anchored", "v1", 60);
        anchors().start("anchored", "v2", 70);
        assertThat(anchors().of("anchored")).contains(new GateMemory("anchored", "v1", 60, 0));

        anchors().moveTo("anchored", "v3", 80);
        assertThat(anchors().of("anchored")).contains(new GateMemory("anchored", "v3", 60, 0));

        anchors().startAnew("anchored", "v4", 90, 17);
        assertThat(anchors().of("anchored")).contains(new GateMemory("anchored", "v4", 60, 17));
    }

    @Test
    void anApprovedReviewIsRememberedAlsoWhenItIsTheFirstThing() {
        anchors().startAnew("approved-first", "v1", 60, 9);

        assertThat(anchors().of("approved-first")).contains(new GateMemory("approved-first", "v1", 60, 9));
    }

    @Test
    void inApprovalModeAPromotionWaitsForAnAdmin() {
        Verdict automatic = judge("by-mode", PromotionTerms.Mode.AUTOMATIC, 0.6, 0.9);
        Verdict approval = judge("by-mode", PromotionTerms.Mode.APPROVAL, 0.6, 0.9);

        assertThat(automatic.promoted()).isTrue();
        assertThat(approval.promoted()).isFalse();
        assertThat(approval.decision().result()).isEqualTo("NEEDS_REVIEW");
        assertThat(approval.decision().ruling()).isEqualTo("PROMOTED");
        assertThat(approval.decision().newAnchor()).isTrue();
        assertThat(approval.decision().reason().toString()).contains("waits for an admin's approval").contains("The Brier score is 0.010 against 0.160");
        assertThat(approval.decision().terms()).isEqualTo(new DecisionSummary.Terms("approval", true, Map.of("accuracy", 0.5)));
        assertThat(judge("by-mode", PromotionTerms.Mode.APPROVAL, 0.9, 0.6).decision().result()).isEqualTo("KEPT");
        assertThat(approval.opensHearings()).isFalse();
    }

    @Test
    void chosenFloorsTakeThePlaceOfThePlugins() {
        PromotionTerms strict = new PromotionTerms(Profile.CAUTIOUS, PromotionTerms.Mode.AUTOMATIC, true, Map.of(Metric.BRIER, 0.005));

        Verdict verdict = bean(Judgement.class).judge("floors", strict, RULES, measured(0.6, 0.9), share -> {});

        assertThat(verdict.decision().result()).isEqualTo("KEPT");
        assertThat(verdict.decision().reason().toString()).contains("its floor is 0.005");
    }

    @Test
    void anUndecidedChallengerIsHeardAgainUntilItIsDecided() {
        shadows().settle("heard", "v2", undecided(null));
        assertThat(shadows().of("heard")).contains(new ShadowCandidateRow("heard", "v2", 0, "INSUFFICIENT_EVIDENCE", "INSUFFICIENT_EVIDENCE", false));

        shadows().settle("heard", "v3", undecided(ruling("v2", "NEEDS_REVIEW", "NEEDS_REVIEW")));
        assertThat(shadows().of("heard")).contains(new ShadowCandidateRow("heard", "v2", 1, "NEEDS_REVIEW", "NEEDS_REVIEW", true));

        shadows().settle("heard", "v4", undecided(ruling("v2", "KEPT", "KEPT")));
        assertThat(shadows().of("heard")).isEmpty();

        shadows().settle("heard", "v5", undecided(null));
        shadows().settle("heard", "v6", undecided(ruling("v5", "PROMOTED", "PROMOTED")));
        assertThat(shadows().of("heard")).isEmpty();
    }

    @Test
    void aCandidateThatWaitsForApprovalStays() {
        shadows().settle("waits", "v2", undecided(null));
        shadows().settle("waits", "v3", undecided(ruling("v2", "NEEDS_REVIEW", "PROMOTED")));
        assertThat(shadows().of("waits").map(ShadowCandidateRow::ruling)).contains("PROMOTED");

        shadows().decided("waits", "v1");
        assertThat(shadows().of("waits")).isPresent();
        shadows().decided("waits", "v2");
        assertThat(shadows().of("waits")).isEmpty();
    }

    @Test
    void aCandidateThatCannotBeJudgedOrStaysUndecidedMakesRoom() {
        shadows().settle("makes-room", "v2", undecided(null));
        shadows().settle("makes-room", "v3", undecided(null));
        assertThat(shadows().of("makes-room")).isEmpty();

        shadows().settle("makes-room", "v4", undecided(null));
        for (int look = 1; look <= SecondHearing.MOST_LOOKS; look++) {
            assertThat(shadows().of("makes-room").map(ShadowCandidateRow::version)).contains("v4");
            shadows().settle("makes-room", "later", undecided(ruling("v4", "INSUFFICIENT_EVIDENCE", "INSUFFICIENT_EVIDENCE")));
        }
        assertThat(shadows().of("makes-room")).isEmpty();
    }

    @Test
    void nobodyIsKeptWhenItIsSwitchedOffOrSomebodyTakesOver() {
        Verdict off = bean(Judgement.class).judge(
                "off", new PromotionTerms(Profile.CAUTIOUS, PromotionTerms.Mode.AUTOMATIC, false, Map.of()), RULES, measured(0.6, 0.601), share -> {});
        assertThat(off.decision().result()).isEqualTo("INSUFFICIENT_EVIDENCE");
        shadows().settle("off", "v2", off);
        assertThat(shadows().of("off")).isEmpty();

        shadows().settle("off", "v3", undecided(null));
        shadows().settle("off", "v4", judge("off", PromotionTerms.Mode.AUTOMATIC, 0.6, 0.9));
        assertThat(shadows().of("off")).isEmpty();
    }

    @Test
    void nothingTakesOverFromAVersionThatDoesNotServeAnyMore() {
        Verdict promoted = judge("overtaken", PromotionTerms.Mode.AUTOMATIC, 0.6, 0.9).overtaken();
        Verdict shadow = undecided(ruling("v1", "PROMOTED", "PROMOTED")).overtaken();

        assertThat(promoted.promoted()).isFalse();
        assertThat(promoted.decision().result()).isEqualTo("NEEDS_REVIEW");
        assertThat(promoted.decision().reason().toString()).contains("changed while this run was measuring");
        assertThat(shadow.promotedShadow()).isEmpty();
        assertThat(shadow.shadow().map(ShadowRuling::result)).contains("NEEDS_REVIEW");
        assertThat(undecided(null).overtaken()).isEqualTo(undecided(null));
    }

    @Test
    void decisionsAreReadAsTheyWereWrittenAndOldOnesToo() throws IOException {
        DecisionSummary decision = undecided(ruling("v1", "NEEDS_REVIEW", "PROMOTED")).decision();
        ObjectMapper json = bean(ObjectMapper.class);

        assertThat(json.readValue(json.writeValueAsString(decision), DecisionSummary.class)).isEqualTo(decision);
        DecisionSummary old = json.readValue(
                "{\"result\":\"KEPT\",\"reason\":\"no\",\"profile\":\"CAUTIOUS\",\"basis\":\"holdout\",\"metric\":\"roc_auc\",\"n\":60,\"groups\":60}",
                DecisionSummary.class);
        assertThat(old.newAnchor()).isFalse();
        assertThat(old.ruling()).isNull();
        assertThat(old.terms()).isNull();
    }

    private Verdict judge(String model, PromotionTerms.Mode mode, double champion, double challenger) {
        PromotionTerms terms = new PromotionTerms(Profile.CAUTIOUS, mode, true, RULES.floors());
        return bean(Judgement.class).judge(model, terms, RULES, measured(champion, challenger), share -> {});
    }

    private Verdict undecided(@Nullable ShadowRuling ruling) {
        return judge("undecided", PromotionTerms.Mode.AUTOMATIC, 0.6, 0.601).with(Optional.ofNullable(ruling));
    }

    private static ShadowRuling ruling(String version, String result, String ruling) {
        return new ShadowRuling(version, result, Message.plain("It was judged again."), ruling, true, 100, 40, null);
    }

    private static Measured measured(double champion, double challenger) {
        Holdout.Builder rows = Holdout.builder(Rows.TARGET, 100);
        IntStream.range(0, 100).forEach(row -> rows.add(row % 2, null, true));
        Holdout holdout = rows.build();
        Scores before = saying(holdout, champion);
        Scores after = saying(holdout, challenger);
        return new Measured(Basis.HOLDOUT, after, Evaluation.of(after), before, "v1", before);
    }

    /** The truth with this probability, less on some rows where little is to be gained. */
    private static Scores saying(Holdout holdout, double probability) {
        List<Double> truth = IntStream.range(0, 100)
                .mapToObj(row -> probability == 0.601 ? row % 8 < 6 ? 0.7 : 0.42 : probability)
                .toList();
        return Scores.of(holdout, row -> {
            double yes = holdout.actual(row) == 1 ? truth.get(row) : 1 - truth.get(row);
            return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
        });
    }

    private PromotionSettings settings() {
        return new PromotionSettings(
                bean(PromotionChoiceRepository.class), null, bean(Transactions.class), bean(ObjectMapper.class), clock);
    }

    private Anchors anchors() {
        return bean(Anchors.class);
    }

    /** Settling needs neither rivals nor judgement. */
    private ShadowCandidates shadows() {
        return new ShadowCandidates(bean(ShadowCandidateRepository.class), null, null, null);
    }
}
