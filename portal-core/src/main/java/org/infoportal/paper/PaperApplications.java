package org.infoportal.paper;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.NewApplication;
import org.infoportal.accreditation.Units;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.NewAccount;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.letter.LetterDraft;
import org.infoportal.letter.Letters;
import org.infoportal.registration.ConsentText;
import org.infoportal.registration.Registrations;
import org.infoportal.registration.Reservations;
import org.infoportal.text.Fold;
import org.infoportal.time.LegalTime;

/**
 * Applications of people who write letters. An accreditor records what the letter says; from there on everything is as
 * for all others, but that letters take the place of mails. Strangers find nothing.
 */
public final class PaperApplications {

    /** The letter with the code. */
    public static final String ACTIVATION = "activation";

    /** Where the consent stands. */
    private static final String CHANNEL = "paper";

    private static final int PASSWORD_BYTES = 48;
    private static final int MAX_REASON = 2000;
    /** A window of DIN 5008 shows six lines: the salutation, the name and these. */
    private static final int MIN_LINES = 2;

    private static final int MAX_LINES = 4;
    private static final int MAX_LINE = 60;

    private final Host host;
    private final PrivateStore store;
    private final Gate gate;
    private final Definitions definitions;
    private final FormChecker checker;
    private final ConsentText consents;
    private final Units units;
    private final Members members;
    private final Accreditations accreditations;
    private final Applications applications;
    private final Registrations registrations;
    private final Reservations reservations;
    private final Letters letters;
    private final SecureRandom random = new SecureRandom();

    public PaperApplications(
            Host host,
            PrivateStore store,
            Gate gate,
            Definitions definitions,
            FormChecker checker,
            ConsentText consents,
            Units units,
            Members members,
            Accreditations accreditations,
            Applications applications,
            Registrations registrations,
            Letters letters) {
        this.host = host;
        this.store = store;
        this.gate = gate;
        this.definitions = definitions;
        this.checker = checker;
        this.consents = consents;
        this.units = units;
        this.members = members;
        this.accreditations = accreditations;
        this.applications = applications;
        this.registrations = registrations;
        this.reservations = new Reservations(store, host.clock());
        this.letters = letters;
    }

    /** The form for what the letter says. */
    public Form form(Viewer viewer) {
        ensureAllowed(viewer);
        return definitions.getForm("paper-application");
    }

    /** Applications on paper whose address is not confirmed yet, those that wait longest first. */
    public List<Member> unconfirmed(Viewer viewer) {
        ensureAllowed(viewer);
        return accreditations.list(viewer, Optional.of(AccreditationState.REGISTERED)).stream()
                .filter(PaperApplications::isOnPaper)
                .sorted(Comparator.comparing(Member::requestedAt))
                .toList();
    }

    /** An application on paper. */
    public Member get(Viewer viewer, String id) {
        Member member = accreditations.get(viewer, id);
        if (!isOnPaper(member)) {
            throw new NotFoundException();
        }
        return member;
    }

    /**
     * Takes down what a letter says. There is an account at once, with a password that nobody knows; a letter with a code
     * waits to be printed. With an e-mail address there also goes a mail to confirm it.
     *
     * @throws InvalidException naming the fields
     */
    public Member record(Viewer viewer, Map<String, ?> input) {
        Checked checked = check(viewer, input);
        Account account = create(checked);
        Locale language = language(checked);
        ConsentText.Text text = consents.current(language);
        LocalDate written = (LocalDate) checked.values().get("letterDate");
        NewApplication application = new NewApplication(
                account,
                checked.text("salutation"),
                checked.text("firstName"),
                checked.text("lastName"),
                checked.text("function"),
                checked.text("unit"),
                language,
                new Consent(
                        text.version(),
                        text.hash(),
                        written.atStartOfDay(LegalTime.ZONE).toInstant(),
                        CHANNEL));
        store.call(session -> {
            applications.addFromLetter(
                    session,
                    application,
                    address(checked),
                    viewer.userName(),
                    "consent " + text.version() + ", letter of " + written);
            letters.add(session, new LetterDraft(ACTIVATION, account.id(), Map.of()));
            session.save();
            return null;
        });
        members.refresh(account.id());
        if (!account.email().isEmpty()) {
            registrations.resend(account.id());
        }
        return members.find(account.id()).orElseThrow();
    }

    /**
     * The address is proven by post, without a code: the application goes into the queue.
     *
     * @param reason how it is proven; goes into the history
     * @throws InvalidException if there is no reason
     * @throws ConflictException if the address is confirmed already, or the application is her own
     */
    public void confirmByPost(Viewer viewer, String id, String reason) {
        Member member = get(viewer, id);
        if (viewer.account().filter(id::equals).isPresent()) {
            throw new ConflictException("infoportal.accreditation.own");
        }
        if (reason.isBlank()) {
            throw new InvalidException(List.of(FieldError.of("reason", "infoportal.paper.reason.required")));
        }
        if (reason.length() > MAX_REASON) {
            throw new InvalidException(List.of(FieldError.of("reason", "infoportal.field.length.error", MAX_REASON)));
        }
        try {
            store.call(session -> {
                applications.confirmFor(session, member.id(), viewer.userName(), reason.strip());
                session.save();
                return null;
            });
        } catch (HostConflictException e) {
            throw new ConflictException("infoportal.accreditation.meanwhile");
        }
        members.refresh(id);
        applications.tellConfirmed(id);
    }

    /** Puts another letter with a code on the pile; the code of the former one ends when this one is printed. */
    public void requestCode(Viewer viewer, String id) {
        Member member = get(viewer, id);
        store.call(session -> {
            letters.removeWaiting(session, member.id(), ACTIVATION);
            letters.add(session, new LetterDraft(ACTIVATION, member.id(), Map.of()));
            session.save();
            return null;
        });
    }

    private static boolean isOnPaper(Member member) {
        return CHANNEL.equals(member.consent().channel());
    }

    private Account create(Checked checked) {
        String email = checked.text("email").toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !reservations.reserve(email)) {
            throw taken();
        }
        byte[] password = new byte[PASSWORD_BYTES];
        random.nextBytes(password);
        NewAccount account = new NewAccount(
                checked.text("firstName") + "." + checked.text("lastName"),
                email,
                checked.text("firstName") + " " + checked.text("lastName"),
                language(checked),
                Base64.getEncoder().encodeToString(password));
        return host.accounts().create(account).orElseThrow(PaperApplications::taken);
    }

    private static InvalidException taken() {
        return new InvalidException(List.of(FieldError.of("email", "infoportal.paper.email.taken")));
    }

    private Checked check(Viewer viewer, Map<String, ?> input) {
        Checked checked = checker.check(form(viewer), input, viewer);
        List<FieldError> errors = new ArrayList<>(checked.errors());
        List<String> lines = address(checked).lines().toList();
        if (!lines.isEmpty() && (lines.size() < MIN_LINES || lines.size() > MAX_LINES)) {
            errors.add(FieldError.of("address", "infoportal.paper.address.lines", MIN_LINES, MAX_LINES));
        } else if (lines.stream().anyMatch(line -> line.length() > MAX_LINE)) {
            errors.add(FieldError.of("address", "infoportal.paper.address.long", MAX_LINE));
        }
        if (checked.values().get("letterDate") instanceof LocalDate date
                && date.isAfter(LocalDate.ofInstant(host.clock().instant(), LegalTime.ZONE))) {
            errors.add(FieldError.of("letterDate", "infoportal.paper.letterDate.future"));
        }
        if (errors.stream().noneMatch(error -> error.field().equals("unit")) && !isResponsible(viewer, checked)) {
            errors.add(FieldError.of("unit", "infoportal.paper.unit.scope"));
        }
        if (errors.isEmpty() && isKnown(checked)) {
            errors.add(FieldError.of("lastName", "infoportal.paper.known"));
        }
        return new Checked(checked.values(), errors).orThrow();
    }

    /** Nobody takes down an application that she could not see afterwards. */
    private boolean isResponsible(Viewer viewer, Checked checked) {
        Set<String> line = units.find(checked.text("unit"))
                .map(unit -> units.line(unit.id()))
                .orElse(Set.of());
        return gate.mayDecide(viewer, line);
    }

    /** Pressed twice, or two have the same letter in hand. */
    private boolean isKnown(Checked checked) {
        String name = Fold.of(checked.text("firstName") + " " + checked.text("lastName"));
        String address = Fold.of(address(checked));
        return members.all().stream()
                .anyMatch(member -> Fold.of(member.fullName()).equals(name)
                        && Fold.of(member.address()).equals(address));
    }

    private static String address(Checked checked) {
        return String.join(
                "\n",
                checked.text("address")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static Locale language(Checked checked) {
        return Locale.forLanguageTag(checked.text("language"));
    }

    private void ensureAllowed(Viewer viewer) {
        if (!gate.mayAccredit(viewer)) {
            throw new NotFoundException();
        }
    }
}
