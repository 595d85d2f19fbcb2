/**
 * What all pages share: the layout with its navigation, the reader's language, style sheet and scripts, messages after an action,
 * and the pages for errors. A controller gives a view and one view model; the frame is added to it here.
 */
@NullMarked
package org.hindsight.ui.frame;

import org.jspecify.annotations.NullMarked;
