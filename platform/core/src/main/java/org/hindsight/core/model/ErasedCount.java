package org.hindsight.core.model;

import io.micronaut.core.annotation.Introspected;

/** How many outcomes of a version were erased since it was trained. */
@Introspected
record ErasedCount(String version, long erased) {}
