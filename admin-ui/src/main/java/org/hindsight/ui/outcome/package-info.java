/**
 * The page that asks what really happened: one click for labels, one number else. An answer can be corrected and withdrawn. It works
 * without JavaScript, because a link in a message may be opened anywhere.
 */
@NullMarked
package org.hindsight.ui.outcome;

import org.jspecify.annotations.NullMarked;
