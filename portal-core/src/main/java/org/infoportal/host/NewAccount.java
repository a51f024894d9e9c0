package org.infoportal.host;

import java.util.Locale;

/**
 * What is needed to create a member's account.
 *
 * @param nameProposal wished user name; the host appends a number if it is taken
 * @param email in lower case; empty if she has none
 * @param password in clear; at most 72 bytes in UTF-8, because bcrypt sees no more
 */
public record NewAccount(String nameProposal, String email, String fullName, Locale language, String password) {

    @Override
    public String toString() {
        return "NewAccount[nameProposal=" + nameProposal + "]";
    }
}
