package org.infoportal.editorial;

import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;

/** Tells editors by mail that it is their turn. Nobody is told of her own deeds. */
final class EditorialMails {

    private final Host host;
    private final PrivateStore store;
    private final Outbox outbox;

    EditorialMails(Host host, PrivateStore store, Outbox outbox) {
        this.host = host;
        this.store = store;
        this.outbox = outbox;
    }

    void tell(Step step) {
        ContentItem item = step.item();
        boolean sentBack = step.action().equals(EditorialAction.SEND_BACK.id());
        if (!sentBack && !step.action().equals(Step.ASSIGN)) {
            return;
        }
        find(item.editorial().assignee(), step.by())
                .ifPresent(account -> send(sentBack ? "content-sent-back" : "content-assigned", account, item));
    }

    private Optional<Account> find(String userName, Viewer by) {
        return Optional.of(userName)
                .filter(name -> !name.isEmpty() && !name.equals(by.userName()))
                .flatMap(host.accounts()::findByIdentifier)
                .filter(account -> account.enabled() && !account.email().isEmpty());
    }

    private void send(String template, Account account, ContentItem item) {
        String link = host.editingLink(item.type().name(), item.id()).toString();
        store.call(session -> {
            outbox.add(
                    session,
                    new MailDraft(
                            template,
                            account.email(),
                            account.language(),
                            Map.of("name", account.fullName(), "title", item.title(), "link", link)));
            session.save();
            return null;
        });
        outbox.wake();
    }
}
