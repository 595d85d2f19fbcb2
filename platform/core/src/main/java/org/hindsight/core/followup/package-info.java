/**
 * Asking people later what really happened, for those who wished it: by e-mail or SMS, once, with a link and nothing about their health. Where to
 * reach them is encrypted, apart from the prediction, and erased when the outcome is in, refused or expired.
 */
@NullMarked
package org.hindsight.core.followup;

import org.jspecify.annotations.NullMarked;
