/**
 * Parkinson's disease from the voice: 22 measures of a sustained vowel, as a voice lab takes them. The model estimates how likely the
 * voice is that of a person with Parkinson's among people like those studied, of whom three in four had it. Recordings of one person
 * are near-copies of each other, so they stay together wherever rows are dealt.
 */
@NullMarked
package org.hindsight.plugins.parkinsons;

import org.jspecify.annotations.NullMarked;
