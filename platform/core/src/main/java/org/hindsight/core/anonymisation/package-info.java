/**
 * What keeps people unrecognisable in what is learnt from: identities leave before anything is stored or trained, and rows whose combination
 * of quasi-identifiers few people share are counted and kept out of stored snapshots. k is counted among outcome rows of distinct subjects,
 * since the public baseline protects nobody (Sweeney 2002; label homogeneity: Machanavajjhala et al. 2007).
 */
@NullMarked
package org.hindsight.core.anonymisation;

import org.jspecify.annotations.NullMarked;
