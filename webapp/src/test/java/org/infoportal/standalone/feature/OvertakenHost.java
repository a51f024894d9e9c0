package org.infoportal.standalone.feature;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.infoportal.host.Accounts;
import org.infoportal.host.Host;
import org.infoportal.host.Publishing;
import org.infoportal.host.Resources;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;

/** A host on which somebody else is faster: her work is done just before the first change of roles. */
record OvertakenHost(Host host, Runnable other, AtomicBoolean done) implements Host {

    OvertakenHost(Host host, Runnable other) {
        this(host, other, new AtomicBoolean());
    }

    @Override
    public Accounts accounts() {
        return (Accounts) Proxy.newProxyInstance(
                Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class}, (proxy, method, arguments) -> {
                    if (method.getName().endsWith("Role") && !done.getAndSet(true)) {
                        other.run();
                    }
                    try {
                        return method.invoke(host.accounts(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Sessions sessions() {
        return host.sessions();
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
    public Settings settings() {
        return host.settings();
    }

    @Override
    public Clock clock() {
        return host.clock();
    }
}
