package org.infoportal.magnolia.config;

import org.infoportal.host.Settings;

/** {@code config/limits} of the module; see {@link Settings.Limits}. */
public class LimitsConfig {

    private static final Settings.Limits DEFAULTS = Settings.Limits.defaults();

    private int loginsPerIdentifier = DEFAULTS.loginsPerIdentifier();
    private int loginsPerNetwork = DEFAULTS.loginsPerNetwork();
    private int registrationsPerNetwork = DEFAULTS.registrationsPerNetwork();
    private int confirmationDays = (int) DEFAULTS.confirmationLink().toDays();

    public int getLoginsPerIdentifier() {
        return loginsPerIdentifier;
    }

    public void setLoginsPerIdentifier(int loginsPerIdentifier) {
        this.loginsPerIdentifier = loginsPerIdentifier;
    }

    public int getLoginsPerNetwork() {
        return loginsPerNetwork;
    }

    public void setLoginsPerNetwork(int loginsPerNetwork) {
        this.loginsPerNetwork = loginsPerNetwork;
    }

    public int getRegistrationsPerNetwork() {
        return registrationsPerNetwork;
    }

    public void setRegistrationsPerNetwork(int registrationsPerNetwork) {
        this.registrationsPerNetwork = registrationsPerNetwork;
    }

    public int getConfirmationDays() {
        return confirmationDays;
    }

    public void setConfirmationDays(int confirmationDays) {
        this.confirmationDays = confirmationDays;
    }
}
