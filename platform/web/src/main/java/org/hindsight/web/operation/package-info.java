/**
 * For those who run the server and those who program against it: health, metrics, and the description of the API.
 */
@NullMarked
package org.hindsight.web.operation;

import org.jspecify.annotations.NullMarked;
