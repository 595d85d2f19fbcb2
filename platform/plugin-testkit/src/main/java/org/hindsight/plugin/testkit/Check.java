package org.hindsight.plugin.testkit;

import java.util.Optional;

/**
 * One thing that a plugin must hold to.
 *
 * @param name    what is expected, as a method name of {@link AssessmentPluginContract}
 * @param skipped why the check cannot be made here, or empty when it can
 * @param body    makes the check
 */
public record Check(String name, Optional<String> skipped, Body body) {

    /** Makes a check: returns when the plugin passes. */
    @FunctionalInterface
    public interface Body {
        /**
         * Makes the check.
         *
         * @throws AssertionError when the plugin does not pass; its message lists every problem
         * @throws Exception      when the plugin failed otherwise
         */
        void run() throws Exception;
    }

    static Check of(String name, Body body) {
        return new Check(name, Optional.empty(), body);
    }

    /** Makes the check unless it must be skipped, and never throws. */
    public CheckResult result() {
        if (skipped.isPresent()) {
            return new CheckResult(name, CheckResult.State.SKIPPED, skipped.get());
        }
        try {
            body.run();
            return new CheckResult(name, CheckResult.State.PASSED, "");
        } catch (AssertionError e) {
            return new CheckResult(name, CheckResult.State.FAILED, String.valueOf(e.getMessage()));
        } catch (Exception | LinkageError | StackOverflowError e) {
            return new CheckResult(name, CheckResult.State.FAILED, "The plugin failed with " + Problems.describe(e));
        }
    }
}
