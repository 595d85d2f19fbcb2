/** Tests of the demo. */
@NullMarked
package org.hindsight.app.demo;

import org.jspecify.annotations.NullMarked;
