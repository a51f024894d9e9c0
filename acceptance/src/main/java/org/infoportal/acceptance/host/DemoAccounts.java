package org.infoportal.acceptance.host;

/** Accounts that every host brings when it starts with demo content. */
public final class DemoAccounts {

    public static final String EDITOR = "redaktion";
    public static final String REVIEWER = "pruefung";
    public static final String ACCREDITOR = "freischaltung";
    public static final String ADMIN = "admin";

    /** The password of all demo accounts. */
    public static final String PASSWORD = "infoportal-demo";

    private DemoAccounts() {}
}
