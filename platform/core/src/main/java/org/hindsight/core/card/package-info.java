/**
 * Model cards: what a version is for, what it was made from, how good it is and for whom, and where it ends. They follow Mitchell et al. (2019,
 * "Model Cards for Model Reporting") and TRIPOD+AI (Collins et al. 2024, BMJ 385:e078378); what is not known says so.
 */
@NullMarked
package org.hindsight.core.card;

import org.jspecify.annotations.NullMarked;
