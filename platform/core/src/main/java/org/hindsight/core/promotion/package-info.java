/**
 * Whether a retrained version takes over. The gate is looked at after every batch of outcomes, for years, so it rests
 * on a bound that holds at every look, guards against many small steps down, and asks a person when new outcomes and
 * old data disagree. What it was measured to do is in {@code docs/promotion-gate.md}.
 */
@NullMarked
package org.hindsight.core.promotion;

import org.jspecify.annotations.NullMarked;
