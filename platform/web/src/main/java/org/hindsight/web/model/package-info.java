/**
 * Models, their versions, the runs that make them and the data they learn from, over HTTP. For admins, and for systems whose API
 * key has the scope.
 */
@NullMarked
package org.hindsight.web.model;

import org.jspecify.annotations.NullMarked;
