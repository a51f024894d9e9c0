package org.infoportal.acceptance.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.support.Words;

/** Items of every content type: for each audience, and in every state that an editor can bring them into. */
final class Shelf {

    private static final List<String> AUDIENCES =
            List.of("public", "member", "candidate", "chair", "group-leader", "campaign-lead", "staff");

    /** Types that nobody publishes alone. */
    private static final Set<String> FOUR_EYES = Set.of("deadline-rule");

    private final Editors editors;
    private final Editors reviewer;
    private final String topic = "Thema " + Words.unique();
    private final List<Item> items = new ArrayList<>();

    Shelf(Editors editors, Editors reviewer) {
        this.editors = editors;
        this.reviewer = reviewer;
    }

    /** The category of all entries on the shelf. */
    String topic() {
        return topic;
    }

    List<Item> items() {
        return items;
    }

    void fill(Company company) {
        for (ContentKind kind : ContentKind.all()) {
            if (kind.everybodys()) {
                publish(kind, "for everybody", List.of("public"), Optional.empty());
            } else {
                fillForCircles(kind);
            }
            add(kind, "draft", List.of("public"), Optional.empty(), false, Step.NONE);
            add(kind, "taken back", List.of("public"), Optional.empty(), false, Step.TAKE_BACK);
            add(kind, "deleted", List.of("public"), Optional.empty(), false, Step.DELETE);
        }
        ContentKind faq = ContentKind.all().stream()
                .filter(kind -> kind.type().equals("faq"))
                .findFirst()
                .orElseThrow();
        publish(faq, "for members of a unit", List.of("member"), Optional.of(company.unit()));
        publish(faq, "for candidates of a unit", List.of("candidate"), Optional.of(company.unit()));
        publish(faq, "for chairs of a unit", List.of("chair"), Optional.of(company.unit()));
        publish(faq, "for a unit and all below", List.of("candidate"), Optional.of(company.unitAbove()));
    }

    private void fillForCircles(ContentKind kind) {
        for (String audience : AUDIENCES) {
            publish(kind, "for " + audience, List.of(audience), Optional.empty());
        }
        publish(kind, "for two circles", List.of("candidate", "chair"), Optional.empty());
        publish(kind, "for nobody named", List.of(), Optional.empty());
        add(kind, "renamed", List.of("candidate"), Optional.empty(), true, Step.RENAME);
        add(kind, "closed after its publication", List.of("chair"), Optional.empty(), true, Step.CLOSE);
    }

    private void publish(ContentKind kind, String name, List<String> audiences, Optional<Entry> unit) {
        add(kind, name, audiences, unit, true, Step.PUBLISH);
    }

    private void add(
            ContentKind kind, String name, List<String> audiences, Optional<Entry> unit, boolean published, Step step) {
        String word = Words.unique();
        Map<String, Object> fields = new HashMap<>(kind.fields(word, topic));
        if (!kind.everybodys()) {
            // until it is closed, everybody may see it
            fields.put("audiences", step == Step.CLOSE ? List.of("public") : audiences);
        }
        unit.ifPresent(place -> fields.put("unit", place.id()));
        Entry entry = editors.create(kind.type(), fields);
        Optional<String> former = Optional.empty();
        if (step != Step.NONE) {
            entry = publish(entry);
        }
        if (step == Step.TAKE_BACK) {
            entry = editors.unpublish(entry);
        } else if (step == Step.DELETE) {
            editors.delete(entry);
        } else if (step == Step.RENAME || step == Step.CLOSE) {
            former = Optional.of(entry.slug()).filter(slug -> step == Step.RENAME);
            fields.put("audiences", audiences);
            fields.put("slug", step == Step.RENAME ? "neu-" + word : entry.slug());
            entry = publish(editors.change(entry, fields));
        }
        Set<String> circles = audiences.isEmpty() ? Set.of("member") : Set.copyOf(audiences);
        items.add(new Item(entry, name, word, circles, unit.map(Entry::id), published, former));
    }

    private Entry publish(Entry entry) {
        if (FOUR_EYES.contains(entry.type()) && !(editors.tries(entry, "submit") && reviewer.tries(entry, "approve"))) {
            throw new IllegalStateException("Nobody approves " + entry);
        }
        return editors.publish(entry);
    }

    /** What becomes of a draft. */
    private enum Step {
        NONE,
        PUBLISH,
        TAKE_BACK,
        DELETE,
        RENAME,
        CLOSE
    }
}
