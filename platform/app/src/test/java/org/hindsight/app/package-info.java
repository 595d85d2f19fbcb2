/** Tests of the whole platform: its architecture, and what its users do, over HTTP against the packaged distribution. */
@NullMarked
package org.hindsight.app;

import org.jspecify.annotations.NullMarked;
