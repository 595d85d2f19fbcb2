package org.hindsight.core.retraining;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What the gate remembers of a model.
 *
 * @param assessment the model
 * @param anchor     the version that no later one may fall behind, however small the steps
 * @param startSize  the number of independent rows at the model's start
 * @param stratumEnd the newest outcome that belongs to the frozen baseline stratum, 0 for the baseline alone
 */
@MappedEntity("gate_memory")
record GateMemory(@Id String assessment, String anchor, long startSize, long stratumEnd) {}
