/**
 * Where outcomes come from: a person's network address, an account, an API key. A source can be kept out of training, and a new one is
 * looked at before what it says is learnt for the first time.
 */
@NullMarked
package org.hindsight.core.source;

import org.jspecify.annotations.NullMarked;
