/**
 * Who may sign in: accounts with Argon2id password hashes, sessions with rotating refresh tokens, and API keys with scopes.
 */
@NullMarked
package org.hindsight.core.account;

import org.jspecify.annotations.NullMarked;
