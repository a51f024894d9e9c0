package org.infoportal.web.audit;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.Viewers;
import org.infoportal.audit.AuditCheck;
import org.infoportal.audit.AuditRecord;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.time.LegalTime;
import org.infoportal.web.view.Messages;

/** Entries of the audit trail in the reader's words: labels for actions, names for accounts that exist. */
public final class AuditView {

    private static final String SYSTEM = "system";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(LegalTime.ZONE);

    private final Accounts accounts;
    private final Members members;
    private final Viewers viewers;
    private final Gate gate;
    private final Messages messages;

    public AuditView(Accounts accounts, Members members, Viewers viewers, Gate gate, Messages messages) {
        this.accounts = accounts;
        this.members = members;
        this.viewers = viewers;
        this.gate = gate;
        this.messages = messages;
    }

    List<Map<String, Object>> entries(List<AuditRecord> entries, Locale language) {
        return entries.stream().map(entry -> entry(entry, language)).toList();
    }

    private Map<String, Object> entry(AuditRecord entry, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("number", entry.number());
        view.put("at", entry.at().toString());
        view.put("actor", actor(entry.actor(), language));
        view.put("action", action(entry.action(), language));
        view.put("subject", entry.subject());
        view.put(
                "person",
                accounts.findById(entry.subject()).map(a -> person(a.id())).orElse(null));
        view.put("detail", entry.detail().orElse(messages.get(language, "infoportal.audit.erased")));
        return view;
    }

    /** The name of whoever has this account; her identifier if it has been deleted. */
    String person(String id) {
        return members.find(id)
                .map(member -> member.lastName() + ", " + member.firstName())
                .or(() -> accounts.findById(id).map(Account::fullName))
                .orElse(id);
    }

    private String actor(Optional<String> name, Locale language) {
        if (name.isEmpty()) {
            return messages.get(language, "infoportal.audit.erased");
        }
        return SYSTEM.equals(name.get()) ? messages.get(language, "infoportal.audit.system") : name.get();
    }

    private String action(String action, Locale language) {
        String key = "infoportal.audit.action." + action;
        String label = messages.get(language, key);
        // a feature to come may write actions that have no label yet
        return label.equals(key) ? action : label;
    }

    List<Map<String, Object>> actions(List<String> actions, String chosen, Locale language) {
        return Stream.concat(actions.stream(), Stream.of(chosen).filter(c -> !c.isEmpty() && !actions.contains(c)))
                .map(action -> option(action, action(action, language), chosen))
                .toList();
    }

    /** Those who work for the portal: what members do is about themselves, and found by person. */
    List<Map<String, Object>> actors(List<String> names, String chosen, Locale language) {
        Stream<Map<String, Object>> staff = names.stream()
                .flatMap(name -> accounts.findByIdentifier(name).stream())
                .filter(account -> isStaff(viewers.of(account.id())))
                .map(account -> option(account.id(), account.fullName(), chosen));
        return Stream.concat(
                        Stream.of(option(SYSTEM, messages.get(language, "infoportal.audit.system"), chosen)), staff)
                .toList();
    }

    private boolean isStaff(Viewer viewer) {
        return gate.mayAccredit(viewer) || gate.mayEdit(viewer);
    }

    private static Map<String, Object> option(String value, String label, String chosen) {
        return Map.of("value", value, "label", label, "selected", value.equals(chosen));
    }

    /** The outcome of a check in one sentence, and what to note. */
    Map<String, Object> check(AuditCheck check, Locale language) {
        String sentence = check.fault()
                .map(fault -> messages.get(
                        language,
                        "infoportal.audit.fault." + fault.kind().name().toLowerCase(Locale.ROOT),
                        String.valueOf(fault.number())))
                .orElseGet(() -> messages.get(
                        language,
                        "infoportal.audit.sound",
                        String.valueOf(check.entries()),
                        String.valueOf(check.unchained())));
        return Map.of("sound", check.isSound(), "text", sentence, "head", check.entries() + ":" + check.head());
    }

    List<String> columns(Locale language) {
        return Stream.of("number", "at", "actor", "what", "action", "subject", "detail", "mail", "hash")
                .map(column -> messages.get(language, "infoportal.audit.column." + column))
                .toList();
    }

    List<String> row(AuditRecord entry, Locale language) {
        return List.of(
                String.valueOf(entry.number()),
                TIME.format(entry.at()),
                actor(entry.actor(), language),
                action(entry.action(), language),
                entry.action(),
                entry.subject(),
                entry.detail().orElse(messages.get(language, "infoportal.audit.erased")),
                entry.mail(),
                entry.hash());
    }
}
