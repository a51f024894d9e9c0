package org.infoportal.demo;

import java.util.List;
import org.infoportal.access.Roles;

/** Somebody who works for a demo portal; its members come with {@link Demo}. */
public record DemoStaff(String name, String fullName, String role) {

    /** The password of all demo accounts, members too. */
    public static final String PASSWORD = "infoportal-demo";

    public static final List<DemoStaff> ALL = List.of(
            new DemoStaff("redaktion", "Redaktion (Demo)", Roles.EDITOR),
            new DemoStaff("freischaltung", "Freischaltung (Demo)", Roles.ACCREDITOR),
            new DemoStaff("admin", "Verwaltung (Demo)", Roles.ADMIN));

    public String email() {
        return name + "@example.org";
    }
}
