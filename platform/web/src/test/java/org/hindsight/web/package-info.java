/**
 * The API as its callers see it: a real server, plain HTTP, and fakes of the core.
 */
@NullMarked
package org.hindsight.web;

import org.jspecify.annotations.NullMarked;
