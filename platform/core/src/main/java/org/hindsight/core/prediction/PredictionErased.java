package org.hindsight.core.prediction;

/**
 * A prediction is being erased. Published within the transaction and before the row goes, so that every feature erases what it
 * keeps of it, or nothing is erased at all.
 *
 * @param predictionId its number
 * @param assessment   of which assessment
 * @param splitKeyHash the hash of the key by which it was split
 * @param contentHash  the hash of its features
 * @param tokenHash    the hash of the token that opened it
 */
public record PredictionErased(long predictionId, String assessment, String splitKeyHash, String contentHash, String tokenHash) {}
