package org.infoportal.magnolia.demo;

import java.util.Locale;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.demo.Demo;
import org.infoportal.host.NewAccount;
import org.infoportal.magnolia.host.MagnoliaHost;

/** Demo content where editors work, demo members where members are, and staff everywhere. */
public final class MagnoliaDemo {

    private static final String PASSWORD = "infoportal-demo";

    private final Portal portal;
    private final MagnoliaHost host;

    public MagnoliaDemo(Portal portal, MagnoliaHost host) {
        this.portal = portal;
        this.host = host;
    }

    /** Adds what is missing. On an author the content waits to be published: its publics need not run yet. */
    public void add() {
        addStaff("redaktion", "Redaktion (Demo)", Roles.EDITOR);
        addStaff("freischaltung", "Freischaltung (Demo)", Roles.ACCREDITOR);
        addStaff("admin", "Verwaltung (Demo)", Roles.ADMIN);
        Demo demo = new Demo(portal);
        switch (host.topology()) {
            case AUTHOR -> demo.addDrafts();
            case PUBLIC -> demo.addMembers(PASSWORD);
            case SINGLE -> {
                demo.addContent();
                demo.addMembers(PASSWORD);
            }
        }
    }

    private void addStaff(String name, String fullName, String role) {
        host.accounts()
                .createStaff(
                        new NewAccount(name, name + "@example.org", fullName, Locale.GERMAN, PASSWORD), Set.of(role));
    }
}
