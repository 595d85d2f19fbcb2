/**
 * The platform over HTTP: what the API says, who may call it, and how errors read. Everything here translates between HTTP and the
 * core; it decides nothing about predictions and models.
 */
@NullMarked
package org.hindsight.web;

import org.jspecify.annotations.NullMarked;
