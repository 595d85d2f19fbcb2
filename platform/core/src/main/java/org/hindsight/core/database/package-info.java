/**
 * What every feature's tables have in common: the connection settings that make H2, MySQL and MariaDB behave alike, transactions
 * that survive a deadlock, and the few values that the platform writes once about itself. No feature's SQL is in here.
 */
@NullMarked
package org.hindsight.core.database;

import org.jspecify.annotations.NullMarked;
