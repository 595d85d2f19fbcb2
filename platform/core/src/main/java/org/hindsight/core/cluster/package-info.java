/** What only one of the servers on a database does at a time. */
@NullMarked
package org.hindsight.core.cluster;

import org.jspecify.annotations.NullMarked;
