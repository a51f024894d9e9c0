package org.infoportal.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.NewApplication;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.YamlReader;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.host.Account;
import org.infoportal.host.NewAccount;
import org.infoportal.host.View;
import org.infoportal.registration.ConsentText;
import org.infoportal.text.Slug;

/**
 * Fills a portal with what a demonstration needs: the content in {@code /infoportal/demo} and two members. What is there
 * already stays as it is, so that it may run at every start.
 */
public final class Demo {

    /** The types in the order in which they refer to each other. */
    private static final List<String> TYPES = List.of("unit", "function", "election", "page", "faq");
    /** Properties whose value is the {@code key} of a unit. */
    private static final List<String> REFERENCES = List.of("parent", "unit");

    private static final String KEY = "key";
    private static final Viewer SYSTEM = administrator(Viewer.SYSTEM_NAME);
    private static final Viewer REVIEWER = administrator("demo");

    private final Portal portal;
    private final YamlReader yaml;

    public Demo(Portal portal) {
        this.portal = portal;
        this.yaml = new YamlReader(portal.host().resources());
    }

    /** Adds the content and publishes it. */
    public void addContent() {
        add(this::publish);
    }

    /** As two people would do it: not even a demo publishes alone what needs four eyes. */
    private void publish(String type, ContentItem item) {
        approve(type, item);
        act(SYSTEM, type, item, EditorialAction.PUBLISH);
    }

    private void approve(String type, ContentItem item) {
        if (portal.desk().policy().needsFourEyes(type)) {
            act(SYSTEM, type, item, EditorialAction.SUBMIT);
            act(REVIEWER, type, item, EditorialAction.APPROVE);
        }
    }

    private void act(Viewer viewer, String type, ContentItem item, EditorialAction action) {
        portal.desk().workflow().act(viewer, type, item.id(), Optional.empty(), action, "");
    }

    /** Adds the content and leaves it to editors to publish it. */
    public void addDrafts() {
        add(this::approve);
    }

    private void add(BiConsumer<String, ContentItem> afterwards) {
        Map<String, String> unitIds = new HashMap<>();
        for (String type : TYPES) {
            for (Map<String, Object> entry : entries(type)) {
                ContentItem item = add(type, entry, unitIds, afterwards);
                if (entry.get(KEY) != null) {
                    unitIds.put(String.valueOf(entry.get(KEY)), item.id());
                }
            }
        }
    }

    /** An accredited candidate {@code mitglied} and an applicant {@code wartend}. */
    public void addMembers(String password) {
        addMember("mitglied", "Mira", "Beispiel", password)
                .ifPresent(account -> portal.accreditations()
                        .decide(
                                SYSTEM,
                                account.id(),
                                new Decision(Action.ACCREDIT, List.of("candidate"), Optional.empty(), "")));
        addMember("wartend", "Wanja", "Muster", password);
    }

    private Optional<Account> addMember(String name, String firstName, String lastName, String password) {
        if (portal.host().accounts().findByIdentifier(name).isPresent()) {
            return Optional.empty();
        }
        Optional<Account> account = portal.host()
                .accounts()
                .create(new NewAccount(
                        name, name + "@example.org", firstName + " " + lastName, Locale.GERMAN, password));
        account.ifPresent(created -> {
            Instant now = portal.host().clock().instant();
            ConsentText.Text consent = portal.consents().current(Locale.GERMAN);
            NewApplication application = new NewApplication(
                    created,
                    "keine",
                    firstName,
                    lastName,
                    "candidate",
                    "",
                    Locale.GERMAN,
                    new Consent(consent.version(), consent.hash(), now, "web"));
            portal.store().call(session -> {
                portal.applications().add(session, application);
                portal.consents().keep(session, consent, now);
                portal.applications().confirm(session, created.id());
                session.save();
                return null;
            });
            portal.members().refresh(created.id());
        });
        return account;
    }

    private ContentItem add(
            String type,
            Map<String, Object> entry,
            Map<String, String> unitIds,
            BiConsumer<String, ContentItem> afterwards) {
        String title = String.valueOf(entry.get(portal.definitions()
                .findContentType(type)
                .orElseThrow()
                .titleProperty()
                .name()));
        String slug = entry.get("slug") == null ? Slug.of(title) : String.valueOf(entry.get("slug"));
        Optional<ContentItem> present = portal.contents().findBySlug(type, View.WORKING, slug);
        if (present.isPresent()) {
            return present.get();
        }
        Map<String, Object> values = new LinkedHashMap<>(entry);
        values.remove(KEY);
        REFERENCES.forEach(name -> values.computeIfPresent(name, (n, key) -> unitIds.get(String.valueOf(key))));
        ContentItem item = portal.editing().create(SYSTEM, type, values);
        afterwards.accept(type, item);
        return item;
    }

    private static Viewer administrator(String name) {
        return new Viewer(Optional.empty(), name, "", "none", false, List.of(), Set.of(Roles.ADMIN));
    }

    private List<Map<String, Object>> entries(String type) {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (yaml.read("/infoportal/demo/" + type + ".yaml") instanceof List<?> list) {
            for (Object entry : list) {
                Map<String, Object> map = new LinkedHashMap<>();
                ((Map<?, ?>) entry).forEach((name, value) -> map.put(String.valueOf(name), value));
                entries.add(map);
            }
        }
        return entries;
    }
}
