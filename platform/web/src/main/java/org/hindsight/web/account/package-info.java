/** People's own accounts, and what admins do about everybody's. */
@NullMarked
package org.hindsight.web.account;

import org.jspecify.annotations.NullMarked;
