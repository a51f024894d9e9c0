package org.infoportal.candidate;

import java.util.List;
import org.infoportal.access.Gate;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.Units;
import org.infoportal.audit.AuditTrail;
import org.infoportal.definition.Definitions;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.housekeeping.Job;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.Outbox;
import org.infoportal.personal.PersonalData;
import org.infoportal.registration.Registrations;
import org.infoportal.token.Tokens;

/**
 * People whom the office knows before they register: the parts of the feature, joined.
 *
 * @param upkeep what the last process left undone; later what others left
 */
public record Candidates(
        KnownPeople people,
        KnownList list,
        Imports imports,
        Invitations invitations,
        AutomaticAccreditation automatic,
        List<PersonalData> personal,
        Job upkeep,
        Runnable stop)
        implements AutoCloseable {

    /** Reads the list, and from then on looks at everybody who confirms an address. */
    public static Candidates on(
            Host host,
            PrivateStore store,
            Gate gate,
            Definitions definitions,
            FormChecker checker,
            Units units,
            Members members,
            Accreditations accreditations,
            Applications applications,
            Registrations registrations,
            Outbox outbox,
            Tokens tokens,
            AuditTrail audit) {
        KnownPeople people = new KnownPeople(host.sessions()).start();
        Reach reach = new Reach(gate, units);
        CandidateJobs jobs = new CandidateJobs();
        Leftovers leftovers = new Leftovers(store, people, host.clock());
        AutomaticAccreditation automatic =
                new AutomaticAccreditation(host, store, members, units, accreditations, people, audit);
        ListReader reader = new ListReader(host.resources(), definitions, checker, units::find, host.clock());
        ImportRun run = new ImportRun(store, people, reader, automatic, leftovers, audit, host.clock());
        Invitations invitations =
                new Invitations(host, store, reach, members, people, registrations, outbox, tokens, audit, jobs);
        applications.onConfirmed(automatic::confirmed);
        // on the thread of the imports: it must not meet one
        Job upkeep = new Job(
                "known people",
                () -> jobs.start("upkeep", () -> {
                    automatic.catchUp();
                    leftovers.remove();
                    invitations.goOn();
                }));
        return new Candidates(
                people,
                new KnownList(store, reach, members, people, leftovers, jobs, audit),
                new Imports(host, store, reach, members, people, reader, run, jobs),
                invitations,
                automatic,
                List.of(new KnownData(people, tokens)),
                upkeep,
                jobs::close);
    }

    @Override
    public void close() {
        stop.run();
        people.close();
    }
}
