package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The CMS around the portal has ways of its own to content. The site of this suite even defines delivery endpoints for
 * the portal's workspaces, as a careless site builder would; nothing comes out of them either.
 */
@PortalTest
@Needs(Feature.SITE)
class ForeignEndpointsAcceptanceTest {

    static Stream<String> ways() {
        return Stream.of(
                "../.rest/delivery/questions",
                "../.rest/delivery/questions?limit=200",
                "../.rest/delivery/people",
                "../.rest/delivery/accounts",
                "../.rest/nodes/v1/faq/?depth=9",
                "../.rest/nodes/v1/infoportal/?depth=9",
                "../.rest/nodes/v1/users/members?depth=9",
                "../.rest/properties/v1/infoportal/turn/number",
                "../.rest/nodes/v1/userroles/infoportal-member?depth=9");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void giveAGuestNothing(String way, Portal portal) {
        Faq closed = portal.faqs().published("candidate");
        Member anna = portal.members().registered();

        assertNothing(portal.guest(), way, closed, anna);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void giveAMemberNothing(String way, Portal portal) {
        Faq closed = portal.faqs().published("chair");
        Member anna = portal.members().registered();

        assertNothing(portal.as("mitglied"), way, closed, anna);
    }

    private static void assertNothing(Client reader, String way, Faq closed, Member anna) {
        Answer answer = reader.get(way);

        assertThat(answer.status()).as(way).isIn(200, 401, 403, 404);
        if (answer.status() == 200) {
            assertThat(answer.json().path("total").asInt(-1)).as(way).isZero();
        }
        assertThat(answer.text()).doesNotContain(List.of(closed.word(), anna.email(), anna.lastName()));
    }
}
