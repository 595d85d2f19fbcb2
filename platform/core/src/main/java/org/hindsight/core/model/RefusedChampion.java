package org.hindsight.core.model;

import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A version that should serve by the ledger and whose files were refused on this node.
 *
 * @param version the version
 * @param reason  why, and what to do
 * @param serving the version that serves in its place; null when none can be read
 */
public record RefusedChampion(String version, Message reason, @Nullable String serving) {}
