/** The page that tells who changed what. */
@NullMarked
package org.hindsight.ui.audit;

import org.jspecify.annotations.NullMarked;
