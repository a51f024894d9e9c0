package org.infoportal.magnolia;

import info.magnolia.cms.security.SecuritySupport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.content.Contents;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.magnolia.config.MagnoliaSettings;
import org.infoportal.magnolia.config.Topology;
import org.infoportal.magnolia.demo.MagnoliaDemo;
import org.infoportal.magnolia.host.MagnoliaHost;
import org.infoportal.magnolia.session.MagnoliaSignIn;
import org.infoportal.mail.Outbox;
import org.infoportal.mail.OutboxWorker;
import org.infoportal.mail.SmtpTransport;
import org.infoportal.messagetext.DeliveredTexts;
import org.infoportal.messagetext.MessageTexts;
import org.infoportal.web.PortalApplication;
import org.infoportal.web.PortalWeb;
import org.infoportal.web.openapi.OpenApi;
import org.infoportal.web.view.MailTemplates;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;

/**
 * The portal on this instance with all that was started for it.
 *
 * @param sender empty if no mail server is named
 * @param othersMails wakes the sender when another instance has put a mail into the outbox
 */
public record RunningPortal(
        MagnoliaHost host, PortalWeb web, Optional<OutboxWorker> sender, Sessions.Subscription othersMails)
        implements AutoCloseable {

    static RunningPortal on(MagnoliaHost host, MagnoliaSettings settings, SecuritySupport security) {
        Definitions definitions = new Definitions(host.resources(), host.clock());
        host.ensure(definitions.contentTypes().values());
        Contents contents = new Contents(host.sessions(), definitions, host::ensure);
        MessageTexts texts =
                new MessageTexts(contents, definitions, new DeliveredTexts(host.resources(), host.clock()));
        Messages messages = new Messages(host.resources(), host.clock(), texts::page);
        Templates templates = new Templates(host.resources());
        Portal portal = Portal.on(host, definitions, contents, new MailTemplates(templates, messages, texts::mail));
        if (settings.demo()) {
            new MagnoliaDemo(portal, host).add();
        }
        Optional<OutboxWorker> sender = host.settings()
                .mail()
                .smtp()
                .map(smtp -> new SmtpTransport(smtp, host.settings().mail().from(), host.clock()))
                .map(way -> new OutboxWorker(portal.outbox(), way, settings.instance()).start());
        if (host.topology() != Topology.AUTHOR) {
            // members are not an author's business
            portal.housekeeping().start(settings.instance());
            portal.deadlineJobs().start(settings.instance());
            portal.reminderJobs().start(settings.instance());
        }
        if (host.isForEditors()) {
            portal.editorialJobs().start(settings.instance());
        }
        Sessions.Subscription othersMails = settings.instance().isEmpty()
                ? () -> {}
                : host.sessions().observe(Sessions.PRIVATE_WORKSPACE, View.LIVE, paths -> wakeFor(paths, portal));
        return new RunningPortal(
                host, PortalWeb.of(portal, templates, messages, new MagnoliaSignIn(security)), sender, othersMails);
    }

    private static void wakeFor(Set<String> changed, Portal portal) {
        if (changed.stream().anyMatch(Outbox::isQueue)) {
            portal.outbox().wake();
        }
    }

    /** What the servlet serves. */
    public PortalApplication application() {
        return new PortalApplication(web.components(this::isReady, List.of(OpenApi.WEB_PART), false));
    }

    private boolean isReady() {
        return host.sessions().call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> session.nodeExists("/"));
    }

    @Override
    public void close() {
        othersMails.close();
        sender.ifPresent(OutboxWorker::close);
        web.close();
        web.portal().close();
        host.close();
    }
}
