package org.hindsight.plugin;

/** What the constructors of this package check in common. */
final class Checks {

    private Checks() {}

    static void text(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + ": must not be blank.");
        }
    }

    /** The problem is put into words even where there is none, so what is made for every row checks for itself. */
    static void that(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }
}
