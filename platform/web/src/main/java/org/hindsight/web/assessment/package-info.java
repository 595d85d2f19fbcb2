/**
 * What can be asked, as JSON in the reader's language. Needs no sign-in.
 */
@NullMarked
package org.hindsight.web.assessment;

import org.jspecify.annotations.NullMarked;
