package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.infoportal.calendarfeed.CalendarFeed;
import org.infoportal.calendarfeed.CalendarFeeds;
import org.infoportal.host.Account;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendarFeedsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final CalendarFeeds feeds = feature.portal().calendarFeeds();
    private final Account anna = somebody();

    private static Account somebody() {
        String id = UUID.randomUUID().toString();
        return new Account(id, "anna-" + id, "", "Anna", Locale.GERMAN, true, Set.of());
    }

    @Test
    void leadsFromTheSecretToItsOwner() {
        String token = feeds.open(anna);

        assertThat(token).matches(CalendarFeeds.TOKEN).hasSize(64);
        assertThat(feeds.account(token)).contains(anna.id());
        assertThat(feeds.account("0".repeat(64))).isEmpty();
        assertThat(feeds.of(anna.id())).map(CalendarFeed::account).contains(anna.id());
        assertThat(feeds.of(somebody().id())).isEmpty();
    }

    @Test
    void forgetsTheFormerAddressAtOnce() {
        String first = feeds.open(anna);
        feeds.account(first);
        String second = feeds.open(anna);

        assertThat(feeds.account(first)).isEmpty();
        assertThat(feeds.account(second)).contains(anna.id());

        feeds.end(anna);

        assertThat(feeds.account(second)).isEmpty();
        assertThat(feeds.of(anna.id())).isEmpty();
        feeds.end(anna);
    }

    @Test
    void storesTheSecretNowhere() {
        String token = feeds.open(anna);

        String stored = feature.portal()
                .host()
                .sessions()
                .call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> text(session.getNode("/calendar-feeds")));

        assertThat(stored).contains(anna.id()).doesNotContain(token);
    }

    private static String text(Node node) throws RepositoryException {
        StringBuilder text = new StringBuilder(node.getName());
        for (PropertyIterator properties = node.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            if (!property.isMultiple()) {
                text.append(' ').append(property.getString());
            }
        }
        for (NodeIterator children = node.getNodes(); children.hasNext(); ) {
            text.append('\n').append(text(children.nextNode()));
        }
        return text.toString();
    }

    @Test
    void remembersTheDayOfUseAndWritesItOnceADay() {
        String token = feeds.open(anna);
        LocalDate today = LocalDate.ofInstant(feature.clock().instant(), LegalTime.ZONE);
        assertThat(feeds.of(anna.id()).orElseThrow().used()).isEmpty();

        feeds.account(token);
        feeds.writeUse();

        assertThat(feeds.of(anna.id()).orElseThrow().used()).contains(today);

        feature.clock().advance(Duration.ofDays(1));
        feeds.account(token);
        feeds.writeUse();

        assertThat(feeds.of(anna.id()).orElseThrow().used()).contains(today.plusDays(1));
    }

    @Test
    void hasNotBeenUsedSinceItHasAnotherAddress() {
        String token = feeds.open(anna);
        feeds.account(token);
        feeds.writeUse();

        feeds.open(anna);
        feeds.writeUse();

        assertThat(feeds.of(anna.id()).orElseThrow().used()).isEmpty();
    }
}
