package org.infoportal.magnolia.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.init.PropertySource;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.infoportal.host.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MagnoliaSettingsTest {

    private final PortalConfig config = new PortalConfig();
    private final Map<String, String> properties = new HashMap<>();
    private final ServerConfiguration server = mock(ServerConfiguration.class);

    @BeforeEach
    void describeTheServer() {
        when(server.getDefaultBaseUrl()).thenReturn("https://www.example.org/site");
    }

    private MagnoliaSettings settings() {
        return new MagnoliaSettings(config, new MapProperties(properties), server);
    }

    @Test
    void livesBelowMagnoliasBaseUrlIfNoneIsSet() {
        assertThat(settings().settings().baseUrl()).isEqualTo(URI.create("https://www.example.org/site/portal/"));
    }

    @Test
    void endsTheBaseUrlWithASlash() {
        config.setBaseUrl("https://portal.example.org");

        assertThat(settings().settings().baseUrl()).isEqualTo(URI.create("https://portal.example.org/"));
    }

    @Test
    void prefersAPropertyToTheConfiguration() {
        config.setBaseUrl("https://portal.example.org/");
        properties.put("infoportal.baseUrl", "https://test.example.org/");

        assertThat(settings().settings().baseUrl()).isEqualTo(URI.create("https://test.example.org/"));
    }

    @Test
    void asksForASecondFactorOnlyWhereOneCanBeSetUp() {
        properties.put("infoportal.rules.secondFactorRoles", "infoportal-admin, infoportal-accreditor");

        assertThat(settings().settings().rules().secondFactorRoles())
                .containsExactlyInAnyOrder("infoportal-admin", "infoportal-accreditor");
        when(server.isAdmin()).thenReturn(true);
        assertThat(settings().settings().rules().secondFactorRoles()).isEmpty();
    }

    @Test
    void hasNoMailServerByDefault() {
        assertThat(settings().settings().mail().smtp()).isEmpty();
    }

    @Test
    void readsTheMailServer() {
        config.getSmtp().setHost("mail.example.org");
        config.getSmtp().setUser("portal");
        properties.put("infoportal.smtp.port", " 587 ");
        properties.put("infoportal.smtp.startTls", "true");
        properties.put("infoportal.smtp.password", "geheim");

        Settings.Smtp smtp = settings().settings().mail().smtp().orElseThrow();

        assertThat(smtp.host()).isEqualTo("mail.example.org");
        assertThat(smtp.port()).isEqualTo(587);
        assertThat(smtp.startTls()).isTrue();
        assertThat(smtp.user()).contains("portal");
        assertThat(smtp.password()).contains("geheim");
    }

    @Test
    void brakesAsStandaloneByDefault() {
        assertThat(settings().settings().limits()).isEqualTo(Settings.Limits.defaults());
    }

    @Test
    void readsTheBrakes() {
        config.getLimits().setConfirmationDays(3);
        properties.put("infoportal.limits.registrationsPerNetwork", "5");

        Settings.Limits limits = settings().settings().limits();

        assertThat(limits.confirmationLink()).isEqualTo(Duration.ofDays(3));
        assertThat(limits.registrationsPerNetwork()).isEqualTo(5);
    }

    @Test
    void namesThePropertyThatIsNoNumber() {
        properties.put("infoportal.smtp.port", "smtp");
        properties.put("infoportal.smtp.host", "localhost");

        assertThatThrownBy(() -> settings().settings())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("infoportal.smtp.port")
                .hasMessageContaining("smtp");
    }

    @Test
    void tellsAuthorFromPublic() {
        assertThat(settings().topology()).isEqualTo(Topology.PUBLIC);

        when(server.isAdmin()).thenReturn(true);

        assertThat(settings().topology()).isEqualTo(Topology.AUTHOR);
    }

    @Test
    void isASingleInstanceOnlyWhenToldSo() {
        when(server.isAdmin()).thenReturn(true);
        properties.put("infoportal.topology", "single");

        assertThat(settings().topology()).isEqualTo(Topology.SINGLE);
    }

    @Test
    void isAloneUnlessMagnoliaIsClustered() {
        assertThat(settings().instance()).isEmpty();

        properties.put("magnolia.clusterid", "public-2");

        assertThat(settings().instance()).isEqualTo("public-2");
    }

    private record MapProperties(Map<String, String> values) implements PropertySource {

        @Override
        public boolean hasProperty(String name) {
            return values.containsKey(name);
        }

        @Override
        public String getProperty(String name) {
            return values.get(name);
        }
    }
}
