/**
 * Scoring answers by the serving model and recording the result durably before it is told. A prediction is known outside by an
 * unguessable token of which only the SHA-256 is stored.
 */
@NullMarked
package org.hindsight.core.prediction;

import org.jspecify.annotations.NullMarked;
