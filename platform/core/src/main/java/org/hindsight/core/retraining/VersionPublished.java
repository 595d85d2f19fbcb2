package org.hindsight.core.retraining;

/**
 * A run has ended with a version. Published after the commit, on the thread of the run; a listener that fails changes nothing of it.
 *
 * @param assessment of which assessment
 */
public record VersionPublished(String assessment) {}
