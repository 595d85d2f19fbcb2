/** How a model's promotions are decided: what the plugin says, what an admin chose over it, and the form to choose anew. */
@NullMarked
package org.hindsight.ui.promotion;

import org.jspecify.annotations.NullMarked;
