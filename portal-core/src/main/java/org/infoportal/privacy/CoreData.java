package org.infoportal.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.MemberRecords;
import org.infoportal.accreditation.Transition;
import org.infoportal.audit.AuditRecord;
import org.infoportal.audit.AuditTrail;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.mail.Outbox;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;
import org.infoportal.registration.ConsentText;
import org.infoportal.token.Tokens;

/**
 * What the portal's first features hold on people. Names of those who decided are left out: they are data about others.
 */
public final class CoreData {

    private static final String OFFICE = "office";

    private CoreData() {}

    /** All of them, in the order of the answer. */
    public static List<PersonalData> of(
            Accounts accounts, ConsentText texts, AuditTrail audit, Outbox outbox, Tokens tokens) {
        return List.of(
                new AccountData(accounts),
                new ApplicationData(),
                new ConsentData(texts),
                new AuditData(audit),
                new MailData(outbox),
                new LinkData(tokens));
    }

    private static String actor(String name, Person person) {
        return name.equals(person.userName()) ? "self" : "system".equals(name) ? name : OFFICE;
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present.toString()));
    }

    /** The account itself; the host deletes it. */
    private record AccountData(Accounts accounts) implements PersonalData {

        @Override
        public String name() {
            return "account";
        }

        @Override
        public List<Map<String, Object>> of(Session session, Person person) {
            return accounts.findById(person.id()).stream().map(AccountData::map).toList();
        }

        private static Map<String, Object> map(Account account) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", account.id());
            map.put("userName", account.name());
            map.put("fullName", account.fullName());
            map.put("email", account.email());
            map.put("language", account.language().toLanguageTag());
            map.put("roles", account.roles().stream().sorted().toList());
            return map;
        }

        @Override
        public void erase(Session session, Person person) {
            // not in this workspace
        }
    }

    /** The application with its history. */
    private static final class ApplicationData implements PersonalData {

        private final MemberRecords records = new MemberRecords();

        @Override
        public String name() {
            return "application";
        }

        @Override
        public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
            return records.find(session, person.id()).stream()
                    .map(member -> map(member, person))
                    .toList();
        }

        private static Map<String, Object> map(Member member, Person person) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("salutation", member.salutation());
            map.put("firstName", member.firstName());
            map.put("lastName", member.lastName());
            map.put("email", member.email());
            map.put("address", member.address());
            map.put("language", member.language().toLanguageTag());
            map.put("function", member.function());
            map.put("unit", member.unit());
            map.put("state", member.state().id());
            map.put("audiences", member.audiences());
            put(map, "validUntil", member.validUntil());
            map.put("remarks", member.remarks());
            put(map, "requestedAt", Optional.of(member.requestedAt()));
            put(map, "confirmedAt", member.confirmedAt());
            put(map, "deletionDue", member.deletionDue());
            map.put(
                    "history",
                    member.history().stream().map(step -> map(step, person)).toList());
            return map;
        }

        private static Map<String, Object> map(Transition step, Person person) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("at", step.at().toString());
            map.put("actor", actor(step.actor(), person));
            map.put("from", step.from().id());
            map.put("to", step.to().id());
            map.put("reason", step.reason());
            return map;
        }

        @Override
        public void erase(Session session, Person person) throws RepositoryException {
            records.remove(session, person.id());
        }
    }

    /** Consents with the words agreed to. They lie in the member's record, and go with it. */
    private static final class ConsentData implements PersonalData {

        private final ConsentText texts;
        private final MemberRecords records = new MemberRecords();

        ConsentData(ConsentText texts) {
            this.texts = texts;
        }

        @Override
        public String name() {
            return "consents";
        }

        @Override
        public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
            List<Map<String, Object>> consents = new ArrayList<>();
            for (Consent consent : records.consents(session, person.id())) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("version", consent.version());
                map.put("hash", consent.hash());
                map.put("at", consent.at().toString());
                map.put("channel", consent.channel());
                put(map, "text", texts.kept(session, consent.hash()).map(ConsentText.Text::html));
                consents.add(map);
            }
            return consents;
        }

        @Override
        public void erase(Session session, Person person) throws RepositoryException {
            records.remove(session, person.id());
        }
    }

    /** What the audit trail says about her, and what she did. */
    private record AuditData(AuditTrail audit) implements PersonalData {

        @Override
        public String name() {
            return "audit";
        }

        @Override
        public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
            return audit.of(session, person.id(), person.userName()).stream()
                    .map(entry -> map(entry, person))
                    .toList();
        }

        private static Map<String, Object> map(AuditRecord entry, Person person) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("number", entry.number());
            map.put("at", entry.at().toString());
            map.put("actor", actor(entry.actor().orElse(""), person));
            map.put("action", entry.action());
            map.put("subject", entry.subject());
            if (entry.subject().equals(person.id())) {
                // what she wrote about others is about them
                map.put("detail", entry.detail().orElse(""));
            }
            map.put("mail", entry.mail());
            return map;
        }

        @Override
        public void erase(Session session, Person person) throws RepositoryException {
            audit.erase(session, person.id(), person.userName());
        }
    }

    /** That she got mails, and what about; their words are not kept. */
    private record MailData(Outbox outbox) implements PersonalData {

        @Override
        public String name() {
            return "mails";
        }

        @Override
        public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
            return !person.isEmailProven()
                    ? List.of()
                    : outbox.of(session, person.email()).stream()
                            .map(MailData::map)
                            .toList();
        }

        private static Map<String, Object> map(Outbox.Kept mail) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("subject", mail.subject());
            map.put("template", mail.template());
            put(map, "created", mail.created());
            put(map, "sent", mail.sent());
            return map;
        }

        @Override
        public void erase(Session session, Person person) throws RepositoryException {
            if (!person.email().isEmpty()) {
                outbox.erase(session, person.email());
            }
        }
    }

    /** Links that are open for her; the links themselves are not stored. */
    private record LinkData(Tokens tokens) implements PersonalData {

        @Override
        public String name() {
            return "links";
        }

        @Override
        public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
            return tokens.of(session, person.id()).stream().map(LinkData::map).toList();
        }

        private static Map<String, Object> map(Tokens.Open token) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("purpose", token.purpose());
            put(map, "expires", token.expires());
            return map;
        }

        @Override
        public void erase(Session session, Person person) throws RepositoryException {
            tokens.erase(session, person.id());
            if (person.isEmailProven()) {
                // invitations to work here
                tokens.erase(session, person.email());
            }
        }
    }
}
