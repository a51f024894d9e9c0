package org.infoportal.standalone.launch;

import org.infoportal.demo.DemoStaff;
import org.infoportal.standalone.account.StandaloneAccounts;

/** The staff of a demo; its members come with the demo content. */
public final class DemoAccounts {

    public static final String PASSWORD = DemoStaff.PASSWORD;

    private final StandaloneAccounts accounts;

    DemoAccounts(StandaloneAccounts accounts) {
        this.accounts = accounts;
    }

    /** Creates those that are missing. */
    void ensure() {
        DemoStaff.ALL.forEach(this::ensure);
    }

    private void ensure(DemoStaff staff) {
        if (accounts.findByIdentifier(staff.name()).isEmpty()) {
            accounts.createStaff(staff.name(), staff.fullName(), staff.email(), PASSWORD, staff.roles());
        }
    }
}
