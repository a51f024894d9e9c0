package org.infoportal.magnolia.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.SecurityUtil;
import info.magnolia.cms.security.User;
import info.magnolia.cms.security.UserManager;
import info.magnolia.context.MgnlContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.Subject;
import org.infoportal.host.Account;
import org.infoportal.magnolia.SystemContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;
import org.mockito.MockedStatic;

class MagnoliaSignInTest {

    private static final Account ANNA =
            new Account("id", "anna", "anna@example.org", "Anna", Locale.GERMAN, true, Set.of());

    @RegisterExtension
    private final SystemContext context = new SystemContext();

    private final MockedStatic<SecurityUtil> security = mockStatic(SecurityUtil.class);
    private final UserManager users = mock(UserManager.class);
    private final SecuritySupport support = mock(SecuritySupport.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final HttpSession old = mock(HttpSession.class);
    private final MagnoliaSignIn signIn = new MagnoliaSignIn(support);

    @BeforeEach
    void knowAnna() {
        when(support.getUserManager()).thenReturn(users);
        when(request.getSession(false)).thenReturn(old);
    }

    @AfterEach
    void forget() {
        security.close();
    }

    @Test
    void takesTheAnonymousUserForAGuest() {
        security.when(SecurityUtil::isAnonymous).thenReturn(true);

        assertThat(signIn.account(request)).isEmpty();
    }

    @Test
    void knowsWhoeverMagnoliaKnows() {
        User user = mock(User.class);
        when(user.getIdentifier()).thenReturn("id");
        context.magnolia().when(MgnlContext::getUser).thenReturn(user);

        assertThat(signIn.account(request)).contains("id");
    }

    @Test
    void signsInToMagnoliaInANewSession() {
        User user = mock(User.class);
        Subject subject = new Subject();
        when(users.getUserById("id")).thenReturn(user);
        security.when(() -> SecurityUtil.createSubjectAndPopulate(user)).thenReturn(subject);

        signIn.signIn(request, response, ANNA);

        InOrder order = inOrder(old, request);
        order.verify(old).invalidate();
        order.verify(request).getSession(true);
        context.magnolia().verify(() -> MgnlContext.login(subject));
    }

    @Test
    void endsTheSession() {
        signIn.signOut(request, response);

        verify(old).invalidate();
    }

    @Test
    void signsOutWhoWasNotSignedIn() {
        when(request.getSession(false)).thenReturn(null);

        signIn.signOut(request, response);

        verify(request).getSession(false);
    }
}
