package org.infoportal.accreditation;

import java.time.Clock;
import java.time.Instant;
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
import org.infoportal.secondfactor.SecondFactors;

/**
 * Tells who an account is to the gate. What was found is kept until an account, a member, a unit or a scope changes, so
 * that a decision reaches running sessions with their next request, and until the accreditation ends.
 */
public final class Viewers {

    private static final int MAX_KNOWN = 20_000;

    private final Accounts accounts;
    private final Members members;
    private final Units units;
    private final SecondFactors factors;
    /** Swapped, never cleared: what was looked up before a change is put into the map that is thrown away. */
    private volatile Map<String, Known> known = new ConcurrentHashMap<>();

    private final Scopes scopes;
    private final Clock clock;

    public Viewers(Accounts accounts, Members members, Units units, Scopes scopes, SecondFactors factors, Clock clock) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.clock = clock;
        this.members = members;
        this.units = units;
        this.factors = factors;
        accounts.onChange(this::forget);
        members.onChange(this::forget);
        units.onChange(this::forget);
        scopes.onChange(this::forget);
        factors.onChange(this::forget);
    }

    /** @return a guest if there is no such account or it is disabled */
    public Viewer of(String accountId) {
        Map<String, Known> present = known;
        Instant now = clock.instant();
        Known viewer = present.get(accountId);
        if (viewer == null || viewer.isOver(now)) {
            viewer = look(accountId, now);
            if (present.size() < MAX_KNOWN) {
                present.put(accountId, viewer);
            }
        }
        return viewer.viewer();
    }

    private void forget() {
        known = new ConcurrentHashMap<>();
    }

    private Known look(String accountId, Instant now) {
        Optional<Account> account = accounts.findById(accountId).filter(Account::enabled);
        Optional<Member> member = account.map(Account::id).flatMap(members::find);
        Viewer viewer = account.map(found -> factors.isMissing(found)
                        ? Viewer.withoutSecondFactor(found.id(), found.name(), found.fullName())
                        : viewer(found, member, now))
                .orElse(Viewer.GUEST);
        return new Known(viewer, viewer.accredited() ? member.flatMap(Member::endsAt) : Optional.empty());
    }

    private Viewer viewer(Account account, Optional<Member> member, Instant now) {
        return new Viewer(
                Optional.of(account.id()),
                account.name(),
                member.map(Member::fullName).orElse(account.fullName()),
                member.map(m -> m.stateAt(now).id()).orElse("none"),
                member.filter(m -> m.stateAt(now) == AccreditationState.ACCREDITED)
                        .isPresent(),
                member.map(this::grants).orElse(List.of()),
                account.roles(),
                scopes.of(account.id()));
    }

    private List<Grant> grants(Member member) {
        Set<String> line = member.unitId().map(units::line).orElse(Set.of());
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(Audiences.MEMBER, line));
        member.audiences().forEach(audience -> grants.add(new Grant(audience, line)));
        return grants;
    }

    /** @param until when her accreditation ends, and she is somebody else */
    private record Known(Viewer viewer, Optional<Instant> until) {

        boolean isOver(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isPresent();
        }
    }
}
