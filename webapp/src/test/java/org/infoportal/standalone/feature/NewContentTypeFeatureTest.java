package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
import org.infoportal.host.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewContentTypeFeatureTest {

    private static final String TYPE = """
            datasource: { workspace: memo }
            model:
              nodeType: ip:memo
              properties:
                - { name: title, required: true }
                - { name: audiences, multiple: true }
                - { name: slug }
            """;
    private static final String APP = """
            !content-type:memo
            name: memo
            subApps:
              detail:
                form:
                  properties:
                    - { name: title, $type: textField, required: true }
            """;

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    @Test
    void isThereWithoutARestart() throws IOException {
        assertThat(feature.portal().definitions().findContentType("memo")).isEmpty();

        write("contentTypes/memo.yaml", TYPE);
        write("apps/memo.yaml", APP);
        feature.clock().advance(Duration.ofSeconds(2));

        assertThat(feature.portal().definitions().problems()).isEmpty();
        assertThat(feature.portal().editing().types(EDITOR))
                .extracting(ContentType::name)
                .contains("memo", "faq");

        feature.host().ensure(feature.portal().definitions().contentTypes().values());
        ContentItem memo = feature.portal().editing().create(EDITOR, "memo", Map.of("title", "Notiz"));
        feature.publish(memo);

        assertThat(feature.portal().contents().all("memo", View.LIVE))
                .extracting(ContentItem::title)
                .containsExactly("Notiz");
        // it names no audience: never public by accident
        assertThat(feature.portal().published().all("memo", Viewer.GUEST)).isEmpty();
        assertThat(feature.portal().published().all("memo", FeaturePortal.memberIn()))
                .hasSize(1);
    }

    private static void write(String file, String content) throws IOException {
        Path path = feature.resourceFolder().resolve("infoportal").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
