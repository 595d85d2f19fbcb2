package org.hindsight.core.retraining;

import java.time.Instant;
import org.hindsight.core.message.Message;

/**
 * A line of a run's log.
 *
 * @param number  from 1, ascending within the run
 * @param at      when
 * @param message what happened, without anybody's data
 */
public record RunLogLine(long number, Instant at, Message message) {}
