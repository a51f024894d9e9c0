package org.infoportal.standalone.web;

import jakarta.servlet.http.HttpServlet;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.infoportal.Portal;
import org.infoportal.content.Contents;
import org.infoportal.definition.Definitions;
import org.infoportal.demo.Demo;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;
import org.infoportal.host.View;
import org.infoportal.mail.EmlFolderTransport;
import org.infoportal.mail.MailTransport;
import org.infoportal.mail.OutboxWorker;
import org.infoportal.mail.SmtpTransport;
import org.infoportal.messagetext.DeliveredTexts;
import org.infoportal.messagetext.MessageTexts;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.standalone.launch.DemoAccounts;
import org.infoportal.standalone.launch.PortalFactory;
import org.infoportal.standalone.setup.Setup;
import org.infoportal.web.PortalWeb;
import org.infoportal.web.session.ServletSignIn;
import org.infoportal.web.view.MailTemplates;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;

/** Builds the portal on the standalone host: features, web, Desk, mail. */
public final class StandalonePortal implements PortalFactory {

    private final PrintStream console;

    /** @param console where the operator reads; the one-time link goes there and into no log */
    public StandalonePortal(PrintStream console) {
        this.console = console;
    }

    @Override
    public HttpServlet create(StandaloneHost host, boolean demo) {
        Definitions definitions = new Definitions(host.resources(), host.clock());
        host.ensure(definitions.contentTypes().values());
        Contents contents = new Contents(host.sessions(), definitions, host::ensure);
        MessageTexts texts =
                new MessageTexts(contents, definitions, new DeliveredTexts(host.resources(), host.clock()));
        Messages messages = new Messages(host.resources(), host.clock(), texts::page);
        Templates templates = new Templates(host.resources());
        Portal portal = Portal.on(host, definitions, contents, new MailTemplates(templates, messages, texts::mail));
        if (demo) {
            Demo content = new Demo(portal);
            content.addContent();
            content.addMembers(DemoAccounts.PASSWORD);
        }
        Setup setup = new Setup(portal, host.accounts());
        setup.link().ifPresent(this::announce);
        Optional<OutboxWorker> worker =
                transport(host, demo).map(way -> new OutboxWorker(portal.outbox(), way).start());
        portal.housekeeping().start("");
        portal.editorialJobs().start("");
        portal.deadlineJobs().start("");
        portal.reminderJobs().start("");
        // the server keeps no session when it stops
        portal.sessions().clear();
        PortalWeb web = PortalWeb.of(portal, templates, messages, new ServletSignIn());
        ResourceConfig config = ResourceConfig.forApplication(
                StandaloneApplication.of(web, setup, host.accounts(), () -> isReady(host)));
        return new PortalServlet(config, () -> {
            worker.ifPresent(OutboxWorker::close);
            web.close();
            portal.close();
        });
    }

    private static Optional<MailTransport> transport(StandaloneHost host, boolean demo) {
        Settings.Mail mail = host.settings().mail();
        if (mail.smtp().isPresent()) {
            return Optional.of(new SmtpTransport(mail.smtp().get(), mail.from(), host.clock()));
        }
        return demo
                ? Optional.of(new EmlFolderTransport(host.dataFolder().resolve("mail"), mail.from(), host.clock()))
                : Optional.empty();
    }

    private static boolean isReady(StandaloneHost host) {
        return host.sessions().call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> session.nodeExists("/"));
    }

    private void announce(URI link) {
        console.println(
                "Noch niemand verwaltet dieses Portal. Der Link legt das erste Konto an; er gilt einmal und einen Tag lang.");
        console.println(
                "Nobody administers this portal yet. The link creates the first account, once and within a day:");
        console.println(link);
    }
}
