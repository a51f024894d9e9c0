package org.infoportal.standalone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.access.Audiences;
import org.infoportal.access.Roles;
import org.infoportal.account.RoleDirectory;
import org.infoportal.host.Account;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.standalone.repository.TemporaryRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StandaloneAccountsTest {

    private static final int CHEAP = 4;
    private static final String PASSWORD = "ein gutes Passwort";

    @RegisterExtension
    final TemporaryRepository host = new TemporaryRepository();

    private StandaloneAccounts accounts;

    @BeforeEach
    void create() {
        accounts = new StandaloneAccounts(host.sessions(), CHEAP, 2);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void storesAMemberAsMagnoliaDoes() {
        Account anna = member("Anna.Muster", "anna@example.org");
        assertThat(anna)
                .isEqualTo(new Account(
                        anna.id(), "anna.muster", "anna@example.org", "Anna Muster", Locale.GERMAN, true, Set.of()));
        withUser(anna, node -> {
            assertThat(node.getPath()).isEqualTo("/members/a/an/anna.muster");
            assertThat(node.isNodeType("mgnl:user")).isTrue();
            assertThat(node.getParent().isNodeType("mgnl:folder")).isTrue();
            assertThat(node.getProperty("pswd").getString()).startsWith("$2a$04$");
            assertThat(node.getProperty("enabled").getString()).isEqualTo("true");
            assertThat(node.getNode("acl_users/0").getProperty("path").getString())
                    .isEqualTo("/members/a/an/anna.muster");
            assertThat(node.hasNode("roles") && node.hasNode("groups")).isTrue();
        });
    }

    @Test
    void findsByNameAndAddressInAnyCase() {
        Account anna = member("anna.muster", "anna@example.org");
        assertThat(accounts.findByIdentifier(" ANNA.muster")).contains(anna);
        assertThat(accounts.findByIdentifier("Anna@Example.org")).contains(anna);
        assertThat(accounts.findById(anna.id())).contains(anna);
        assertThat(accounts.findByIdentifier("niemand")).isEmpty();
        assertThat(accounts.findByIdentifier("")).isEmpty();
    }

    @Test
    void appendsANumberToATakenName() {
        assertThat(List.of(
                        member("anna", "a1@example.org").name(),
                        member("Anna", "a2@example.org").name(),
                        member("änna", "a3@example.org").name(),
                        member("anna", "a4@example.org").name()))
                .containsExactly("anna", "anna2", "aenna", "anna3");
    }

    @Test
    void givesOneAddressToOneOfManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Account>>> calls = IntStream.range(0, 24)
                    .<Callable<Optional<Account>>>mapToObj(
                            i -> () -> accounts.create(request("n" + i, "Gleich@example.org")))
                    .toList();
            int created = 0;
            for (Future<Optional<Account>> answer : threads.invokeAll(calls)) {
                created += answer.get().isPresent() ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void letsInWithTheRightPasswordOnly() {
        Account anna = member("anna", "anna@example.org");
        assertThat(accounts.authenticate("anna@example.org", PASSWORD)).contains(anna);
        assertThat(accounts.authenticate("anna", "falsch")).isEmpty();
        assertThat(accounts.authenticate("niemand", PASSWORD)).isEmpty();
        accounts.setPassword(anna.id(), "ein neues");
        assertThat(accounts.authenticate("anna", PASSWORD)).isEmpty();
        assertThat(accounts.authenticate("anna", "ein neues")).contains(anna);
    }

    @Test
    void neverMatchesMoreBytesThanAreHashed() {
        String longest = "ä".repeat(36);
        accounts.create(new NewAccount("anna", "anna@example.org", "Anna", Locale.GERMAN, longest));
        assertThat(accounts.authenticate("anna", longest)).isPresent();
        assertThat(accounts.authenticate("anna", longest + "x")).isEmpty();
        assertThatThrownBy(
                        () -> accounts.create(new NewAccount("b", "b@example.org", "B", Locale.GERMAN, longest + "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAboutTheSameTimeForUnknownNames() {
        StandaloneAccounts slow = new StandaloneAccounts(host.sessions(), 10, 2);
        slow.create(request("anna", "anna@example.org"));
        time(() -> slow.authenticate("anna", "falsch"));
        Duration known = time(() -> slow.authenticate("anna", "falsch"));
        Duration unknown = time(() -> slow.authenticate("niemand", "falsch"));
        Duration tooLong = time(() -> slow.authenticate("anna", "x".repeat(73)));
        // Without a hash the answer would be there in well under a tenth of the time.
        assertThat(unknown).isGreaterThan(known.dividedBy(3));
        assertThat(tooLong).isGreaterThan(known.dividedBy(3));
        slow.close();
    }

    @Test
    void hashesAgainWithWhatTheHostCostsNowWhenSomebodyLogsIn() {
        Account anna = member("anna", "anna@example.org");
        StandaloneAccounts dearer = new StandaloneAccounts(host.sessions(), CHEAP + 2, 2);

        assertThat(dearer.authenticate("anna", "falsch")).isEmpty();
        withUser(anna, node -> assertThat(node.getProperty("pswd").getString()).startsWith("$2a$04$"));
        assertThat(dearer.authenticate("anna", PASSWORD)).isPresent();

        withUser(anna, node -> assertThat(node.getProperty("pswd").getString()).startsWith("$2a$06$"));
        assertThat(dearer.authenticate("anna", PASSWORD)).isPresent();
        assertThat(dearer.authenticate("anna", "falsch")).isEmpty();
        dearer.close();
    }

    @Test
    void takesAboutTheSameTimeForAnOldHash() {
        member("anna", "anna@example.org");
        StandaloneAccounts slow = new StandaloneAccounts(host.sessions(), 11, 2);
        slow.authenticate("niemand", "falsch");

        // in turns, and the quickest of each: whatever else the machine does makes single ones slower
        Duration unknown = Duration.ofDays(1);
        Duration old = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            unknown = shorter(unknown, time(() -> slow.authenticate("niemand", "falsch")));
            old = shorter(old, time(() -> slow.authenticate("anna", "falsch")));
        }

        // the old hash alone takes a hundredth of it
        assertThat(old).isBetween(unknown.dividedBy(3), unknown.multipliedBy(3));
        slow.close();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Test
    void changesNameLanguageAndAddress() {
        Account anna = member("anna", "anna@example.org");

        accounts.describe(anna.id(), "Anna Neu", Locale.ENGLISH);
        assertThat(accounts.setEmail(anna.id(), "neu@example.org")).isTrue();

        assertThat(accounts.findByIdentifier("NEU@example.org"))
                .contains(
                        new Account(anna.id(), "anna", "neu@example.org", "Anna Neu", Locale.ENGLISH, true, Set.of()));
        assertThat(accounts.findByIdentifier("anna@example.org")).isEmpty();
    }

    @Test
    void givesNoAddressToTwo() {
        Account anna = member("anna", "anna@example.org");
        member("berta", "berta@example.org");

        assertThat(accounts.setEmail(anna.id(), "berta@example.org")).isFalse();
        assertThat(accounts.setEmail(anna.id(), "anna@example.org")).isTrue();

        assertThat(accounts.findById(anna.id()).orElseThrow().email()).isEqualTo("anna@example.org");
    }

    @Test
    void grantsAndRevokesRoles() {
        Account anna = member("anna", "anna@example.org");
        accounts.grantRole(anna.id(), Roles.MEMBER);
        accounts.grantRole(anna.id(), Roles.ofAudience("chair"));
        accounts.grantRole(anna.id(), Roles.MEMBER);
        assertThat(accounts.findById(anna.id()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Roles.MEMBER, Roles.ofAudience("chair"));
        withUser(anna, node -> {
            assertThat(node.getProperty("roles/0").getString()).isEqualTo(RoleDirectory.fixedId(Roles.MEMBER));
            assertThat(node.hasProperty("roles/2")).isFalse();
        });
        accounts.revokeRole(anna.id(), Roles.MEMBER);
        accounts.revokeRole(anna.id(), Roles.MEMBER);
        assertThat(accounts.findById(anna.id()).orElseThrow().roles()).containsExactly(Roles.ofAudience("chair"));
        assertThatThrownBy(() -> accounts.grantRole(anna.id(), "unknown")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgetsADeletedAccountAtOnceAndForGood() {
        Account anna = member("anna.muster", "anna@example.org");

        accounts.delete(anna.id());
        accounts.delete(anna.id());

        assertThat(accounts.findById(anna.id())).isEmpty();
        assertThat(accounts.findByIdentifier("anna.muster")).isEmpty();
        assertThat(accounts.findByIdentifier("anna@example.org")).isEmpty();
        assertThat(accounts.authenticate("anna@example.org", PASSWORD)).isEmpty();
        accounts.close();
        create();
        assertThat(accounts.findById(anna.id())).isEmpty();
        assertThat(member("anna.muster", "anna@example.org").name()).isEqualTo("anna.muster");
    }

    @Test
    void createsAllRolesWithTheirIdentifiersOnce() {
        close();
        create();
        host.sessions().call("userroles", View.WORKING, s -> {
            for (String audience : Audiences.GRANTABLE) {
                String role = Roles.ofAudience(audience);
                assertThat(s.getNode("/" + role).getIdentifier()).isEqualTo(RoleDirectory.fixedId(role));
            }
            return null;
        });
    }

    @Test
    void createsStaffInTheirOwnRealm() {
        Account editor = accounts.createStaff("redaktion", "Redaktion", "r@example.org", PASSWORD, Set.of(Roles.EDITOR))
                .orElseThrow();
        assertThat(editor.roles()).containsExactly(Roles.EDITOR);
        withUser(editor, node -> assertThat(node.getPath()).isEqualTo("/admin/redaktion"));
        assertThat(accounts.createStaff("redaktion", "R", "other@example.org", PASSWORD, Set.of()))
                .isEmpty();
        assertThat(accounts.createStaff("other", "R", "R@example.org", PASSWORD, Set.of()))
                .isEmpty();
    }

    @Test
    void countsTheRolesOfGroups() {
        Account anna = member("anna", "anna@example.org");
        String group = host.sessions().call("usergroups", View.WORKING, s -> {
            Node inner = s.getRootNode().addNode("inner", "mgnl:group");
            inner.addNode("roles", "mgnl:contentNode").setProperty("0", RoleDirectory.fixedId(Roles.EDITOR));
            Node outer = s.getRootNode().addNode("outer", "mgnl:group");
            outer.addNode("groups", "mgnl:contentNode").setProperty("0", inner.getIdentifier());
            s.save();
            return outer.getIdentifier();
        });
        withUser(anna, node -> {
            node.getNode("groups").setProperty("0", group);
            node.getSession().save();
        });
        await(() -> accounts.findById(anna.id()).orElseThrow().roles().contains(Roles.EDITOR));
    }

    @Test
    void noticesWhatOthersChange() {
        Account anna = member("anna", "anna@example.org");
        withUser(anna, node -> {
            node.setProperty("email", "neu@example.org");
            node.setProperty("enabled", "false");
            node.getSession().save();
        });
        await(() -> accounts.findByIdentifier("neu@example.org").isPresent());
        assertThat(accounts.findByIdentifier("anna@example.org")).isEmpty();
        assertThat(accounts.authenticate("anna", PASSWORD)).isEmpty();
        withUser(anna, node -> {
            node.remove();
            node.getSession().save();
        });
        await(() -> accounts.findById(anna.id()).isEmpty());
        assertThat(accounts.findByIdentifier("anna")).isEmpty();
    }

    @Test
    void knowsEverybodyAfterARestart() {
        Account anna = member("anna", "anna@example.org");
        accounts.grantRole(anna.id(), Roles.MEMBER);
        close();
        host.restart();
        create();
        assertThat(accounts.findByIdentifier("anna").orElseThrow().roles()).containsExactly(Roles.MEMBER);
        assertThat(accounts.authenticate("anna", PASSWORD)).isPresent();
    }

    private Account member(String name, String email) {
        return accounts.create(request(name, email)).orElseThrow();
    }

    private static NewAccount request(String name, String email) {
        return new NewAccount(name, email, "Anna Muster", Locale.GERMAN, PASSWORD);
    }

    private void withUser(Account account, Work work) {
        host.sessions().call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            work.run(session.getNodeByIdentifier(account.id()));
            return null;
        });
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("change not noticed in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(Node node) throws RepositoryException;
    }
}
