package org.hindsight.ui.source;

import java.util.List;
import org.hindsight.ui.text.When;

/**
 * What a run saw of a source before anything was learnt from it.
 *
 * @param name     who the source is, in words
 * @param fits     whether nothing of it does not fit
 * @param headline that, in a sentence
 * @param counts   how its outcomes agreed and how many answers lie outside, a sentence each
 * @param findings what does not fit, a sentence each
 * @param run      the run's number
 * @param at       when
 */
public record SeenSource(String name, boolean fits, String headline, List<String> counts, List<String> findings, long run, When at) {}
