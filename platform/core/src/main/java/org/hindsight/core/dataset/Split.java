package org.hindsight.core.dataset;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.hindsight.core.database.PlatformState;
import org.hindsight.core.secret.Hmac;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.jspecify.annotations.Nullable;

/**
 * On which side of the split a case is, for ever: {@code HMAC(split key, assessment, key) mod 100 < 20} is the holdout, where the key
 * is the plugin's group, else the caller's subject, else the features themselves; never the label. The split key is made once and
 * lives in the database, so every version is measured on rows that no version was trained on.
 */
@Singleton
public class Split {

    private static final String STATE = "split.key";
    private static final int KEY_BYTES = 32;
    private static final BigInteger PARTS = BigInteger.valueOf(100);
    private static final int HOLDOUT_PARTS = 20;

    private final Hmac hmac;

    /** The two sides. */
    public enum Side {
        TRAINING,
        HOLDOUT
    }

    /**
     * Where a case is.
     *
     * @param keyHash    hex HMAC of the key that decides; equal for cases that belong together
     * @param contentHash hex HMAC of the features alone; equal for equal answers whatever the key
     * @param side       the side
     */
    public record Placement(String keyHash, String contentHash, Side side) {}

    /** Uses the database's split key; the first one to ask makes it. */
    public Split(PlatformState state) {
        byte[] key = Base64.getDecoder().decode(state.putIfAbsent(STATE, random()));
        this.hmac = new Hmac(new SecretKeySpec(key, "HmacSHA256"));
    }

    /**
     * Places a case that somebody answered.
     *
     * @param group   what the plugin says the case belongs to ({@code AssessmentPlugin.group}), null for nothing
     * @param subject the caller's own key of the person asked about, null for none
     */
    public Placement place(
            String assessment, FeatureSchema schema, Answers answers, @Nullable String group, @Nullable String subject) {
        return place(assessment, schema, answers.encode(schema), group, subject);
    }

    /** Places a row of the baseline. */
    public Placement place(String assessment, FeatureSchema schema, LabelledRow row) {
        return place(assessment, schema, row.features(), row.group(), null);
    }

    /** The hash of answers alone, as {@link Placement#contentHash} gives it. */
    public String contentHash(String assessment, FeatureSchema schema, FeatureVector features) {
        return HexFormat.of().formatHex(content(assessment, schema, features));
    }

    private byte[] content(String assessment, FeatureSchema schema, FeatureVector features) {
        return hmac.of(assessment, "features", CanonicalText.of(schema, features));
    }

    private Placement place(
            String assessment, FeatureSchema schema, FeatureVector features, @Nullable String group, @Nullable String subject) {
        byte[] content = content(assessment, schema, features);
        byte[] key = group != null
                ? hmac.of(assessment, "group", group)
                : subject != null ? hmac.of(assessment, "subject", subject) : content;
        return new Placement(HexFormat.of().formatHex(key), HexFormat.of().formatHex(content), side(key));
    }

    private static Side side(byte[] key) {
        return new BigInteger(1, key).mod(PARTS).intValue() < HOLDOUT_PARTS ? Side.HOLDOUT : Side.TRAINING;
    }

    private static String random() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
