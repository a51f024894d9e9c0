package org.infoportal.candidate;

import java.net.IDN;
import java.util.Locale;

/** Mail addresses made comparable. */
final class MailAddress {

    private MailAddress() {}

    /** Lower case, without blanks around it, the domain as mail servers spell it. */
    static String fold(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        return at < 0 ? lower : lower.substring(0, at + 1) + domain(lower.substring(at + 1));
    }

    /** The folded domain of an address; empty if it has none. */
    static String domainOf(String address) {
        return address.indexOf('@') < 0 ? "" : domain(address.substring(address.lastIndexOf('@') + 1));
    }

    /** {@code Müller.example} and {@code xn--mller-kva.example} are one. */
    static String domain(String domain) {
        String lower = domain.strip().toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // no domain that could be looked up; equal to itself all the same
            return lower;
        }
    }
}
