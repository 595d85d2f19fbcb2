/** The page that tells when models learn by themselves, and what became of it; an admin changes it there. */
@NullMarked
package org.hindsight.ui.schedule;

import org.jspecify.annotations.NullMarked;
