@NullMarked
package org.hindsight.core.anonymisation;

import org.jspecify.annotations.NullMarked;
