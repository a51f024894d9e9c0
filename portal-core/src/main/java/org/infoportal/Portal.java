package org.infoportal;

import org.infoportal.access.Gate;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.OwnApplications;
import org.infoportal.accreditation.Units;
import org.infoportal.accreditation.Viewers;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.Completion;
import org.infoportal.content.ContentChoices;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.Contents;
import org.infoportal.content.Published;
import org.infoportal.definition.Definitions;
import org.infoportal.election.Elections;
import org.infoportal.faq.Faqs;
import org.infoportal.form.Choices;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.login.Login;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.Outbox;
import org.infoportal.registration.ConsentText;
import org.infoportal.registration.Registrations;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.secondfactor.SecondFactors;
import org.infoportal.token.Tokens;

/** Joins the features on a host. The one place where they are made; whoever needs one asks here. */
public record Portal(
        Host host,
        PrivateStore store,
        Gate gate,
        Definitions definitions,
        Contents contents,
        Published published,
        ContentEditing editing,
        Completion completion,
        Choices choices,
        Faqs faqs,
        Elections elections,
        Units units,
        Members members,
        Viewers viewers,
        Accreditations accreditations,
        Applications applications,
        OwnApplications ownApplications,
        ConsentText consents,
        Registrations registrations,
        Login login,
        SecondFactorFeature secondFactor,
        Tokens tokens,
        AuditTrail audit,
        Outbox outbox)
        implements AutoCloseable {

    /** Builds the portal and reads all content, so that the first visitor does not wait. */
    public static Portal on(Host host, Definitions definitions, MailComposer composer) {
        Gate gate = new Gate();
        Contents contents = new Contents(host.sessions(), definitions);
        Published published = new Published(contents, gate);
        Choices choices = new ContentChoices(contents, definitions, gate);
        FormChecker checker = new FormChecker(choices);
        PrivateStore store = new PrivateStore(host.sessions());
        Outbox outbox = new Outbox(store, composer, host.clock());
        AuditTrail audit = new AuditTrail(host.clock());
        Tokens tokens = new Tokens(host.clock());
        Units units = new Units(contents);
        Members members = new Members(host.sessions()).start();
        SecondFactors factors =
                new SecondFactors(host.sessions(), host.settings().rules().secondFactorRoles()).start();
        Accreditations accreditations = new Accreditations(host, store, gate, members, units, outbox, audit);
        Applications applications = new Applications(units, accreditations, audit, host.clock());
        ConsentText consents = new ConsentText(host.resources());
        contents.warmUp();
        return new Portal(
                host,
                store,
                gate,
                definitions,
                contents,
                published,
                new ContentEditing(host, gate, definitions, contents, checker),
                new Completion(host.sessions(), definitions, contents),
                choices,
                new Faqs(published, definitions),
                new Elections(published, host.clock()),
                units,
                members,
                new Viewers(host.sessions(), host.accounts(), members, units, factors),
                accreditations,
                applications,
                new OwnApplications(store, definitions, checker, members, applications),
                consents,
                new Registrations(host, store, definitions, checker, consents, applications, members, outbox, tokens),
                new Login(host.accounts(), host.settings().limits()),
                SecondFactorFeature.on(host, store, gate, factors, outbox, audit, tokens),
                tokens,
                audit,
                outbox);
    }

    @Override
    public void close() {
        viewers.close();
        secondFactor.factors().close();
        members.close();
        contents.close();
    }
}
