package org.hindsight.core.trigger;

import java.time.Instant;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * One time that a trigger was due.
 *
 * @param id         its number, growing
 * @param assessment the model
 * @param trigger    the trigger's id within the model
 * @param at         when it fired
 * @param run        the training that it started; null when it started none
 * @param reason     why it did, or did not
 */
public record Firing(long id, String assessment, String trigger, Instant at, @Nullable Long run, Message reason) {}
