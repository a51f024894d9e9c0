package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infoportal.content.ContentItem;
import org.infoportal.host.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Items as a CMS's own form leaves them. */
class CompletionFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    @Test
    void givesAnItemWithoutAnAddressOneMadeFromItsTitle() {
        String id = add("was-ist-neu", Map.of("question", "Was ist neu?"));

        complete(id);

        assertThat(find(id).slug()).isEqualTo("was-ist-neu");
        assertThat(find(id).formerSlugs()).isEmpty();
    }

    @Test
    void doesNotTakeItsOwnAddressForAnothers() {
        String id = add("zweimal", Map.of("question", "Zweimal?", "slug", "zweimal"));

        complete(id);
        complete(id);

        assertThat(find(id).slug()).isEqualTo("zweimal");
    }

    @Test
    void numbersAnAddressThatAnotherItemHas() {
        complete(add("gleich-a", Map.of("question", "Gleich?", "slug", "gleich")));
        String second = add("gleich-b", Map.of("question", "Gleich?", "slug", "gleich"));

        complete(second);

        assertThat(find(second).slug()).isEqualTo("gleich-2");
    }

    @Test
    void keepsTheAddressUnderWhichTheItemWasPublished() {
        String id = add("alt", Map.of("question", "Alt oder neu?", "slug", "alt"));
        complete(id);

        change(id, "slug", "neu");
        complete(id);
        assertThat(find(id).slug()).isEqualTo("neu");
        assertThat(find(id).formerSlugs()).containsExactly("alt");

        change(id, "slug", "alt");
        complete(id);
        assertThat(find(id).formerSlugs()).containsExactly("neu");
    }

    @Test
    void passesOverWhatHasNoTitleYet() {
        String id = add("leer", Map.of());

        complete(id);

        assertThat(feature.portal().contents().find("faq", View.WORKING, id)).isEmpty();
    }

    private static String add(String name, Map<String, String> properties) {
        return feature.host().sessions().call("faq", View.WORKING, session -> {
            var node = session.getRootNode().addNode(name, "ip:faq");
            for (var property : properties.entrySet()) {
                node.setProperty(property.getKey(), property.getValue());
            }
            session.save();
            return node.getIdentifier();
        });
    }

    private static void change(String id, String property, String value) {
        feature.host().sessions().call("faq", View.WORKING, session -> {
            session.getNodeByIdentifier(id).setProperty(property, value);
            session.save();
            return null;
        });
    }

    private static void complete(String id) {
        feature.portal().completion().complete("faq", id);
    }

    private static ContentItem find(String id) {
        return feature.portal().contents().find("faq", View.WORKING, id).orElseThrow();
    }
}
