package org.hindsight.core.model;

import org.hindsight.core.assessment.Assessment;
import org.hindsight.plugin.TrainedModel;

/**
 * A loaded champion.
 *
 * @param assessment whose model
 * @param version    its name
 * @param model      scores from many threads at once
 * @param summary    how people see it
 */
public record ServingModel(
        String assessment, String version, TrainedModel model, Assessment.ServingModelSummary summary) {}
