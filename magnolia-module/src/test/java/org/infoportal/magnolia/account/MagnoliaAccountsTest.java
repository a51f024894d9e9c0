package org.infoportal.magnolia.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.SecurityUtil;
import info.magnolia.cms.security.User;
import info.magnolia.cms.security.UserManager;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Account;
import org.infoportal.host.HostException;
import org.infoportal.host.NewAccount;
import org.infoportal.magnolia.OneSession;
import org.infoportal.magnolia.SystemContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;
import org.mockito.MockedStatic;

class MagnoliaAccountsTest {

    private static final NewAccount ANNA =
            new NewAccount("Anna.Muster", "Anna@Example.org", "Anna Muster", Locale.ENGLISH, "geheim-geheim");

    @RegisterExtension
    private final SystemContext context = new SystemContext();

    private final MockedStatic<SecurityUtil> bcrypt = mockStatic(SecurityUtil.class);
    private final SecuritySupport security = mock(SecuritySupport.class);
    private final UserManager members = mock(UserManager.class);
    private final User user = mock(User.class);
    private final Session session = mock(Session.class);
    private MagnoliaAccounts accounts;

    @BeforeEach
    void startWithoutAnyAccount() throws RepositoryException {
        Node root = mock(Node.class);
        Node role = node("role-id", "/infoportal-member");
        when(role.isNodeType("mgnl:role")).thenReturn(true);
        when(root.getNodes()).thenAnswer(call -> iterator(role));
        when(role.getNodes()).thenAnswer(call -> iterator());
        when(session.getRootNode()).thenReturn(root);
        Node anna = node("anna-id", "/members/a/an/anna.muster");
        property(anna, "email", "anna@example.org");
        property(anna, "pswd", "$2a$12$annas");
        when(session.getNodeByIdentifier("anna-id")).thenReturn(anna);
        bcrypt.when(() -> SecurityUtil.getBCrypt(any())).thenReturn("$2a$12$nobodys");
        when(security.getUserManager("members")).thenReturn(members);
        when(user.getIdentifier()).thenReturn("anna-id");
        when(members.createUser(any(), any())).thenReturn(user);
        when(members.addGroup(any(), any())).thenReturn(user);
        when(members.getUserById("anna-id")).thenReturn(user);
        accounts = new MagnoliaAccounts(security, new OneSession(session), 1);
    }

    @AfterEach
    void forget() {
        accounts.close();
        bcrypt.close();
    }

    @Test
    void createsAMemberInHerRealmAndGroup() {
        Account account = accounts.create(ANNA).orElseThrow();

        assertThat(account.email()).isEqualTo("anna@example.org");
        InOrder order = inOrder(members);
        order.verify(members).createUser("anna.muster", "geheim-geheim");
        order.verify(members).setProperty(user, "title", "Anna Muster");
        order.verify(members).setProperty(user, "email", "anna@example.org");
        order.verify(members).setProperty(user, "language", "en");
        order.verify(members).addGroup(user, "infoportal-members");
    }

    @Test
    void createsNoSecondAccountForAnAddressButTakesTheSameTime() {
        accounts.create(ANNA);

        assertThat(accounts.create(ANNA)).isEmpty();

        verify(members, times(1)).createUser(any(), any());
        bcrypt.verify(() -> SecurityUtil.getBCrypt("geheim-geheim"));
    }

    @Test
    void knowsTheRightPasswordOnly() {
        accounts.create(ANNA);
        bcrypt.when(() -> SecurityUtil.matchBCrypted("geheim-geheim", "$2a$12$annas"))
                .thenReturn(true);

        assertThat(accounts.authenticate("anna@example.org", "geheim-geheim")).isPresent();
        assertThat(accounts.authenticate("anna@example.org", "falsch")).isEmpty();
    }

    @Test
    void checksAPasswordForAnUnknownAccountAsWell() {
        assertThat(accounts.authenticate("niemand@example.org", "geheim")).isEmpty();

        bcrypt.verify(() -> SecurityUtil.matchBCrypted("", "$2a$12$nobodys"));
    }

    @Test
    void storesAPasswordAgainWhoseHashHasBecomeTooCheap() throws RepositoryException {
        property(session.getNodeByIdentifier("anna-id"), "pswd", "$2a$10$annas");
        accounts.create(ANNA);
        bcrypt.when(() -> SecurityUtil.matchBCrypted("geheim-geheim", "$2a$10$annas"))
                .thenReturn(true);

        assertThat(accounts.authenticate("anna@example.org", "geheim-geheim")).isPresent();
        assertThat(accounts.authenticate("anna@example.org", "falsch")).isEmpty();

        verify(members, times(1)).changePassword(user, "geheim-geheim");
    }

    @Test
    void changesNameLanguageAndAddress() {
        accounts.create(ANNA);

        accounts.describe("anna-id", "Anna Neu", Locale.GERMAN);
        boolean changed = accounts.setEmail("anna-id", "neu@example.org");

        assertThat(changed).isTrue();
        verify(members).setProperty(user, "title", "Anna Neu");
        verify(members).setProperty(user, "language", "de");
        verify(members).setProperty(user, "email", "neu@example.org");
    }

    @Test
    void grantsAndRevokesRolesInTheAccountsRealm() {
        accounts.create(ANNA);

        accounts.grantRole("anna-id", "infoportal-member");
        accounts.revokeRole("anna-id", "infoportal-member");

        verify(members).addRole(user, "infoportal-member");
        verify(members).removeRole(user, "infoportal-member");
    }

    @Test
    void grantsNoRoleThatDoesNotExist() {
        accounts.create(ANNA);

        assertThatThrownBy(() -> accounts.grantRole("anna-id", "gibt-es-nicht"))
                .isInstanceOf(IllegalArgumentException.class);

        verify(members, never()).addRole(any(), any());
    }

    @Test
    void saysWhichRealmIsMissing() {
        when(security.getUserManager("members")).thenReturn(null);

        assertThatThrownBy(() -> accounts.create(ANNA))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("members");
    }

    private static Node node(String id, String path) throws RepositoryException {
        Node node = mock(Node.class);
        when(node.getIdentifier()).thenReturn(id);
        when(node.getPath()).thenReturn(path);
        when(node.getName()).thenReturn(path.substring(path.lastIndexOf('/') + 1));
        return node;
    }

    private static void property(Node node, String name, String value) throws RepositoryException {
        Property property = mock(Property.class);
        when(property.getString()).thenReturn(value);
        when(node.hasProperty(name)).thenReturn(true);
        when(node.getProperty(name)).thenReturn(property);
    }

    private static NodeIterator iterator(Node... nodes) {
        Iterator<Node> left = List.of(nodes).iterator();
        NodeIterator iterator = mock(NodeIterator.class);
        when(iterator.hasNext()).thenAnswer(call -> left.hasNext());
        when(iterator.nextNode()).thenAnswer(call -> left.next());
        return iterator;
    }
}
