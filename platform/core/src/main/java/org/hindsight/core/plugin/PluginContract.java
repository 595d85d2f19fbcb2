package org.hindsight.core.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.QuasiIdentifier;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Trigger;

/**
 * What a plugin must hold to before it serves: each part is asked for once, and the parts must fit each other.
 *
 * @param descriptor who and what it is for
 * @param schema     its questions
 * @param target     what it predicts
 * @param followUp   who is asked what, and when
 * @param triggers   when it learns
 * @param promotion  when a new version takes over
 */
record PluginContract(
        Descriptor descriptor, FeatureSchema schema, Target target, FollowUp followUp, List<Trigger> triggers, PromotionRules promotion) {

    private static final Set<Metric> OF_NUMBERS = Set.of(Metric.MAE, Metric.RMSE, Metric.R2, Metric.WITHIN_TOLERANCE);

    /** Asks the plugin for its parts and checks how they fit. */
    static PluginContract of(AssessmentPlugin plugin, String manifestId) throws RefusedJarException {
        PluginContract contract = new PluginContract(
                ask("descriptor()", plugin::descriptor),
                ask("features()", plugin::features),
                ask("target()", plugin::target),
                ask("followUp()", plugin::followUp),
                ask("triggers()", () -> List.copyOf(plugin.triggers())),
                ask("promotion()", plugin::promotion));
        ask("baseline()", plugin::baseline);
        ask("trainer()", plugin::trainer);
        List<Message> problems = new ArrayList<>();
        if (!contract.descriptor.id().equals(manifestId)) {
            problems.add(Message.of("jar.otherId", manifestId, contract.descriptor.id()));
        }
        contract.checkFollowUp(problems);
        contract.checkMetric(problems);
        contract.checkQuasiIdentifiers(ask("quasiIdentifiers()", plugin::quasiIdentifiers), problems);
        if (!problems.isEmpty()) {
            throw new RefusedJarException(Message.join(problems));
        }
        return contract;
    }

    /** Calls one method of the plugin and tells which one it was when that fails. */
    static <T> T ask(String method, Callable<T> call) throws RefusedJarException {
        return ask(Message.of("jar.itsMethod", method), call);
    }

    /** Calls the plugin and tells what was called when that fails. */
    static <T> T ask(Message called, Callable<T> call) throws RefusedJarException {
        try {
            return Objects.requireNonNull(call.call(), "it returned null");
        } catch (Throwable e) {
            throw new RefusedJarException(Failure.of(called, e), e);
        }
    }

    private void checkFollowUp(List<Message> problems) {
        List<String> answers = followUp.answers().stream().map(FollowUp.Answer::label).toList();
        List<String> labels = target instanceof ClassTarget classes ? classes.labels() : List.of();
        if (answers.size() != labels.size() || !new HashSet<>(answers).equals(new HashSet<>(labels))) {
            problems.add(labels.isEmpty()
                    ? Message.of("jar.followUp.number", answers.toString())
                    : Message.of("jar.followUp.labels", answers.toString(), labels.toString()));
        }
    }

    private void checkMetric(List<Message> problems) {
        Metric primary = promotion.primary();
        if (OF_NUMBERS.contains(primary) == target instanceof ClassTarget) {
            problems.add(target instanceof ClassTarget
                    ? Message.of("jar.figure.labels", primary.id(), Metric.ROC_AUC.id())
                    : Message.of("jar.figure.numbers", primary.id(), Metric.MAE.id()));
        }
    }

    private void checkQuasiIdentifiers(List<QuasiIdentifier> quasiIdentifiers, List<Message> problems) {
        String unknown = quasiIdentifiers.stream()
                .map(QuasiIdentifier::feature)
                .filter(feature -> schema.find(feature).isEmpty())
                .collect(Collectors.joining("', '"));
        if (!unknown.isEmpty()) {
            problems.add(Message.of("jar.quasiIdentifiers", unknown));
        }
    }
}
