package org.hindsight.core.outcome;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that is gone.
 *
 * @param fromChange the change with which it began to hold
 * @param toChange   the change that withdrew it, null when it held until it was erased
 */
@MappedEntity("erased_outcome")
record ErasedRow(
        @Id @GeneratedValue @Nullable Long id, String assessment, long outcomeNumber, long fromChange, @Nullable Long toChange) {}
