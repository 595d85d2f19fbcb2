package org.hindsight.core.trigger;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an admin chose for a trigger; the plan is a {@link Plan}, null for the plugin's. */
@MappedEntity("trigger_choice")
record ChoiceRow(String assessment, String triggerId, boolean enabled, @Nullable String plan, String chosenBy, Instant chosenAt) {}
