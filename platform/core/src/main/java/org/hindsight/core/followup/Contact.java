package org.hindsight.core.followup;

/**
 * Where somebody is reached, and the token that opens what they are asked about.
 *
 * @param address an e-mail address or a telephone number
 * @param token   the prediction's
 */
record Contact(String address, String token) {

    private static final int SHOWN = 2;

    /** The address, recognisable for whoever knows it and of no use to others: {@code a...@example.org}, {@code +44...00}. */
    String masked() {
        int at = address.lastIndexOf('@');
        return at > 0
                ? address.charAt(0) + "..." + address.substring(at)
                : address.substring(0, Math.min(SHOWN + 1, address.length())) + "..." + address.substring(Math.max(0, address.length() - SHOWN));
    }
}
