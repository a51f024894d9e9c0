package org.infoportal.acceptance.support;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes FAQ entries over the Desk's API, as the demo editor. */
public final class Faqs {

    public static final String PATH = "api/v1/desk/content/faq";

    /** How long publishing and unpublishing may take to be seen. */
    public static final Duration SOON = Duration.ofSeconds(1);

    private final Portal portal;

    Faqs(Portal portal) {
        this.portal = portal;
    }

    private Client editor() {
        return portal.as(Portal.EDITOR);
    }

    /** What an editor sends; the word is found in question and answer. */
    public static Map<String, Object> fields(String word, String... audiences) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("question", Faq.question(word));
        fields.put("answer", "<p>Das Wort <strong>" + word + "</strong> steht nur hier.</p>");
        fields.put("category", "Kandidieren");
        fields.put("audiences", List.of(audiences));
        fields.put("order", 10);
        return fields;
    }

    public Faq draft(String... audiences) {
        String word = Words.unique();
        return create(word, fields(word, audiences));
    }

    public Faq create(String word, Map<String, Object> fields) {
        return Faq.of(word, editor().post(PATH, fields).expect(201));
    }

    public Faq published(String... audiences) {
        return publish(draft(audiences));
    }

    /** Publishes and waits until it can be seen, which must be soon. */
    public Faq publish(Faq faq) {
        Faq published = act(faq, "publish");
        Eventually.holds(faq.question() + " is published", SOON, () -> isLive(faq));
        return published;
    }

    /** Takes it back and waits until it is gone, which must be soon. */
    public Faq unpublish(Faq faq) {
        Faq draft = act(faq, "unpublish");
        Eventually.holds(faq.question() + " is gone", SOON, () -> !isLive(faq));
        return draft;
    }

    public Faq change(Faq faq, Map<String, Object> fields) {
        editor().put(PATH + "/" + faq.id(), fields, "If-Match", faq.etag()).expect(200);
        return reload(faq);
    }

    public void delete(Faq faq) {
        editor().delete(PATH + "/" + faq.id(), "If-Match", faq.etag()).expect(204);
        Eventually.holds(faq.question() + " is gone", SOON, () -> !isLive(faq));
    }

    /** Editors see everything that is published, whomever it is meant for. */
    private boolean isLive(Faq faq) {
        return !editor().get("api/v1/faqs?q=" + faq.word()).expect(200).items().isEmpty();
    }

    /** The entry with its present address and ETag. */
    public Faq reload(Faq faq) {
        return Faq.of(faq.word(), editor().get(PATH + "/" + faq.id()).expect(200));
    }

    private Faq act(Faq faq, String action) {
        editor().post(PATH + "/" + faq.id() + "/" + action, Map.of(), "If-Match", faq.etag())
                .expect(200);
        return reload(faq);
    }
}
