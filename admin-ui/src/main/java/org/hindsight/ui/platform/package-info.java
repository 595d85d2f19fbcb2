/**
 * What the pages need of the platform, said in a few small interfaces, each with its one implementation by the core. This keeps the
 * pages testable, and runnable, without a database, a trained model or a plugin.
 */
@NullMarked
package org.hindsight.ui.platform;

import org.jspecify.annotations.NullMarked;
