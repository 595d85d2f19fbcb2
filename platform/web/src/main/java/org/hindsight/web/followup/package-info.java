/** What admins do about messages to people. */
@NullMarked
package org.hindsight.web.followup;

import org.jspecify.annotations.NullMarked;
