/**
 * Tables as people really have them, for the baseline loaders of plugins. A plugin describes its columns to a
 * {@link org.hindsight.csv.TableLoader}, which finds encoding, separator, header and missing values by itself and
 * refuses what is damaged with line and reason. A data set that exists in several codings is recoded through its
 * {@link org.hindsight.csv.Table}.
 */
@NullMarked
package org.hindsight.csv;

import org.jspecify.annotations.NullMarked;
