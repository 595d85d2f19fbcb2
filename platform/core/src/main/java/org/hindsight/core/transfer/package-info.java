/**
 * A version as one signed file, to be taken from one installation to another. Nothing of a file is looked into before its signature was
 * checked; an imported version is marked and never promoted automatically.
 */
@NullMarked
package org.hindsight.core.transfer;

import org.jspecify.annotations.NullMarked;
