package org.hindsight.core.database;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("platform_state")
record PlatformStateRow(@Id String name, String stateValue) {}
