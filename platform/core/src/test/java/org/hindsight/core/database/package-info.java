/**
 * What database tests are made of: real databases, a context on top of one of them, a clock that stands still until it is moved.
 * A contract class states how something behaves; its two near-empty subclasses run it on H2 and on MariaDB.
 */
@NullMarked
package org.hindsight.core.database;

import org.jspecify.annotations.NullMarked;
