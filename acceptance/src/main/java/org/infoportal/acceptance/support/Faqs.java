package org.infoportal.acceptance.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Entry;

/** Makes FAQ entries, as an editor of the host. */
public final class Faqs {

    /** Where the Desk has them. Hosts without a Desk have nothing here, for nobody. */
    public static final String PATH = "api/v1/desk/content/faq";

    private final Portal portal;
    private final Editors editors;

    Faqs(Portal portal) {
        this.portal = portal;
        this.editors = portal.editors();
    }

    /** What an editor fills in; the word is found in question and answer. */
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
        return new Faq(editors.create("faq", fields), word);
    }

    public Faq published(String... audiences) {
        return publish(draft(audiences));
    }

    /** Publishes and waits until it can be seen, which must be soon. */
    public Faq publish(Faq faq) {
        Entry published = editors.publish(faq.entry());
        Eventually.holds(faq.question() + " is published", portal.soon(), () -> isLive(faq));
        return new Faq(published, faq.word());
    }

    /** Takes it back and waits until it is gone, which must be soon. */
    public Faq unpublish(Faq faq) {
        Entry draft = editors.unpublish(faq.entry());
        Eventually.holds(faq.question() + " is gone", portal.soon(), () -> !isLive(faq));
        return new Faq(draft, faq.word());
    }

    public Faq change(Faq faq, Map<String, Object> fields) {
        return new Faq(editors.change(faq.entry(), fields), faq.word());
    }

    public void delete(Faq faq) {
        editors.delete(faq.entry());
        Eventually.holds(faq.question() + " is gone", portal.soon(), () -> !isLive(faq));
    }

    /** {@code draft}, {@code published} or {@code changed}. */
    public String state(Faq faq) {
        return editors.state(faq.entry());
    }

    /** Editors see everything that is published, whomever it is meant for. */
    private boolean isLive(Faq faq) {
        String page = "api/v1/faqs?q=" + faq.word();
        return !portal.as(Portal.EDITOR).get(page).expect(200).items().isEmpty();
    }
}
