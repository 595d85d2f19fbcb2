/**
 * Errors as RFC 9457 problem documents, whoever reports them: a controller, the core, the framework or the sign-in. The pages module
 * turns them into pages for people with a browser; here everything is JSON.
 */
@NullMarked
package org.hindsight.web.problem;

import org.jspecify.annotations.NullMarked;
