package org.infoportal.standalone.launch;

import java.util.Set;
import org.infoportal.access.Roles;
import org.infoportal.standalone.account.StandaloneAccounts;

/** The staff of a demo; its members come with the demo content. */
public final class DemoAccounts {

    public static final String PASSWORD = "infoportal-demo";

    private final StandaloneAccounts accounts;

    DemoAccounts(StandaloneAccounts accounts) {
        this.accounts = accounts;
    }

    /** Creates those that are missing. */
    void ensure() {
        ensure("redaktion", "Redaktion (Demo)", Roles.EDITOR);
        ensure("freischaltung", "Freischaltung (Demo)", Roles.ACCREDITOR);
        ensure("admin", "Verwaltung (Demo)", Roles.ADMIN);
    }

    private void ensure(String name, String fullName, String role) {
        if (accounts.findByIdentifier(name).isEmpty()) {
            accounts.createStaff(name, fullName, name + "@example.org", PASSWORD, Set.of(role));
        }
    }
}
