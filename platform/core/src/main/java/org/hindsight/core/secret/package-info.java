/**
 * The platform's one master secret, the keys derived from it per purpose, and the check that a database and a secret belong together.
 */
@NullMarked
package org.hindsight.core.secret;

import org.jspecify.annotations.NullMarked;
