package org.hindsight.core.account;

/**
 * An account is being deleted. Published within the transaction and before its row goes, so that every feature erases what it keeps
 * of the person, or nothing is erased at all.
 */
public record AccountDeleted(long accountId) {}
