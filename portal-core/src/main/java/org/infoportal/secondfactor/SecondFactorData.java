package org.infoportal.secondfactor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** What somebody has beside her password, without its secrets. */
public final class SecondFactorData implements PersonalData {

    private final SecondFactors factors;

    public SecondFactorData(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    public String name() {
        return "secondFactor";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
        Optional<SecondFactorNode> node = SecondFactorNode.find(session, person.id());
        return node.isPresent() ? List.of(map(node.get().read())) : List.of();
    }

    private static Map<String, Object> map(SecondFactor factor) {
        Map<String, Object> map = new LinkedHashMap<>();
        factor.appSince().ifPresent(since -> map.put("appSince", since.toString()));
        map.put(
                "passkeys",
                factor.passkeys().stream().map(SecondFactorData::map).toList());
        map.put("codesLeft", factor.codesLeft());
        return map;
    }

    private static Map<String, Object> map(Passkey passkey) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", passkey.name());
        map.put("added", passkey.added().toString());
        passkey.used().ifPresent(at -> map.put("used", at.toString()));
        map.put("signatures", passkey.signatures());
        return map;
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        Optional<SecondFactorNode> node = SecondFactorNode.find(session, person.id());
        if (node.isPresent()) {
            node.get().remove();
        }
    }

    @Override
    public void erased(Person person) {
        factors.refresh(person.id());
    }
}
