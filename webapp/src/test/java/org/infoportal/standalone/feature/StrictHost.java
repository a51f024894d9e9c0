package org.infoportal.standalone.feature;

import java.time.Clock;
import org.infoportal.host.Accounts;
import org.infoportal.host.Host;
import org.infoportal.host.Publishing;
import org.infoportal.host.Resources;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;

/** A host with the brakes of the product. */
record StrictHost(Host host) implements Host {

    @Override
    public Settings settings() {
        Settings settings = host.settings();
        return new Settings(
                settings.baseUrl(),
                settings.mail(),
                Settings.Limits.defaults(),
                settings.rules(),
                settings.loginSlots());
    }

    @Override
    public Sessions sessions() {
        return host.sessions();
    }

    @Override
    public Accounts accounts() {
        return host.accounts();
    }

    @Override
    public Resources resources() {
        return host.resources();
    }

    @Override
    public Publishing publishing() {
        return host.publishing();
    }

    @Override
    public Clock clock() {
        return host.clock();
    }
}
