/**
 * How long the pages of a running server take to their first byte. {@link org.hindsight.bench.page.FirstByte} signs in, follows the links
 * of the pages, and asks each page many times, one request after the other.
 */
@NullMarked
package org.hindsight.bench.page;

import org.jspecify.annotations.NullMarked;
