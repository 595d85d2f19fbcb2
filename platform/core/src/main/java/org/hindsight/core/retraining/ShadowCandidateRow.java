package org.hindsight.core.retraining;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The undecided challenger of a model that gets further hearings.
 *
 * @param looks     how many it had since the run that made it
 * @param result    how the last one ended
 * @param ruling    what the gate alone said in it
 * @param newAnchor whether it is the anchor once it serves
 */
@MappedEntity("shadow_candidate")
record ShadowCandidateRow(
        @Id String assessment, String version, int looks, String result, String ruling, boolean newAnchor) {}
