/** Who changed what: written down for every request that changes something, and shown to admins. */
@NullMarked
package org.hindsight.web.audit;

import org.jspecify.annotations.NullMarked;
