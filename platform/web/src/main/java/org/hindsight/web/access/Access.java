package org.hindsight.web.access;

import io.micronaut.security.rules.SecurityRule;
import org.hindsight.core.account.ApiKeys;

/** Who may call a route, for {@code @Secured}. Several values mean: any of them. */
public final class Access {

    /** Everybody, signed in or not. */
    public static final String ANYONE = SecurityRule.IS_ANONYMOUS;

    /** An admin. */
    public static final String ADMIN = "ADMIN";

    /** A person with an account; admins are that too, API keys are not. */
    public static final String USER = "USER";

    /** An API key that may predict. */
    public static final String PREDICT = "SCOPE_PREDICT";

    /** An API key that may report outcomes. */
    public static final String OUTCOME = "SCOPE_OUTCOME";

    /** An API key that may read models, runs, versions and quality. */
    public static final String MODELS = "SCOPE_MODELS";

    /** An API key that may start and cancel runs and promote. */
    public static final String RETRAIN = "SCOPE_RETRAIN";

    /** An API key that may read the metrics. */
    public static final String METRICS = "SCOPE_METRICS";

    private Access() {}

    static String role(ApiKeys.Scope scope) {
        return "SCOPE_" + scope.name();
    }
}
