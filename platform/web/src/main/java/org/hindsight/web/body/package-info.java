/** How much of a request's body is taken: little by default, more where a route says so, and never all of it into memory. */
@NullMarked
package org.hindsight.web.body;

import org.jspecify.annotations.NullMarked;
