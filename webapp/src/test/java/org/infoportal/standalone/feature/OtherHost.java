package org.infoportal.standalone.feature;

import java.time.Clock;
import org.infoportal.host.Accounts;
import org.infoportal.host.Host;
import org.infoportal.host.Publishing;
import org.infoportal.host.Resources;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;

/** A host with other sessions and settings. */
record OtherHost(Host host, Sessions sessions, Settings settings) implements Host {

    OtherHost(Host host, Sessions sessions) {
        this(host, sessions, host.settings());
    }

    OtherHost(Host host, Settings settings) {
        this(host, host.sessions(), settings);
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
