package org.hindsight.web.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.hindsight.core.secret.Keys;

/**
 * Signed tokens (JWT, HS256) that stand for an open session. A token only says which session it belongs to: whether that session is
 * still open and what its account may do is looked up for every request, so revoking takes effect at once.
 */
@Singleton
final class AccessTokens {

    /** What a token is good for; one kind is not accepted in place of the other. */
    enum Use {
        /** In the Authorization header; short, since programs hold it where we cannot see it. */
        API(Duration.ofMinutes(15)),
        /** In the cookie of a browser; renewed while pages are used, gone after a working day without. */
        PAGE(Duration.ofHours(12));

        private final Duration life;

        Use(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }

    /** What a valid token says. */
    record Claim(long account, long session, Instant issuedAt) {}

    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);
    private static final String SESSION = "sid";
    private static final String USE = "use";

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Clock clock;

    AccessTokens(Keys keys, Clock clock) throws JOSEException {
        byte[] key = keys.derive("access-tokens").getEncoded();
        this.signer = new MACSigner(key);
        this.verifier = new MACVerifier(key);
        this.clock = clock;
    }

    String issue(long account, long session, Use use) {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(HEADER, new JWTClaimsSet.Builder()
                .subject(Long.toString(account))
                .claim(SESSION, session)
                .claim(USE, use.name())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(use.life())))
                .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("The key for tokens does not sign.", e);
        }
        return token.serialize();
    }

    /** What a token says; empty when it is none of ours, was changed, has expired or is good for something else. */
    Optional<Claim> read(String text, Use use) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            // The algorithm is ours to choose, never the token's.
            if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(verifier)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean good = use.name().equals(claims.getStringClaim(USE))
                    && claims.getExpirationTime().toInstant().isAfter(clock.instant());
            return good
                    ? Optional.of(new Claim(
                            Long.parseLong(claims.getSubject()),
                            claims.getLongClaim(SESSION),
                            claims.getIssueTime().toInstant()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
