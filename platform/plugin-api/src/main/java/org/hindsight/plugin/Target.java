package org.hindsight.plugin;

/** What is predicted: one of several labels ({@link ClassTarget}) or a number ({@link NumericTarget}). */
public sealed interface Target permits ClassTarget, NumericTarget {}
