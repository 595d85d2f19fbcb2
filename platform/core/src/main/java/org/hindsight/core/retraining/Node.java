package org.hindsight.core.retraining;

/**
 * This node's name, which stays the same over restarts and which no other node has.
 *
 * @param name at most 80 characters
 */
public record Node(String name) {}
