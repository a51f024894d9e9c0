package org.infoportal.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;

/** Viewers of all kinds, content of all kinds, and how one calls on the other. */
public final class AccessWorld {

    private static final int PAGE = 200;

    private final Portal portal;
    private final Company company;
    private final Shelf shelf;
    private final Map<ViewerKind, Viewer> viewers;
    private final Files files;

    /** Makes everybody and everything, and waits until it can be seen. */
    public AccessWorld(Portal portal) {
        this.portal = portal;
        this.company = new Company(portal);
        this.shelf = new Shelf(portal.editors(), portal.reviewer());
        shelf.fill(company);
        this.viewers = company.viewers();
        this.files = new Files(portal);
        routes().filter(Route::isSafe).forEach(this::awaitItems);
    }

    private void awaitItems(Route route) {
        Viewer admin = viewer(ViewerKind.ADMIN);
        for (Item item : items()) {
            if (route.showsAll(item.type()) && admin.mayCall(route)) {
                Eventually.holds(
                        item + " stands in " + route,
                        portal.soon(),
                        () -> call(admin, route).text().contains(item.word()) == admin.maySee(item, route));
            }
        }
    }

    public Collection<Viewer> viewers() {
        return viewers.values();
    }

    public Viewer viewer(ViewerKind kind) {
        return viewers.get(kind);
    }

    /** Somebody new of that kind. */
    public Viewer newViewer(ViewerKind kind) {
        return company.viewer(kind);
    }

    public List<Item> items() {
        return shelf.items();
    }

    /** The category of all entries here. */
    public String topic() {
        return shelf.topic();
    }

    /** All routes; those of the standalone host are in other hosts for nobody. */
    public Stream<Route> routes() {
        boolean standalone = portal.has(Feature.DESK);
        return Route.all().stream().map(route -> route.isStandalone() && !standalone ? route.ofNobody() : route);
    }

    /** Calls the route's example, about those and that which everybody shares here. */
    public Answer call(Viewer viewer, Route route, String... headers) {
        return send(viewer, route, route.method(), shared(route), headers);
    }

    /** The same with another method and no body. */
    public Answer ask(Viewer viewer, Route route, String method, String... headers) {
        return viewer.client().send(method, fill(route.example(), shared(route)), null, new byte[0], headers);
    }

    /** Calls it about one item. */
    public Answer ask(Viewer viewer, Route route, Item item, String method, String... headers) {
        return viewer.client()
                .send(method, fill(route.example(), Map.of("SLUG", item.entry().slug())), null, new byte[0], headers);
    }

    /** Calls it by the address the item had before. */
    public Answer callFormer(Viewer viewer, Route route, Item item) {
        return viewer.client()
                .get(fill(route.example(), Map.of("SLUG", item.formerSlug().orElseThrow())));
    }

    /** Calls it about somebody and something new, so that nothing here changes. */
    public Answer callAnew(Viewer viewer, Route route) {
        return send(viewer, route, route.method(), fresh(route), new String[0]);
    }

    /** The same viewer in a session of its own. */
    public Viewer again(Viewer viewer) {
        Client client = viewer.member()
                .map(portal::as)
                .orElseGet(() -> viewer.kind() == ViewerKind.GUEST
                        ? portal.guest()
                        : company.viewer(viewer.kind()).client());
        return new Viewer(viewer.kind(), viewer.member(), viewer.units(), client);
    }

    private static Answer send(
            Viewer viewer, Route route, String method, Map<String, String> values, String... headers) {
        String path = fill(route.example(), values);
        String body = fill(route.body(), values);
        String type = null;
        if (route.isUpload()) {
            type = Files.UPLOAD;
            body = Files.upload(body.replace("\\n", "\n"));
        } else if (body.startsWith("{")) {
            type = "application/json";
        } else if (!route.isSafe() && !route.isApi()) {
            type = "application/x-www-form-urlencoded";
        }
        boolean desk = route.isStandalone() && route.isApi() && !route.isSafe();
        return viewer.client()
                .send(
                        method,
                        path,
                        type,
                        body.getBytes(StandardCharsets.UTF_8),
                        desk ? new String[] {"If-Match", "*"} : headers);
    }

    private static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private Map<String, String> shared(Route route) {
        Item chairs = item("faq", "for chair");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("TOPIC", Client.encode(topic()));
        values.put("SLUG", chairs.entry().slug());
        values.put("ID", chairs.entry().id());
        values.put("MATERIAL", item("material", "for chair").entry().id());
        values.put("PUBLISHED", chairs.entry().id());
        values.put("DRAFT", item("faq", "draft").entry().id());
        values.put("ELECTION", item("election", "for chair").entry().id());
        values.put("REVISION", "1");
        if (route.example().contains("{APPLICANT}")) {
            values.put("APPLICANT", id(ViewerKind.PENDING));
        }
        if (route.example().contains("{MEMBER}")) {
            values.put("MEMBER", id(ViewerKind.CHAIR));
        }
        values.put("PAPER", files.paper().id());
        values.put("KNOWN", files.known().id());
        values.put("TEAM", files.team());
        values.put("WORD", Words.unique());
        return values;
    }

    private Map<String, String> fresh(Route route) {
        Map<String, String> values = shared(route);
        if (route.example().contains("{APPLICANT}")) {
            values.put("APPLICANT", portal.members().id(portal.members().pending()));
        }
        if (route.example().contains("{MEMBER}")) {
            values.put("MEMBER", portal.members().id(portal.members().accredited("chair")));
        }
        if (route.example().contains("{PAPER}")) {
            values.put("PAPER", files.newPaper().id());
        }
        if (route.example().contains("{KNOWN}")) {
            values.put("KNOWN", files.newKnown().id());
        }
        if (route.example().contains("{DRAFT}")) {
            put(values, "DRAFT", portal.faqs().draft("chair"));
        }
        if (route.example().contains("{PUBLISHED}")) {
            put(values, "PUBLISHED", portal.faqs().published("chair"));
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, Faq faq) {
        values.put(name, faq.id());
        values.put("REVISION", faq.etag().replaceAll("\\D", ""));
    }

    private String id(ViewerKind kind) {
        return portal.members().id(viewer(kind).member().orElseThrow());
    }

    public Item item(String type, String name) {
        return items().stream()
                .filter(item -> item.type().equals(type) && item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What stands in an answer and must not: content that is not for her, and data of other people. What she typed
     * herself, the address, does not count.
     */
    public List<String> leaks(Viewer viewer, Route route, Answer answer) {
        String text = Alike.withoutAddress(answer) + "\n" + Alike.withoutAddress(answer, headers(answer));
        List<String> found = new ArrayList<>();
        items().stream()
                .filter(item -> !viewer.maySee(item, route) && text.contains(item.word()))
                .forEach(item -> found.add(viewer + " sees " + item + " in " + answer.method() + " " + route));
        if (!(route.showsPeople() && viewer.mayCall(route))) {
            viewers().stream()
                    .filter(other ->
                            other.kind() != viewer.kind() && other.member().isPresent())
                    .filter(other -> text.contains(word(other.member().get())))
                    .forEach(other ->
                            found.add(viewer + " sees data of " + other + " in " + answer.method() + " " + route));
            if (text.contains(files.paper().word())) {
                found.add(viewer + " sees data from a letter in " + answer.method() + " " + route);
            }
            company.reasons().forEach((kind, word) -> {
                if (kind != viewer.kind() && text.contains(word)) {
                    found.add(viewer + " sees the reason for " + kind + " in " + answer.method() + " " + route);
                }
            });
        }
        if (!(route.showsKnown() && viewer.mayCall(route))
                && text.contains(files.known().word())) {
            found.add(viewer + " sees data of a known person in " + answer.method() + " " + route);
        }
        return found;
    }

    /** Stands in her name and her address. */
    public static String word(Member member) {
        return member.lastName().replace("Muster-", "");
    }

    private static String headers(Answer answer) {
        return answer.headers().map().toString();
    }

    /** Everything that a call could change: each application, known person, letter and item here, and what accounts may. */
    public String snapshot() {
        StringBuilder snapshot = new StringBuilder();
        List<JsonNode> part;
        int offset = 0;
        do {
            part = viewer(ViewerKind.ACCREDITOR)
                    .client()
                    .get("api/v1/accreditations?limit=" + PAGE + "&offset=" + offset)
                    .expect(200)
                    .items();
            part.forEach(application -> snapshot.append(application).append('\n'));
            offset += PAGE;
        } while (part.size() == PAGE);
        snapshot.append(files.snapshot());
        for (Item item : items()) {
            if (!item.name().equals("deleted")) {
                snapshot.append(item).append(' ').append(state(item.entry())).append('\n');
            }
        }
        snapshot.append(viewer(ViewerKind.EDITOR)
                .client()
                .get("api/v1/faqs?limit=200&category=" + Client.encode(topic()))
                .text());
        return snapshot.toString();
    }

    private String state(Entry entry) {
        return portal.editors().state(entry);
    }

    /** A way of that kind to nothing. */
    public Answer missing(Viewer viewer, Route route, String method) {
        String path = (route.isApi() ? "api/v1/" : "") + "gibt-es-nicht/" + Words.unique();
        return viewer.client().send(method, path, null, new byte[0]);
    }

    /** Her own mails. */
    public Stream<String> mails(Viewer viewer) {
        Optional<Member> member = viewer.member();
        return member.stream()
                .flatMap(m -> portal.mailbox().to(m.email()).stream())
                .map(mail -> mail.raw() + mail.text() + mail.html());
    }
}
