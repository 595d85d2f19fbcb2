/**
 * Who calls and what they may do: tokens and cookies of sign-ins, API keys, limits, and the headers that keep browsers safe. Every
 * route is denied unless it states who may call it.
 */
@NullMarked
package org.hindsight.web.access;

import org.jspecify.annotations.NullMarked;
