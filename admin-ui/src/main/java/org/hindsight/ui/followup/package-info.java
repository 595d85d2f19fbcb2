/**
 * Asking people later what really happened: the wish on the page of a result, the page that ends it, to which every message leads, and what admins see
 * of the messages.
 */
@NullMarked
package org.hindsight.ui.followup;

import org.jspecify.annotations.NullMarked;
