/**
 * The pages of a model: how its champion does, its versions with the gate's decisions, its baseline data; and the performance page
 * with figures, confusion matrix and trend. Every chart is drawn from a table that stands beside it.
 */
@NullMarked
package org.hindsight.ui.model;

import org.jspecify.annotations.NullMarked;
