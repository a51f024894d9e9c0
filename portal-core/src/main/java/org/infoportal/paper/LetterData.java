package org.infoportal.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.letter.Letters;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** Letters to somebody, and the code in the last one; the code itself is not stored. */
public final class LetterData implements PersonalData {

    private final Letters letters;
    private final ActivationCodes codes;

    public LetterData(Letters letters, ActivationCodes codes) {
        this.letters = letters;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
        List<Map<String, Object>> data = new ArrayList<>();
        for (Letters.Kept letter : letters.of(session, person.id())) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("template", letter.template());
            put(map, "created", letter.created());
            put(map, "printed", letter.printed());
            put(map, "posted", letter.posted());
            data.add(map);
        }
        codes.expires(session, person.id()).ifPresent(end -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("codeExpires", end.toString());
            data.add(map);
        });
        return data;
    }

    private static void put(Map<String, Object> map, String name, Optional<Instant> moment) {
        moment.ifPresent(present -> map.put(name, present.toString()));
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        letters.removeOf(session, person.id());
        codes.revoke(session, person.id());
    }
}
