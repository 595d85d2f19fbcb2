/**
 * Many cases at once for somebody who is signed in: a file of answers comes in, a table and a file of results go out. A batch is kept for an hour
 * in the memory of this server alone, because it holds the private links of its results, of which the database knows only hashes.
 */
@NullMarked
package org.hindsight.ui.batch;

import org.jspecify.annotations.NullMarked;
