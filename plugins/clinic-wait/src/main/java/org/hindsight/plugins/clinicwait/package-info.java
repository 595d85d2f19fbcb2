/**
 * The wait in a clinic: how many minutes from check-in to the consultation, from what the reception knows at check-in. The queue
 * system posts the measured wait as outcome when the consultation begins. Visits of one day are not independent of each other, so the
 * day is their group.
 */
@NullMarked
package org.hindsight.plugins.clinicwait;

import org.jspecify.annotations.NullMarked;
