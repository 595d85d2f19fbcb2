@NullMarked
package org.hindsight.core.model;

import org.jspecify.annotations.NullMarked;
