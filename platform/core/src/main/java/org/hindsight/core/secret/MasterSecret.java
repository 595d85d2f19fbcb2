package org.hindsight.core.secret;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.hindsight.core.database.PlatformState;

/**
 * The platform's one secret. It is given ({@code hindsight.secret}, {@code HINDSIGHT_SECRET}) or lies in {@code data/secret.key}. A
 * fresh one is made only for a database that never had one: with any other secret than its own a database could not be read any
 * more (contact data) and would lose its hold on its models, so the start fails instead. Made when the context starts, so that the
 * failure comes before the first request.
 */
@Context
@Requires(beans = DataSource.class)
public final class MasterSecret {

    private static final String CHECK = "secret.check";
    private static final int LEAST_BYTES = 32;

    private final byte[] bytes;
    private final String keyId;

    @Inject
    MasterSecret(
            PlatformState state, @Value("${hindsight.secret:}") String given, @Value("${hindsight.home:.}") String home) {
        this(state, given, Path.of(home).resolve("data").resolve("secret.key"));
    }

    MasterSecret(PlatformState state, String given, Path file) {
        Optional<String> expected = state.find(CHECK);
        boolean fresh = given.isBlank() && !Files.exists(file) && expected.isEmpty();
        if (fresh) {
            OwnerOnlyFile.create(file, random() + "\n");
        }
        String origin = given.isBlank() ? "The secret in " + file : "The secret in HINDSIGHT_SECRET (hindsight.secret)";
        this.bytes = decode(given.isBlank() ? read(file) : given, origin);
        String check = code("check");
        this.keyId = code("id").substring(0, 16);
        String holding = state.putIfAbsent(CHECK, check);
        if (!holding.equals(check)) {
            if (fresh) {
                OwnerOnlyFile.delete(file);
            }
            throw new WrongSecretException(origin + " is not the one with which this database was set up. Give back the old one (from the"
                    + " backup or from another node), or start with an empty database.");
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String keyId() {
        return keyId;
    }

    private String code(String what) {
        byte[] purpose = ("master-secret-" + what).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Keys.hkdf(bytes, purpose, purpose, LEAST_BYTES).getEncoded());
    }

    private static String read(Path file) {
        if (!Files.exists(file)) {
            throw new WrongSecretException("The secret with which this database was set up is missing: HINDSIGHT_SECRET"
                    + " is not set and there is no " + file + ". Give back the old one (from the backup or from another node), or"
                    + " start with an empty database.");
        }
        return OwnerOnlyFile.read(file);
    }

    private static byte[] decode(String text, String origin) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongSecretException(origin + " is damaged: it is no base64. Make one with: openssl rand -base64 32");
        }
        if (decoded.length < LEAST_BYTES) {
            throw new WrongSecretException(origin + " is too short: " + decoded.length + " bytes, at least " + LEAST_BYTES
                    + " are needed. Make one with: openssl rand -base64 32");
        }
        return decoded;
    }

    private static String random() {
        byte[] random = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
