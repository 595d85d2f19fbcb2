@NullMarked
package org.hindsight.core.cluster;

import org.jspecify.annotations.NullMarked;
