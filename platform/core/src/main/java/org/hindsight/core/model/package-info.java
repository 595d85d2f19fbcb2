/**
 * Model versions: their immutable record, their files (checked before a byte is read), the append-only ledger of which version serves,
 * and the loaded champion of each assessment.
 */
@NullMarked
package org.hindsight.core.model;

import org.jspecify.annotations.NullMarked;
