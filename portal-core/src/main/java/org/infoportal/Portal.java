package org.infoportal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.Correspondence;
import org.infoportal.accreditation.FunctionChoices;
import org.infoportal.accreditation.Functions;
import org.infoportal.accreditation.Looks;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.OfficeData;
import org.infoportal.accreditation.OwnApplications;
import org.infoportal.accreditation.ProcessingTime;
import org.infoportal.accreditation.Queue;
import org.infoportal.accreditation.Scopes;
import org.infoportal.accreditation.Units;
import org.infoportal.accreditation.Viewers;
import org.infoportal.audit.AuditAnchor;
import org.infoportal.audit.AuditLog;
import org.infoportal.audit.AuditTrail;
import org.infoportal.bulk.BulkActions;
import org.infoportal.calendarfeed.CalendarFeedData;
import org.infoportal.calendarfeed.CalendarFeeds;
import org.infoportal.candidate.Candidates;
import org.infoportal.content.Completion;
import org.infoportal.content.ContentBatch;
import org.infoportal.content.ContentChoices;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentFiles;
import org.infoportal.content.Contents;
import org.infoportal.content.FileInputs;
import org.infoportal.content.ItemRule;
import org.infoportal.content.ItemStore;
import org.infoportal.content.Published;
import org.infoportal.content.TypeChoices;
import org.infoportal.credential.Credentials;
import org.infoportal.deadline.DeadlinePublication;
import org.infoportal.deadline.DeadlineRuleCheck;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadline.Jurisdictions;
import org.infoportal.deadlinechange.DeadlineChanges;
import org.infoportal.definition.Definitions;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.editorial.LastPublished;
import org.infoportal.election.ElectionCheck;
import org.infoportal.election.Elections;
import org.infoportal.error.NotFoundException;
import org.infoportal.faq.Faqs;
import org.infoportal.file.FileChecker;
import org.infoportal.file.TemporaryFiles;
import org.infoportal.form.Choices;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.housekeeping.Housekeeping;
import org.infoportal.housekeeping.Job;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.letter.Letters;
import org.infoportal.login.DeviceKey;
import org.infoportal.login.Devices;
import org.infoportal.login.Login;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.Outbox;
import org.infoportal.material.Materials;
import org.infoportal.messagetext.DeliveredTexts;
import org.infoportal.messagetext.MessageTextRule;
import org.infoportal.move.Moves;
import org.infoportal.paper.Activation;
import org.infoportal.paper.ActivationCodes;
import org.infoportal.paper.LetterData;
import org.infoportal.paper.LetterDesk;
import org.infoportal.paper.Paper;
import org.infoportal.paper.PaperApplications;
import org.infoportal.personal.PersonalData;
import org.infoportal.privacy.Consents;
import org.infoportal.privacy.CoreData;
import org.infoportal.privacy.Deletions;
import org.infoportal.privacy.Disclosure;
import org.infoportal.privacy.Privacy;
import org.infoportal.privacy.Retention;
import org.infoportal.registration.ConsentText;
import org.infoportal.registration.Registrations;
import org.infoportal.reminder.ReminderData;
import org.infoportal.reminder.ReminderMails;
import org.infoportal.reminder.Reminders;
import org.infoportal.secondfactor.SecondFactorData;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.secondfactor.SecondFactors;
import org.infoportal.selfservice.AddressChanges;
import org.infoportal.selfservice.CredentialData;
import org.infoportal.selfservice.OwnData;
import org.infoportal.selfservice.PasswordChanges;
import org.infoportal.selfservice.Recovery;
import org.infoportal.selfservice.SelfService;
import org.infoportal.session.SessionData;
import org.infoportal.session.SessionRegistry;
import org.infoportal.task.Tasks;
import org.infoportal.token.Tokens;
import org.infoportal.transfer.ItemExport;
import org.infoportal.transfer.ItemImports;
import org.infoportal.unit.UnitImport;
import org.infoportal.unit.UnitTree;
import org.infoportal.unsaved.UnsavedData;
import org.infoportal.unsaved.UnsavedTexts;
import org.infoportal.visibility.Visibility;

/** Joins the features on a host. The one place where they are made; whoever needs one asks here. */
public record Portal(
        Host host,
        PrivateStore store,
        Gate gate,
        Definitions definitions,
        Contents contents,
        Published published,
        ContentEditing editing,
        Tasks tasks,
        BulkActions bulk,
        ItemImports itemImports,
        ItemExport itemExport,
        EditorialDesk desk,
        UnsavedTexts unsaved,
        Completion completion,
        FileChecker fileChecker,
        TemporaryFiles uploads,
        ContentFiles files,
        Materials materials,
        Choices choices,
        Faqs faqs,
        Elections elections,
        Deadlines deadlines,
        Jurisdictions jurisdictions,
        DeadlineChanges deadlineChanges,
        Moves moves,
        CalendarFeeds calendarFeeds,
        Reminders reminders,
        ReminderMails reminderMails,
        Units units,
        UnitTree unitTree,
        UnitImport unitImport,
        Functions functions,
        Members members,
        Viewers viewers,
        Queue queue,
        Looks looks,
        Scopes scopes,
        ProcessingTime processingTime,
        Accreditations accreditations,
        Applications applications,
        OwnApplications ownApplications,
        ConsentText consents,
        Registrations registrations,
        Paper paper,
        Candidates candidates,
        Login login,
        Devices devices,
        SessionRegistry sessions,
        SelfService selfService,
        Credentials credentials,
        SecondFactorFeature secondFactor,
        Tokens tokens,
        AuditTrail audit,
        Outbox outbox,
        AuditLog auditLog,
        Privacy privacy,
        Visibility visibility,
        Housekeeping housekeeping,
        Housekeeping editorialJobs,
        Housekeeping deadlineJobs,
        Housekeeping reminderJobs)
        implements AutoCloseable {

    /** Builds the portal and reads all content, so that the first visitor does not wait. */
    public static Portal on(Host host, Definitions definitions, MailComposer composer) {
        return on(host, definitions, new Contents(host.sessions(), definitions, host::ensure), composer);
    }

    /** As above, where the composer knows the content: what editors wrote for mails. */
    public static Portal on(Host host, Definitions definitions, Contents contents, MailComposer composer) {
        Gate gate = new Gate();
        Published published = new Published(contents, gate);
        Functions functions = new Functions(contents, gate);
        Choices choices = new TypeChoices(
                new FunctionChoices(new ContentChoices(contents, definitions, gate), functions), definitions);
        FormChecker checker = new FormChecker(choices);
        PrivateStore store = new PrivateStore(host.sessions());
        Outbox outbox = new Outbox(store, composer, host.clock());
        AuditTrail audit = new AuditTrail(host.clock());
        Tokens tokens = new Tokens(host.clock());
        Letters letters = new Letters(host.clock());
        ActivationCodes codes = new ActivationCodes(host.clock());
        Units units = new Units(contents);
        Members members = new Members(host.sessions()).start();
        Scopes scopes = new Scopes(host.sessions(), store, gate, host.accounts(), units, audit).start();
        Queue queue = new Queue(gate, members, units, host.clock());
        Accreditations accreditations = new Accreditations(
                host, store, gate, queue, members, units, outbox, new Correspondence(outbox, letters), audit);
        SecondFactors factors =
                new SecondFactors(host.sessions(), host.settings().rules().secondFactorRoles()).start();
        Applications applications = new Applications(units, accreditations, audit, host.clock());
        ConsentText consents = new ConsentText(host.resources());
        Viewers viewers = new Viewers(host.accounts(), members, units, scopes, factors, host.clock());
        Devices devices = new Devices(new DeviceKey(store));
        Login login = new Login(host.accounts(), devices, host.settings().limits());
        SessionRegistry sessions = new SessionRegistry(host.sessions(), store, host.clock()).start();
        // every feature that holds something on people is in this list
        Credentials credentials = new Credentials();
        PasswordChanges passwordChanges =
                new PasswordChanges(host, store, definitions, checker, login, credentials, sessions, outbox, audit);
        Registrations registrations =
                new Registrations(host, store, definitions, checker, consents, applications, members, outbox, tokens);
        Candidates candidates = Candidates.on(
                host,
                store,
                gate,
                definitions,
                checker,
                units,
                members,
                accreditations,
                applications,
                registrations,
                outbox,
                tokens,
                audit);
        Jurisdictions jurisdictions = new Jurisdictions(host.resources(), host.clock());
        Deadlines deadlines = new Deadlines(contents, gate, jurisdictions);
        DeadlineChanges deadlineChanges =
                new DeadlineChanges(host.sessions(), store, deadlines, gate, host.clock()).start();
        Reminders reminders =
                new Reminders(host, store, gate, deadlines, deadlineChanges, definitions, checker).start();
        List<PersonalData> personal = new ArrayList<>(CoreData.of(host.accounts(), consents, audit, outbox, tokens));
        personal.add(new SessionData(sessions));
        personal.add(new CredentialData(host.accounts(), credentials, outbox));
        personal.add(new SecondFactorData(factors));
        personal.add(new LetterData(letters, codes));
        personal.addAll(candidates.personal());
        personal.add(new OfficeData(members, scopes, units));
        personal.add(new UnsavedData());
        CalendarFeeds calendarFeeds = new CalendarFeeds(host.sessions(), store, audit, host.clock()).start();
        personal.add(new CalendarFeedData(calendarFeeds));
        personal.add(new ReminderData(reminders, deadlines, viewers));
        Deletions deletions = new Deletions(host, store, gate, members, login, outbox, audit, personal);
        Retention retention = new Retention(host, store, members, gate, deletions, outbox, tokens);
        FileChecker fileChecker = new FileChecker();
        TemporaryFiles uploads = new TemporaryFiles(host.sessions(), store, host.clock());
        ItemStore items = new ItemStore(host, contents);
        LastPublished lastPublished = new LastPublished(items, contents);
        ItemRule calendar = ItemRule.all(List.of(
                new ElectionCheck(lastPublished, host.clock()), new DeadlineRuleCheck(contents, jurisdictions)));
        ItemRule rules = ItemRule.all(
                List.of(new MessageTextRule(new DeliveredTexts(host.resources(), host.clock())), calendar));
        ContentEditing editing =
                new ContentEditing(host, gate, definitions, contents, checker, rules, items, new FileInputs(uploads));
        UnsavedTexts unsaved = new UnsavedTexts(host.sessions(), store, editing, host.clock());
        EditorialDesk desk = EditorialDesk.on(
                host,
                store,
                gate,
                definitions,
                contents,
                editing,
                items,
                outbox,
                new DeadlinePublication(contents, lastPublished, calendar));
        Tasks tasks = new Tasks(host, store);
        Housekeeping deadlineJobs = new Housekeeping(
                store,
                host.clock(),
                "deadlines",
                Duration.ofMinutes(1),
                List.of(new Job("deadlines as they were told", deadlineChanges::sync)));
        contents.onLiveChange(Deadlines.RULES, deadlineJobs::runHere);
        contents.onLiveChange(Elections.TYPE, deadlineJobs::runHere);
        ReminderMails reminderMails =
                new ReminderMails(host, store, gate, viewers, deadlines, deadlineChanges, reminders, outbox);
        Housekeeping reminderJobs = new Housekeeping(
                store,
                host.clock(),
                "reminders",
                Duration.ofSeconds(20),
                List.of(
                        new Job("what has moved", reminderMails::tellOfChanges),
                        new Job("reminders", reminderMails::remind)));
        LetterDesk letterDesk = new LetterDesk(host, store, accreditations, letters, codes, audit);
        Paper paper = new Paper(
                new PaperApplications(
                        host,
                        store,
                        gate,
                        definitions,
                        checker,
                        consents,
                        units,
                        members,
                        accreditations,
                        applications,
                        registrations,
                        letters),
                letterDesk,
                new Activation(host, store, definitions, checker, members, applications, codes, credentials, sessions));
        SelfService selfService = new SelfService(
                new OwnData(host.accounts(), store, definitions, checker, members, audit),
                new AddressChanges(
                        host,
                        store,
                        definitions,
                        checker,
                        login,
                        credentials,
                        members,
                        applications,
                        outbox,
                        tokens,
                        audit),
                passwordChanges,
                new Recovery(host, store, definitions, checker, passwordChanges, credentials, outbox, tokens, audit)
                        .start());
        Privacy privacy = new Privacy(
                new Consents(store, members, consents, audit, host.clock()),
                new Disclosure(store, host.accounts(), personal, audit),
                deletions);
        contents.warmUp();
        return new Portal(
                host,
                store,
                gate,
                definitions,
                contents,
                published,
                editing,
                tasks,
                new BulkActions(editing, desk.workflow(), tasks),
                new ItemImports(
                        host,
                        gate,
                        editing,
                        desk.workflow(),
                        contents,
                        new ContentBatch(host, gate, editing, contents, items),
                        choices,
                        fileChecker,
                        tasks,
                        store,
                        audit),
                new ItemExport(editing, host.sessions()),
                desk,
                unsaved,
                new Completion(host.sessions(), definitions, contents, rules, fileChecker),
                fileChecker,
                uploads,
                new ContentFiles(host.sessions(), published, editing),
                new Materials(published),
                choices,
                new Faqs(published, definitions),
                new Elections(published, host.clock()),
                deadlines,
                jurisdictions,
                deadlineChanges,
                new Moves(
                        host,
                        gate,
                        definitions,
                        checker,
                        calendar,
                        editing,
                        desk.workflow(),
                        lastPublished,
                        contents,
                        deadlines),
                calendarFeeds,
                reminders,
                reminderMails,
                units,
                new UnitTree(contents, gate, members, units),
                new UnitImport(host, gate, contents, editing, desk.workflow()),
                functions,
                members,
                viewers,
                queue,
                new Looks(store, queue, audit),
                scopes,
                new ProcessingTime(members, host.clock()),
                accreditations,
                applications,
                new OwnApplications(store, definitions, checker, members, applications),
                consents,
                registrations,
                paper,
                candidates,
                login,
                devices,
                sessions,
                selfService,
                credentials,
                SecondFactorFeature.on(host, store, gate, factors, outbox, audit, tokens, credentials),
                tokens,
                audit,
                outbox,
                new AuditLog(host.sessions(), audit, gate, (viewer, id) -> sees(accreditations, viewer, id)),
                privacy,
                new Visibility(
                        definitions,
                        checker,
                        editing,
                        desk.openings(),
                        contents,
                        gate,
                        members,
                        viewers,
                        host.accounts(),
                        store,
                        audit),
                new Housekeeping(
                        store,
                        host.clock(),
                        "housekeeping",
                        Duration.ofHours(1),
                        List.of(
                                new Job("wished deletions", deletions::deleteDue),
                                new Job("unconfirmed accounts", retention::deleteUnconfirmed),
                                new Job("ended accounts", retention::deleteEnded),
                                new Job("ended accreditations", accreditations::expireDue),
                                new Job("expired links", retention::removeTokens),
                                new Job("old mails", retention::forgetMails),
                                new Job("old letters", letterDesk::tidy),
                                new Job("files nobody saved", uploads::purge),
                                new Job("reserved addresses", registrations::tidy),
                                new Job("ended sessions", sessions::purge),
                                candidates.upkeep(),
                                new Job("texts nobody came back for", unsaved::purge),
                                tasks.upkeep(),
                                new Job("anchor of the audit trail", new AuditAnchor(host.sessions())))),
                new Housekeeping(store, host.clock(), "editorial", Duration.ofSeconds(10), desk.jobs()),
                deadlineJobs,
                reminderJobs);
    }

    private static boolean sees(Accreditations accreditations, Viewer viewer, String id) {
        try {
            accreditations.get(viewer, id);
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Who somebody is to the gate, by the identifier of her account. */
    public Viewer viewer(String accountId) {
        return viewers.of(accountId);
    }

    @Override
    public void close() {
        housekeeping.close();
        editorialJobs.close();
        deadlineJobs.close();
        reminderMails.close();
        reminderJobs.close();
        tasks.close();
        reminders.close();
        deadlineChanges.close();
        selfService.recovery().close();
        sessions.close();
        calendarFeeds.close();
        candidates.close();
        scopes.close();
        secondFactor.factors().close();
        members.close();
        contents.close();
    }
}
