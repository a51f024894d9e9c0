package org.infoportal.accreditation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.access.Audiences;
import org.infoportal.access.Grant;
import org.infoportal.access.Viewer;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.secondfactor.SecondFactors;

/**
 * Tells who an account is to the gate. What was found is kept until an account, a member or a unit changes, so that a
 * decision reaches running sessions with their next request.
 */
public final class Viewers implements AutoCloseable {

    private static final int MAX_KNOWN = 20_000;

    private final Accounts accounts;
    private final Members members;
    private final Units units;
    private final SecondFactors factors;
    /** Swapped, never cleared: what was looked up before a change is put into the map that is thrown away. */
    private volatile Map<String, Viewer> known = new ConcurrentHashMap<>();

    private final Sessions.Subscription subscription;

    public Viewers(Sessions sessions, Accounts accounts, Members members, Units units, SecondFactors factors) {
        this.accounts = accounts;
        this.members = members;
        this.units = units;
        this.factors = factors;
        this.subscription = sessions.observe(Sessions.USERS_WORKSPACE, View.LIVE, paths -> forget());
        members.onChange(this::forget);
        units.onChange(this::forget);
        factors.onChange(this::forget);
    }

    /** @return a guest if there is no such account or it is disabled */
    public Viewer of(String accountId) {
        Map<String, Viewer> present = known;
        Viewer viewer = present.get(accountId);
        if (viewer == null) {
            viewer = look(accountId);
            if (present.size() < MAX_KNOWN) {
                present.put(accountId, viewer);
            }
        }
        return viewer;
    }

    private void forget() {
        known = new ConcurrentHashMap<>();
    }

    private Viewer look(String accountId) {
        return accounts.findById(accountId)
                .filter(Account::enabled)
                .map(account -> factors.isMissing(account)
                        ? Viewer.withoutSecondFactor(account.id(), account.name(), account.fullName())
                        : viewer(account, members.find(account.id())))
                .orElse(Viewer.GUEST);
    }

    private Viewer viewer(Account account, Optional<Member> member) {
        return new Viewer(
                Optional.of(account.id()),
                account.name(),
                member.map(Member::fullName).orElse(account.fullName()),
                member.map(m -> m.state().id()).orElse("none"),
                member.filter(m -> m.state() == AccreditationState.ACCREDITED).isPresent(),
                member.map(this::grants).orElse(List.of()),
                account.roles());
    }

    private List<Grant> grants(Member member) {
        Set<String> line = member.unitId().map(units::line).orElse(Set.of());
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(Audiences.MEMBER, line));
        member.audiences().forEach(audience -> grants.add(new Grant(audience, line)));
        return grants;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
