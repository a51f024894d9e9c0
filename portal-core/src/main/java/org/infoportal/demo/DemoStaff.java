package org.infoportal.demo;

import java.util.List;
import java.util.Set;
import org.infoportal.access.Roles;

/** Somebody who works for a demo portal; its members come with {@link Demo}. */
public record DemoStaff(String name, String fullName, Set<String> roles) {

    public DemoStaff {
        roles = Set.copyOf(roles);
    }

    /** The password of all demo accounts, members too. */
    public static final String PASSWORD = "infoportal-demo";

    public static final List<DemoStaff> ALL = List.of(
            new DemoStaff("redaktion", "Redaktion (Demo)", Set.of(Roles.EDITOR, Roles.PUBLISHER)),
            new DemoStaff("pruefung", "Prüfung (Demo)", Set.of(Roles.REVIEWER)),
            new DemoStaff("freischaltung", "Freischaltung (Demo)", Set.of(Roles.ACCREDITOR)),
            new DemoStaff("admin", "Verwaltung (Demo)", Set.of(Roles.ADMIN)));

    public String email() {
        return name + "@example.org";
    }
}
