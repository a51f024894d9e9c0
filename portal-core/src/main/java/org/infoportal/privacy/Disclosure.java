package org.infoportal.privacy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.MemberData;
import org.infoportal.accreditation.MemberRecords;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;
import org.infoportal.throttle.Throttle;

/** Everything held on somebody, for herself. */
public final class Disclosure {

    /** It reads through a lot. */
    private static final int TRIES = 5;

    private static final Duration REFILL = Duration.ofMinutes(10);

    private final PrivateStore store;
    private final Accounts accounts;
    private final List<PersonalData> sources;
    private final AuditTrail audit;
    private final MemberRecords records = new MemberRecords();
    private final MemberData members = new MemberData();
    private final Throttle perAccount = new Throttle(TRIES, REFILL);

    public Disclosure(PrivateStore store, Accounts accounts, List<PersonalData> sources, AuditTrail audit) {
        this.store = store;
        this.accounts = accounts;
        this.sources = List.copyOf(sources);
        this.audit = audit;
    }

    /**
     * What each feature holds, by its name; that it was asked for goes into the audit trail.
     *
     * @throws ThrottledException if she asks again and again
     */
    public Map<String, List<Map<String, Object>>> of(Viewer viewer) {
        Account account = viewer.account().flatMap(accounts::findById).orElseThrow(NotFoundException::new);
        perAccount.use(account.id());
        return store.call(session -> {
            Optional<Member> member = records.find(session, account.id());
            boolean proven = member.isPresent()
                    ? members.isEmailProven(session, member.get())
                    : !account.email().isEmpty();
            Person person = new Person(account.id(), account.name(), account.email(), proven);
            audit.add(session, new AuditEntry(account.name(), "privacy.disclosed", account.id(), ""));
            session.save();
            Map<String, List<Map<String, Object>>> data = new LinkedHashMap<>();
            for (PersonalData source : sources) {
                data.put(source.name(), source.of(session, person));
            }
            return data;
        });
    }
}
