package org.infoportal.web.preview;

import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.content.Reading;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.election.Elections;
import org.infoportal.error.NotFoundException;
import org.infoportal.faq.Faqs;
import org.infoportal.material.Materials;
import org.infoportal.web.content.ContentAddresses;
import org.infoportal.web.content.ContentPages;
import org.infoportal.web.deadline.DeadlinePages;
import org.infoportal.web.deadline.DeadlineSources;
import org.infoportal.web.deadline.DeadlineViews;
import org.infoportal.web.deadline.DeadlineWords;
import org.infoportal.web.faq.FaqPages;
import org.infoportal.web.home.HomePage;
import org.infoportal.web.http.Caller;
import org.infoportal.web.material.MaterialPages;
import org.infoportal.web.page.InfoPages;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Knows for each content type the page on which readers find its items. */
public final class ReaderPages {

    private static final String RULE = "deadline-rule";

    private final Portal portal;
    private final Messages messages;
    private final Map<String, ReaderPage> byType = new HashMap<>();

    public ReaderPages(Portal portal, Messages messages) {
        this.portal = portal;
        this.messages = messages;
        add(
                Faqs.TYPE,
                (published, item, reader, uri) ->
                        page(new FaqPages(portal.faqs().over(published), messages)
                                .show(item.slug(), reader, uri)
                                .getEntity()));
        add(
                "page",
                (published, item, reader, uri) -> page(new InfoPages(published)
                        .show("seiten/" + item.slug(), reader, uri)
                        .getEntity()));
        add(
                Materials.TYPE,
                (published, item, reader, uri) -> page(new MaterialPages(new Materials(published), messages)
                        .show(item.slug(), reader, uri)
                        .getEntity()));
        add(RULE, this::deadline);
        add(Elections.TYPE, this::election);
    }

    /** Adds the page of one more type. */
    public void add(String type, ReaderPage page) {
        byType.put(type, page);
    }

    /**
     * The page with this item as if it were published.
     *
     * @return empty if it stands on none
     * @throws NotFoundException if the reader would find nothing
     */
    public Optional<Page> draw(ContentItem item, SecurityContext reader, UriInfo uri) {
        return byType.getOrDefault(item.type().name(), this::own)
                .draw(portal.published().with(item), item, reader, uri);
    }

    /** The page of a type that has no more than a template. */
    private Optional<Page> own(Published published, ContentItem item, SecurityContext reader, UriInfo uri) {
        ContentAddresses addresses = new ContentAddresses(portal.host().resources());
        String type = item.type().name();
        return addresses.template(type).isEmpty()
                ? Optional.empty()
                : page(new ContentPages(new Reading(published, portal.definitions()), addresses)
                        .show(type, item.slug(), reader, uri)
                        .getEntity());
    }

    /** Of the deadlines a rule gives, the next one; the last one if all are over. */
    private Optional<Page> deadline(Published published, ContentItem item, SecurityContext reader, UriInfo uri) {
        DeadlineSources sources = DeadlineSources.of(portal).with(item);
        Instant now = portal.host().clock().instant();
        List<Deadline> given = sources.deadlines().list(Caller.of(reader).viewer(), DeadlineQuery.ALL).stream()
                .filter(deadline -> deadline.rule().id().equals(item.id()))
                .toList();
        return given.stream()
                .filter(deadline -> !deadline.isOver(now))
                .findFirst()
                .or(() -> given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1)))
                .flatMap(deadline -> page(new DeadlinePages(sources, messages)
                        .show(deadline.slug(), reader, uri)
                        .getEntity()));
    }

    /** The next election stands on the start page, the others above the list of their deadlines. */
    private Optional<Page> election(Published published, ContentItem item, SecurityContext reader, UriInfo uri) {
        DeadlineSources sources = DeadlineSources.of(portal).with(item);
        return sources.elections()
                .next(Caller.of(reader).viewer())
                .filter(next -> next.slug().equals(item.slug()))
                .map(next -> new HomePage(
                                sources.elections(),
                                portal.faqs(),
                                sources.deadlines(),
                                new DeadlineViews(
                                        new DeadlineWords(messages),
                                        messages,
                                        portal.host().clock()))
                        .show(reader))
                .or(() -> Optional.of(new DeadlinePages(sources, messages).ofElection(item.slug(), reader, uri)));
    }

    private static Optional<Page> page(Object entity) {
        return Optional.ofNullable((Page) entity);
    }
}
