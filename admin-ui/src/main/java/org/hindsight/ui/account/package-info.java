/** Signing in. The form is sent to the sign-in of the security framework; this package shows it and says when it failed. */
@NullMarked
package org.hindsight.ui.account;

import org.jspecify.annotations.NullMarked;
