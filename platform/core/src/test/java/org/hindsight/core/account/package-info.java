@NullMarked
package org.hindsight.core.account;

import org.jspecify.annotations.NullMarked;
