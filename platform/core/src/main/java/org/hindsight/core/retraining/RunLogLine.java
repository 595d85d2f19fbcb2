package org.hindsight.core.retraining;

import java.time.Instant;

/**
 * A line of a run's log.
 *
 * @param number  from 1, ascending within the run
 * @param at      when
 * @param message what happened, in plain words, without anybody's data
 */
public record RunLogLine(long number, Instant at, String message) {}
