package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.Field;
import org.infoportal.definition.Option;
import org.infoportal.error.InvalidException;
import org.infoportal.host.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    @AfterEach
    void removeAll() {
        for (ContentItem item : List.copyOf(feature.portal().contents().all("function", View.WORKING))) {
            feature.portal().desk().workflow().undoCreation(EDITOR, "function", item.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "application", "paper-application"})
    void offersThePortalsOwnUntilSomeArePublished(String form) {
        feature.portal().editing().create(EDITOR, "function", function("Schatzmeisterei", true));

        assertThat(offered(form))
                .containsExactly("candidate", "chair", "group-leader", "campaign-lead", "staff", "other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "application", "paper-application"})
    void offersThePublishedInTheEditorsOrder(String form) {
        publish(with(function("Zuletzt", true), "order", 90L));
        publish(with(function("Ohne Zahl", true), "slug", "egal"));
        publish(with(function("Zuerst", true), "order", 5L));
        publish(with(function("Nicht wählbar", false), "order", 1L));

        assertThat(offered(form)).containsExactly("zuerst", "zuletzt", "egal");
    }

    @Test
    void takesARegistrationWithAFunctionOfTheEditors() {
        publish(function("Schatzmeisterei", true));

        assertThat(register("schatzmeisterei").function()).isEqualTo("schatzmeisterei");
        assertThatThrownBy(() -> register("candidate")).isInstanceOf(InvalidException.class);
    }

    @Test
    void takesNoFunctionThatIsNotOffered() {
        publish(function("Angeboten", true));
        publish(function("Intern", false));

        assertThatThrownBy(() -> register("intern")).isInstanceOf(InvalidException.class);
    }

    @Test
    void proposesTheCircleOfTheFunction() {
        publish(with(function("Schatzmeisterei", true), "audience", "staff"));

        assertThat(feature.portal().functions().proposedAudiences("schatzmeisterei"))
                .containsExactly("staff");
        assertThat(feature.portal().functions().proposedAudiences("candidate")).containsExactly("candidate");
        assertThat(feature.portal().functions().proposedAudiences("other")).isEmpty();
    }

    @Test
    void namesItInBothLanguages() {
        publish(with(function("Schatzmeisterei", true), "titleEn", "Treasurer"));

        assertThat(feature.portal().functions().find("schatzmeisterei")).hasValueSatisfying(function -> {
            assertThat(function.title(Locale.GERMAN)).isEqualTo("Schatzmeisterei");
            assertThat(function.title(Locale.ENGLISH)).isEqualTo("Treasurer");
        });
    }

    @Test
    void findsItByTheIdentifierItHadBefore() {
        ContentItem item = publish(function("Kasse", true));
        Map<String, Object> changed = with(function("Schatzmeisterei", true), "slug", "schatzmeisterei");
        ContentItem saved = feature.portal().editing().update(EDITOR, "function", item.id(), item.revision(), changed);
        feature.publish(saved);

        assertThat(feature.portal().functions().find("kasse"))
                .hasValueSatisfying(function -> assertThat(function.title()).isEqualTo("Schatzmeisterei"));
    }

    private static List<String> offered(String form) {
        Field field =
                feature.portal().definitions().getForm(form).find("function").orElseThrow();
        return feature.portal().choices().of(field, Viewer.GUEST).stream()
                .map(Option::value)
                .toList();
    }

    private static Member register(String function) {
        String email = UUID.randomUUID() + "@example.org";
        Map<String, Object> registration = new HashMap<>(FeaturePortal.registration(email));
        registration.put("function", function);
        feature.portal().registrations().register(registration, Locale.GERMAN, "web", "192.0.2.1");
        return feature.member(email);
    }

    private static ContentItem publish(Map<String, Object> function) {
        return feature.publish(feature.portal().editing().create(EDITOR, "function", function));
    }

    private static Map<String, Object> function(String title, boolean offered) {
        Map<String, Object> function = new HashMap<>(Map.of("title", title));
        function.put("offered", offered);
        return function;
    }

    private static Map<String, Object> with(Map<String, Object> function, String field, Object value) {
        function.put(field, value);
        return function;
    }
}
