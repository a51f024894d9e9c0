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
import org.infoportal.definition.Field;
import org.infoportal.definition.YamlReader;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.file.CheckedFile;
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
    private static final List<String> TYPES = List.of(
            "unit", "function", "election", "page", "faq", "material", "deadline-rule", "deadline-note", "synonym");
    /** Properties whose value is the {@code key} of another entry, or several. */
    private static final Set<String> REFERENCES = Set.of("parent", "unit", "anchorRule", "rule", "election", "faqs");

    private static final String KEY = "key";
    private static final String FILE = "file";
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
        if (isSound(item)) {
            act(SYSTEM, type, item, EditorialAction.PUBLISH);
        }
    }

    /** Rules that nobody is sure of stay drafts, in a demo as well. */
    private boolean isSound(ContentItem item) {
        return portal.desk().rights().flaw(item).isEmpty();
    }

    private void approve(String type, ContentItem item) {
        if (portal.desk().rights().needsFourEyes(item) && isSound(item)) {
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
        Map<String, String> ids = new HashMap<>();
        for (String type : TYPES) {
            for (Map<String, Object> entry : entries(type)) {
                ContentItem item = add(type, entry, ids, afterwards);
                if (entry.get(KEY) != null) {
                    ids.put(String.valueOf(entry.get(KEY)), item.id());
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
            Map<String, String> ids,
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
        values.replaceAll((name, value) -> resolve(name, value, ids));
        values.computeIfPresent(FILE, (field, name) -> file(type, String.valueOf(name)));
        ContentItem item = portal.editing().create(SYSTEM, type, values);
        afterwards.accept(type, item);
        return item;
    }

    private static Object resolve(String name, Object value, Map<String, String> ids) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> resolve(name, each, ids)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> resolved = new LinkedHashMap<>();
            map.forEach(
                    (inner, each) -> resolved.put(String.valueOf(inner), resolve(String.valueOf(inner), each, ids)));
            return resolved;
        }
        return REFERENCES.contains(name) ? ids.get(String.valueOf(value)) : value;
    }

    private CheckedFile file(String type, String name) {
        Field field = portal.definitions()
                .findContentType(type)
                .flatMap(found -> found.form().find(FILE))
                .orElseThrow();
        return portal.fileChecker().check(name, DemoFiles.of(name), field.files());
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
