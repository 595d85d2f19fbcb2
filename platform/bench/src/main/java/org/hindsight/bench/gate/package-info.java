/**
 * What the promotion gate does over the years, simulated: worlds of which the truth is known, fifty retrainings each,
 * and the real gate beside simpler ones. {@link org.hindsight.bench.gate.GateEvidence} prints the table of {@code
 * docs/promotion-gate.md}.
 */
@NullMarked
package org.hindsight.bench.gate;

import org.jspecify.annotations.NullMarked;
