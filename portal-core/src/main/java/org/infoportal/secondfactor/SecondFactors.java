package org.infoportal.secondfactor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.host.Account;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.readmodel.ReadModel;

/** Who has a second factor and who must have one, in memory. */
public final class SecondFactors implements AutoCloseable {

    private final ReadModel<SecondFactor> model;
    private final Set<String> mandatoryRoles;
    /** The read model goes by node identifier, the portal by account. */
    private final Map<String, String> nodeIds = new ConcurrentHashMap<>();

    /** @param mandatoryRoles names of roles whose accounts must have one */
    public SecondFactors(Sessions sessions, Set<String> mandatoryRoles) {
        this.mandatoryRoles = Set.copyOf(mandatoryRoles);
        this.model = new ReadModel<>(
                sessions, Sessions.PRIVATE_WORKSPACE, View.LIVE, SecondFactorNode.ROOT, SecondFactorNode.TYPE, node -> {
                    nodeIds.put(node.getName(), node.getIdentifier());
                    return Optional.of(SecondFactorNode.read(node));
                });
    }

    public SecondFactors start() {
        model.start();
        return this;
    }

    /** What the account has; nothing is an answer too. */
    public SecondFactor of(String account) {
        return Optional.ofNullable(nodeIds.get(account)).flatMap(model::find).orElse(SecondFactor.none(account));
    }

    /** Whether the password alone does not open the account. */
    public boolean has(String account) {
        return of(account).isPresent();
    }

    public boolean isMandatory(Account account) {
        return account.roles().stream().anyMatch(mandatoryRoles::contains);
    }

    /** Whether the account must have one and has none: until then its roles and circles do not count. */
    public boolean isMissing(Account account) {
        return isMandatory(account) && !has(account.id());
    }

    public void onChange(Runnable listener) {
        model.onChange(listener);
    }

    void refresh(String account) {
        model.refreshAt(SecondFactorNode.path(account));
    }

    @Override
    public void close() {
        model.close();
    }
}
