/**
 * How long each stage of a retraining takes and how much memory it needs, with the real pipeline, a shipped plugin and a database full of
 * outcomes.
 */
@NullMarked
package org.hindsight.bench.retraining;

import org.jspecify.annotations.NullMarked;
