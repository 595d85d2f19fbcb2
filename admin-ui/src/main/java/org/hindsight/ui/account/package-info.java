/**
 * Signing in, accounts of one's own, and what admins do about everybody's. The forms to sign in and to make an account are sent to the web module,
 * which knows cookies; this package shows them and says when they failed.
 */
@NullMarked
package org.hindsight.ui.account;

import org.jspecify.annotations.NullMarked;
