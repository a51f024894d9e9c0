package org.infoportal.magnolia.config;

import org.infoportal.host.Settings;

/** {@code config/rules} of the module; see {@link Settings.Rules}. Several names are separated by commas. */
public class RulesConfig {

    private static final Settings.Rules DEFAULTS = Settings.Rules.defaults();

    private int undoSeconds = (int) DEFAULTS.undoTime().toSeconds();
    private int keepUnconfirmedDays = (int) DEFAULTS.unconfirmedKept().toDays();
    private int keepExpiredDays = (int) DEFAULTS.expiredKept().toDays();
    private int deletionGraceDays = (int) DEFAULTS.deletionGrace().toDays();
    private int accreditationDays;
    private String secondFactorRoles = "";
    private String acceptedDomains = "";

    public int getUndoSeconds() {
        return undoSeconds;
    }

    public void setUndoSeconds(int undoSeconds) {
        this.undoSeconds = undoSeconds;
    }

    public int getKeepUnconfirmedDays() {
        return keepUnconfirmedDays;
    }

    public void setKeepUnconfirmedDays(int keepUnconfirmedDays) {
        this.keepUnconfirmedDays = keepUnconfirmedDays;
    }

    public int getKeepExpiredDays() {
        return keepExpiredDays;
    }

    public void setKeepExpiredDays(int keepExpiredDays) {
        this.keepExpiredDays = keepExpiredDays;
    }

    public int getDeletionGraceDays() {
        return deletionGraceDays;
    }

    public void setDeletionGraceDays(int deletionGraceDays) {
        this.deletionGraceDays = deletionGraceDays;
    }

    public int getAccreditationDays() {
        return accreditationDays;
    }

    public void setAccreditationDays(int accreditationDays) {
        this.accreditationDays = accreditationDays;
    }

    public String getSecondFactorRoles() {
        return secondFactorRoles;
    }

    public void setSecondFactorRoles(String secondFactorRoles) {
        this.secondFactorRoles = secondFactorRoles;
    }

    public String getAcceptedDomains() {
        return acceptedDomains;
    }

    public void setAcceptedDomains(String acceptedDomains) {
        this.acceptedDomains = acceptedDomains;
    }
}
