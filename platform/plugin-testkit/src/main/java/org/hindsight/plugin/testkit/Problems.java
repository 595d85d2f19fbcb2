package org.hindsight.plugin.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** All that one check found wrong, told at once. */
final class Problems {

    private static final int MOST_SHOWN = 20;

    private final Set<String> found = new LinkedHashSet<>();

    void add(String problem) {
        found.add(problem);
    }

    void addUnless(boolean fine, String problem) {
        if (!fine) {
            add(problem);
        }
    }

    /** Calls the plugin; an exception becomes a problem. */
    void attempt(String what, Check.Body call) {
        try {
            call.run();
        } catch (AssertionError e) {
            add(what + ": " + e.getMessage());
        } catch (Exception | LinkageError | StackOverflowError e) {
            add(what + " failed with " + describe(e));
        }
    }

    /** What the plugin answers; null or an exception is an {@link AssertionError}. */
    static <T> T ask(String what, Callable<T> call) {
        T answer;
        try {
            answer = call.call();
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw new AssertionError(what + " failed with " + describe(e), e);
        }
        if (answer == null) {
            throw new AssertionError(what + " returned null.");
        }
        return answer;
    }

    /** The exception's type and message, and the place in which it arose. */
    static String describe(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : " '" + failure.getMessage() + "'")
                + (trace.length == 0 ? "" : " at " + trace[0]) + ".";
    }

    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>(found.stream().limit(MOST_SHOWN).toList());
        if (found.size() > MOST_SHOWN) {
            shown.add("and " + (found.size() - MOST_SHOWN) + " more.");
        }
        throw new AssertionError(String.join("\n", shown));
    }
}
