package org.hindsight.core.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A decision about which version serves: a change, or a person's decision to leave things as they are.
 *
 * @param assessment whose model
 * @param number     from 1, without gaps within the model
 * @param version    the version that serves from now on
 * @param previous   the one that served before, null for the first; the same one where nothing changed
 * @param declined   the version that a person decided not to let serve, null where a version took over
 * @param action     what happened
 * @param reason     why, in English or in the words of the admin who decided
 * @param actor      who decided; "gate" for the promotion gate
 * @param at         when
 * @param prevHash   hash of the entry before, or of the model's name for the first
 * @param hash       SHA-256 over all of the above, and over the message where there is one
 * @param reasonTold the message's key and values as they are stored; null for entries from before there were messages
 * @param why        the reason in no language yet
 */
public record LedgerEntry(
        String assessment,
        long number,
        String version,
        @Nullable String previous,
        @Nullable String declined,
        Action action,
        String reason,
        String actor,
        Instant at,
        String prevHash,
        String hash,
        @Nullable String reasonTold,
        Message why) {

    /** An entry from before there were messages. */
    public LedgerEntry(
            String assessment, long number, String version, @Nullable String previous, @Nullable String declined, Action action, String reason,
            String actor, Instant at, String prevHash, String hash) {
        this(assessment, number, version, previous, declined, action, reason, actor, at, prevHash, hash, null, Message.plain(reason));
    }

    /** What can change the version that serves. */
    public enum Action {
        /** The gate let the challenger take over. */
        PROMOTED,
        /** An admin let a version take over. */
        OVERRIDDEN,
        /** An admin went back to a version that had served before. */
        ROLLED_BACK,
        /** An admin answered the gate's question: the version that waited stays out, and the one in service stays in. */
        DECLINED
    }

    /** Whether a version took over with it. */
    public boolean tookOver() {
        return action != Action.DECLINED;
    }

    /** Whether it decides about a version: it took over with this entry, or was declined. */
    public boolean decides(String candidate) {
        return candidate.equals(declined) || candidate.equals(version) && tookOver();
    }

    /** The hash before the first entry of a model. */
    static String genesis(String assessment) {
        return Sha256.hex(("hindsight ledger of " + assessment).getBytes(StandardCharsets.UTF_8));
    }

    /** An entry with its hash. */
    static LedgerEntry chained(
            String assessment, long number, String version, @Nullable String previous, @Nullable String declined, Action action, String reason,
            String actor, Instant at, String prevHash, @Nullable String reasonTold, Message why) {
        LedgerEntry open =
                new LedgerEntry(assessment, number, version, previous, declined, action, reason, actor, at, prevHash, "", reasonTold, why);
        return new LedgerEntry(
                assessment, number, version, previous, declined, action, reason, actor, at, prevHash, open.computedHash(), reasonTold, why);
    }

    /** Whether the hash still fits the content. */
    public boolean intact() {
        return hash.equals(computedHash());
    }

    private String computedHash() {
        // Lengths keep two different entries from reading the same when their fields are joined.
        StringBuilder content = new StringBuilder();
        for (Object field : new @Nullable Object[] {assessment, number, version, previous, action, reason, actor, at, prevHash}) {
            add(String.valueOf(field), content);
        }
        // Only where there is one, so that entries from before versions could be declined and messages told keep their hashes.
        if (declined != null) {
            add("declined " + declined, content);
        }
        if (reasonTold != null) {
            add(reasonTold, content);
        }
        return Sha256.hex(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(String text, StringBuilder content) {
        content.append(text.length()).append(':').append(text).append('\n');
    }
}
