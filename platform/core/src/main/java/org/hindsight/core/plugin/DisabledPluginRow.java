package org.hindsight.core.plugin;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A plugin that an admin switched off. */
@MappedEntity("disabled_plugin")
record DisabledPluginRow(@Id String pluginId, Instant disabledAt) {}
