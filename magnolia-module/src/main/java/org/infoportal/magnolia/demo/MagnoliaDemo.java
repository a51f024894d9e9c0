package org.infoportal.magnolia.demo;

import java.util.Locale;
import org.infoportal.Portal;
import org.infoportal.demo.Demo;
import org.infoportal.demo.DemoStaff;
import org.infoportal.host.NewAccount;
import org.infoportal.magnolia.host.MagnoliaHost;

/** Demo content where editors work, demo members where members are, and staff everywhere. */
public final class MagnoliaDemo {

    private final Portal portal;
    private final MagnoliaHost host;

    public MagnoliaDemo(Portal portal, MagnoliaHost host) {
        this.portal = portal;
        this.host = host;
    }

    /** Adds what is missing. On an author the content waits to be published: its publics need not run yet. */
    public void add() {
        DemoStaff.ALL.forEach(this::addStaff);
        Demo demo = new Demo(portal);
        switch (host.topology()) {
            case AUTHOR -> demo.addDrafts();
            case PUBLIC -> demo.addMembers(DemoStaff.PASSWORD);
            case SINGLE -> {
                demo.addContent();
                demo.addMembers(DemoStaff.PASSWORD);
            }
        }
    }

    private void addStaff(DemoStaff staff) {
        NewAccount account =
                new NewAccount(staff.name(), staff.email(), staff.fullName(), Locale.GERMAN, DemoStaff.PASSWORD);
        host.accounts().createStaff(account, staff.roles());
    }
}
