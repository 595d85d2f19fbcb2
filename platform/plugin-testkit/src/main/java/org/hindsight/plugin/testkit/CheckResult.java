package org.hindsight.plugin.testkit;

/**
 * What came of one check.
 *
 * @param name    the check
 * @param state   whether the plugin passed
 * @param message what is wrong and what to do, or why the check was skipped; empty when the plugin passed
 */
public record CheckResult(String name, State state, String message) {

    /** Whether a plugin passed. */
    public enum State {
        /** It holds to the contract. */
        PASSED,
        /** It does not. */
        FAILED,
        /** Nobody knows: something that the check needs was not given. */
        SKIPPED
    }
}
