package org.infoportal.magnolia.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import info.magnolia.context.MgnlContext;
import info.magnolia.repository.RepositoryManager;
import javax.jcr.InvalidItemStateException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.magnolia.SystemContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MagnoliaSessionsTest {

    @RegisterExtension
    private final SystemContext context = new SystemContext();

    private final RepositoryManager repositories = mock(RepositoryManager.class);
    private final Session session = mock(Session.class);
    private final MagnoliaSessions separate = new MagnoliaSessions(repositories, false);
    private final MagnoliaSessions single = new MagnoliaSessions(repositories, true);

    @BeforeEach
    void openSessions() throws RepositoryException {
        when(repositories.getSystemSession(any())).thenReturn(session);
        when(session.isLive()).thenReturn(true);
    }

    @Test
    void endsTheSessionWithTheCall() {
        String answer = separate.call("faq", View.WORKING, given -> {
            assertThat(given).isSameAs(session);
            verify(session, never()).logout();
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        verify(session).logout();
    }

    @Test
    void worksInTheSystemContextOnAThreadOfTheirOwn() {
        separate.call("faq", View.WORKING, given -> "done");

        context.magnolia().verify(() -> MgnlContext.doInSystemContext(any(), eq(true)));
    }

    @Test
    void worksInTheSystemContextForAUser() {
        context.magnolia().when(MgnlContext::hasInstance).thenReturn(true);

        separate.call("faq", View.WORKING, given -> "done");

        context.magnolia().verify(() -> MgnlContext.doInSystemContext(any(), eq(true)));
    }

    @Test
    void staysInTheSystemContextOfTheCaller() {
        context.magnolia().when(MgnlContext::hasInstance).thenReturn(true);
        context.magnolia().when(MgnlContext::isSystemInstance).thenReturn(true);

        separate.call("faq", View.WORKING, given -> "done");

        context.magnolia().verify(() -> MgnlContext.doInSystemContext(any(), anyBoolean()), never());
    }

    @Test
    void endsTheSessionAfterAFailure() {
        assertThatThrownBy(() -> separate.call("faq", View.WORKING, given -> {
                    throw new InvalidItemStateException("changed");
                }))
                .isInstanceOf(HostConflictException.class);

        verify(session).logout();
    }

    @Test
    void tellsAFaultFromAConflict() throws RepositoryException {
        when(repositories.getSystemSession("faq")).thenThrow(new RepositoryException("no such workspace"));

        assertThatThrownBy(() -> separate.call("faq", View.LIVE, given -> null))
                .isExactlyInstanceOf(HostException.class);
    }

    @Test
    void readsLiveContentWhereItWasPublishedTo() throws RepositoryException {
        separate.call("faq", View.LIVE, given -> null);

        verify(repositories).getSystemSession("faq");
    }

    @Test
    void readsLiveContentOfASingleInstanceFromItsTwin() throws RepositoryException {
        single.call("faq", View.LIVE, given -> null);
        single.call("faq", View.WORKING, given -> null);

        verify(repositories).getSystemSession("faq-live");
        verify(repositories).getSystemSession("faq");
    }

    @Test
    void hasOneFaceOfWhatIsPrivate() throws RepositoryException {
        single.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, given -> null);
        single.call(Sessions.USERS_WORKSPACE, View.LIVE, given -> null);

        verify(repositories).getSystemSession("infoportal");
        verify(repositories).getSystemSession("users");
    }

    @Test
    void makesATwinInTheRepositoryOfItsWorkspace() throws RepositoryException {
        when(repositories.getRepositoryNameForWorkspace("faq")).thenReturn("shared");

        single.ensureTwin("faq");

        verify(repositories).loadWorkspace("shared", "faq-live");
    }

    @Test
    void makesNoTwinTwice() throws RepositoryException {
        when(repositories.hasWorkspace("faq-live")).thenReturn(true);

        single.ensureTwin("faq");

        verify(repositories, never()).loadWorkspace(any(), any());
    }
}
