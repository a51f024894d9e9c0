package org.infoportal.accreditation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.ContentItem;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.readmodel.ReadModel;

/** Which units each accreditor is responsible for. Only administrators see and change that. */
public final class Scopes implements AutoCloseable {

    private static final String ROOT = "/scopes";
    private static final String TYPE = "ip:scope";
    private static final String UNITS = "units";

    private final PrivateStore store;
    private final Gate gate;
    private final Accounts accounts;
    private final Units units;
    private final AuditTrail audit;
    private final ReadModel<Scope> model;
    /** The read model goes by node identifier, the portal by account. */
    private final Map<String, String> nodeIds = new ConcurrentHashMap<>();

    public Scopes(Sessions sessions, PrivateStore store, Gate gate, Accounts accounts, Units units, AuditTrail audit) {
        this.store = store;
        this.gate = gate;
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
        this.model = new ReadModel<>(sessions, Sessions.PRIVATE_WORKSPACE, View.LIVE, ROOT, TYPE, node -> {
            nodeIds.put(node.getName(), node.getIdentifier());
            return Optional.of(new Scope(node.getName(), Set.copyOf(MemberNodes.texts(node, UNITS))));
        });
    }

    public Scopes start() {
        model.start();
        return this;
    }

    /** Units of one account; empty: everywhere. */
    public Set<String> of(String account) {
        return Optional.ofNullable(nodeIds.get(account))
                .flatMap(model::find)
                .map(Scope::units)
                .orElse(Set.of());
    }

    /** The accounts that may decide on applications because they are accreditors, by name. */
    public List<Account> accreditors(Viewer viewer) {
        if (!gate.mayAdminister(viewer)) {
            throw new NotFoundException();
        }
        return accounts.withRole(Roles.ACCREDITOR).stream()
                .sorted(Comparator.comparing(Account::fullName).thenComparing(Account::name))
                .toList();
    }

    /** One of them. */
    public Account accreditor(Viewer viewer, String id) {
        return accreditors(viewer).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Makes an accreditor responsible for these units and all below them. It counts with her next request.
     *
     * @param unitIds empty: everywhere
     * @throws InvalidException if one is no unit
     */
    public void set(Viewer viewer, String accountId, Set<String> unitIds) {
        Account account = accreditor(viewer, accountId);
        Map<String, ContentItem> known = units.byId();
        if (!known.keySet().containsAll(unitIds)) {
            throw new InvalidException(List.of(FieldError.of(UNITS, "infoportal.field.choice.error")));
        }
        Set<String> titles = new TreeSet<>();
        unitIds.forEach(unit -> titles.add(known.get(unit).title()));
        store.call(session -> {
            Node folder = Nodes.bucket(Nodes.folder(session.getRootNode(), ROOT.substring(1)), account.id());
            Node node =
                    folder.hasNode(account.id()) ? folder.getNode(account.id()) : folder.addNode(account.id(), TYPE);
            node.setProperty(UNITS, unitIds.toArray(String[]::new));
            audit.add(
                    session,
                    new AuditEntry(viewer.userName(), "accreditor.scope", account.id(), String.join(", ", titles)));
            session.save();
            return null;
        });
        refresh(account.id());
    }

    /** Forgets an account that is deleted, in the caller's session, who then calls {@link #refresh}. */
    void forget(Session session, String account) throws RepositoryException {
        String path = ROOT + "/" + Nodes.bucketPath(account);
        if (session.nodeExists(path)) {
            session.removeItem(path);
        }
    }

    void refresh(String account) {
        model.refreshAt(ROOT + "/" + Nodes.bucketPath(account));
    }

    public void onChange(Runnable listener) {
        model.onChange(listener);
    }

    @Override
    public void close() {
        model.close();
    }
}
