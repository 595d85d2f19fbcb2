package org.hindsight.core.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.message.Message;

/**
 * Password hashes by Argon2id with 19 MiB, two passes and one lane, the parameters that OWASP's Password Storage Cheat Sheet asks for at
 * least; each hash carries its own, so they can be raised later.
 */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Each hash takes 19 MiB and a core: without a bound a burst of sign-ins would take all of both. */
    private static final Semaphore AT_ONCE = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** What is checked when there is no such account, so that it takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return bounded(() -> Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult());
    }

    static boolean matches(String password, String hash) {
        return password.length() <= LONGEST
                && bounded(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes the time of a check and never matches. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODY);
        return false;
    }

    private static <T> T bounded(Supplier<T> hashing) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            AT_ONCE.release();
        }
    }

    /** What is wrong with a password that is to be set; empty when nothing is. */
    static Optional<FieldProblem> problem(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(new FieldProblem("password", Message.of("account.password", SHORTEST, LONGEST, password.length())));
    }
}
