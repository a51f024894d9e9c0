package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Transition;
import org.infoportal.content.ContentItem;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Sessions;
import org.infoportal.paper.LetterDesk;
import org.infoportal.paper.PaperApplications;
import org.infoportal.paper.PrintedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperApplicationsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final String PASSWORD = "ein langes Passwort";
    private static final String NETWORK = "192.0.2.1";

    @Test
    void recordsSomebodyWithoutAddressForMails() {
        Member erna = record();

        assertThat(erna.state()).isEqualTo(AccreditationState.REGISTERED);
        assertThat(erna.email()).isEmpty();
        assertThat(erna.address()).endsWith("\n12345 Musterhausen");
        assertThat(erna.consent().channel()).isEqualTo("paper");
        assertThat(erna.consent().at()).isEqualTo("2026-01-01T23:00:00Z");
        assertThat(feature.host().accounts().findById(erna.id()))
                .hasValueSatisfying(account -> assertThat(account.name()).startsWith("erna."));
        assertThat(feature.records().ofType("ip:mail"))
                .noneMatch(mail -> mail.get("to").isEmpty());
    }

    @Test
    void givesTwoWithoutAddressAnAccountEach() {
        assertThat(record().id()).isNotEqualTo(record().id());
    }

    @Test
    void writesDownWhoRecordedIt() {
        Member erna = record();

        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> entry.get("subject").equals(erna.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("actor", "freischaltung")
                        .containsEntry("action", "accreditation.registered")
                        .hasEntrySatisfying(
                                "detail", detail -> assertThat(detail).contains("2026-01-02")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "letterDate, -, infoportal.field.required.error",
                "letterDate, 2031-01-01, infoportal.paper.letterDate.future",
                "letterDate, gestern, infoportal.field.date.error",
                "consent, -, infoportal.paper.consent.error",
                "address, -, infoportal.field.required.error",
                "address, Musterweg 1, infoportal.paper.address.lines",
                "address, 'a\nb\nc\nd\ne', infoportal.paper.address.lines",
                "function, kaiserin, infoportal.field.choice.error",
                "email, keine, infoportal.field.email.error",
                "language, fr, infoportal.field.choice.error",
            })
    void namesTheFieldThatIsWrong(String field, String value, String message) {
        Map<String, Object> letter = letter();
        letter.remove(field);
        if (value != null) {
            letter.put(field, value);
        }

        InvalidException refused = catchThrowableOfType(
                InvalidException.class, () -> applications().record(ACCREDITOR, letter));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly(field);
        assertThat(refused.errors()).extracting(FieldError::messageKey).containsExactly(message);
    }

    @Test
    void refusesTheSameLetterTwice() {
        Map<String, Object> letter = letter();
        applications().record(ACCREDITOR, letter);

        assertThatThrownBy(() -> applications().record(ACCREDITOR, letter)).isInstanceOf(InvalidException.class);
    }

    @Test
    void refusesAnAddressForMailsThatIsTaken() {
        feature.register("taken@example.org");

        InvalidException refused = catchThrowableOfType(
                InvalidException.class,
                () -> applications().record(ACCREDITOR, with(letter(), "email", "Taken@example.org")));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("email");
    }

    @Test
    void asksForConfirmationByMailTooWhereThereIsAnAddress() {
        String email = "erna." + UUID.randomUUID() + "@example.org";

        applications().record(ACCREDITOR, with(letter(), "email", email));

        assertThat(feature.records().queuedMails(email, "confirm-address")).hasSize(1);
    }

    @Test
    void showsNothingToStrangers() {
        Member erna = record();
        for (Viewer stranger : List.of(Viewer.GUEST, EDITOR, FeaturePortal.memberIn("candidate"))) {
            List<Callable<?>> calls = List.of(
                    () -> applications().form(stranger),
                    () -> applications().unconfirmed(stranger),
                    () -> applications().get(stranger, erna.id()),
                    () -> applications().record(stranger, letter()),
                    () -> desk().waiting(stranger),
                    () -> desk().print(stranger, List.of()),
                    () -> desk().markPosted(stranger, List.of()));
            assertThat(calls).allSatisfy(call -> assertThatThrownBy(call::call).isInstanceOf(NotFoundException.class));
            assertThatThrownBy(() -> applications().confirmByPost(stranger, erna.id(), "Grund"))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> applications().requestCode(stranger, erna.id()))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void keepsAnAccreditorToHerUnits() {
        ContentItem mine = unit("Kreis Nah");
        ContentItem foreign = unit("Kreis Fern");
        Viewer scoped = new Viewer(
                Optional.of("id-nah"),
                "nah",
                "",
                "none",
                false,
                List.of(),
                Set.of(Roles.ACCREDITOR),
                Set.of(mine.id()));

        assertThat(List.of(foreign.title(), "", "Nirgends")).allSatisfy(unit -> {
            InvalidException refused = catchThrowableOfType(
                    InvalidException.class, () -> applications().record(scoped, with(letter(), "unit", unit)));
            assertThat(refused.errors()).extracting(FieldError::field).containsExactly("unit");
        });
        Member own = applications().record(scoped, with(letter(), "unit", mine.title()));
        Member other = applications().record(ACCREDITOR, with(letter(), "unit", foreign.title()));

        assertThat(applications().unconfirmed(scoped)).containsExactly(own);
        assertThatThrownBy(() -> applications().get(scoped, other.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> applications().requestCode(scoped, other.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> applications().confirmByPost(scoped, other.id(), "Grund"))
                .isInstanceOf(NotFoundException.class);
        assertThat(desk().waiting(scoped))
                .extracting(waiting -> waiting.member().id())
                .containsExactly(own.id());
        List<String> all = desk().waiting(ACCREDITOR).stream()
                .map(waiting -> waiting.letter().id())
                .toList();
        assertThat(desk().print(scoped, all))
                .extracting(letter -> letter.member().id())
                .containsExactly(own.id());
        assertThat(desk().markPosted(scoped, all)).isOne();
        assertThat(waiting(other)).hasSize(1);
    }

    @Test
    void givesALetterANewPasswordThatEndsSessions() {
        Member erna = record();
        String code = printedCode(erna);
        var session = feature.portal().sessions().add(erna.id(), "", Duration.ofHours(1));

        activate(erna, code);

        assertThat(feature.portal().sessions().isOpen(session.id(), erna.id())).isFalse();
    }

    @Test
    void forgetsLettersAndCodesAfterAWhile() {
        Member posted = record();
        printedCode(posted);
        post(posted);
        Member unused = record();
        printedCode(unused);

        feature.clock().advance(Duration.ofDays(91));
        desk().tidy();

        assertThat(feature.records().ofType("ip:letter"))
                .noneMatch(letter -> letter.get("member").equals(posted.id()))
                .anyMatch(letter -> letter.get("member").equals(unused.id()));
        assertThat(feature.records().ofType("ip:token"))
                .noneMatch(token -> token.get("path").startsWith("/activations"));
    }

    private static ContentItem unit(String title) {
        return feature.publish(
                feature.portal().editing().create(EDITOR, "unit", Map.of("title", title, "level", "district")));
    }

    @Test
    void findsNoApplicationOnPaperWhereThereIsNone() {
        Member online = feature.register(UUID.randomUUID() + "@example.org");

        assertThatThrownBy(() -> applications().get(ACCREDITOR, online.id())).isInstanceOf(NotFoundException.class);
        assertThat(applications().unconfirmed(ACCREDITOR)).doesNotContain(online);
    }

    @Test
    void putsTheApplicationInTheQueueWithTheCode() {
        Member erna = record();
        String code = printedCode(erna);

        activate(erna, code);

        assertThat(now(erna).state()).isEqualTo(AccreditationState.PENDING);
        assertThat(now(erna).history()).extracting(Transition::actor).containsExactly(erna.userName(), "system");
        assertThat(feature.host().accounts().authenticate(erna.userName(), PASSWORD))
                .isPresent();
    }

    @Test
    void storesNoCode() {
        String code = printedCode(record());

        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, code)).isEmpty();
        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, code.replace("-", "")))
                .isEmpty();
    }

    @Test
    void makesCodesThatNobodyMistypes() {
        assertThat(printedCode(record())).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "blanks", "plain"})
    void takesTheCodeHoweverItIsTyped(String way) {
        Member erna = record();
        String code = printedCode(erna);

        activate(
                erna,
                switch (way) {
                    case "lower" -> code.toLowerCase(Locale.ROOT);
                    case "blanks" -> " " + code.replace("-", " ") + " ";
                    default -> code.replace("-", "");
                });

        assertThat(now(erna).state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void takesACodeOnce() {
        Member erna = record();
        String code = printedCode(erna);
        activate(erna, code);

        assertRefused(erna.userName(), code);
    }

    @Test
    void takesOnlyTheCodeOfTheNewestLetter() {
        Member erna = record();
        String first = printedCode(erna);
        String second = printedCode(erna);

        assertRefused(erna.userName(), first);
        activate(erna, second);
    }

    @Test
    void takesNoCodeThatIsTooOld() {
        Member erna = record();
        String code = printedCode(erna);
        feature.clock().advance(Duration.ofDays(60));

        assertRefused(erna.userName(), code);
    }

    @Test
    void takesNoCodeOfSomebodyElse() {
        Member erna = record();
        Member other = record();
        String code = printedCode(erna);
        printedCode(other);

        assertRefused(other.userName(), code);
        assertThat(now(other).state()).isEqualTo(AccreditationState.REGISTERED);
    }

    @Test
    void answersAlikeWhetherOrNotThereIsSuchAName() {
        Member withCode = record();
        printedCode(withCode);
        Member withoutCode = record();

        assertThat(List.of(withCode.userName(), withoutCode.userName(), "niemand", "redaktion"))
                .allSatisfy(name -> assertRefused(name, "2222-2222-2222-2222"));
    }

    @Test
    void keepsTheCodeWhenThePasswordIsTooShort() {
        Member erna = record();
        String code = printedCode(erna);

        assertThatThrownBy(() -> feature.portal()
                        .paper()
                        .activation()
                        .activate(activation(erna.userName(), code, "kurz"), NETWORK))
                .isInstanceOf(InvalidException.class);
        activate(erna, code);
    }

    @Test
    void letsANewCodeSetANewPasswordLater() {
        Member erna = record();
        activate(erna, printedCode(erna));
        decide(erna, Action.ACCREDIT, "");

        applications().requestCode(ACCREDITOR, erna.id());
        activate(erna, printedCode(erna));

        assertThat(now(erna).state()).isEqualTo(AccreditationState.ACCREDITED);
    }

    @Test
    void keepsOneLetterWithACodeOnThePile() {
        Member erna = record();
        applications().requestCode(ACCREDITOR, erna.id());

        assertThat(waiting(erna)).hasSize(1);
    }

    @Test
    void confirmsAnAddressThatIsProvenOtherwise() {
        Member erna = record();

        applications().confirmByPost(ACCREDITOR, erna.id(), "Antwort vom 3. März");

        assertThat(now(erna).state()).isEqualTo(AccreditationState.PENDING);
        assertThat(now(erna).history().get(0))
                .extracting(Transition::actor, Transition::to, Transition::reason)
                .containsExactly("freischaltung", AccreditationState.ADDRESS_CONFIRMED, "Antwort vom 3. März");
        assertThatThrownBy(() -> applications().confirmByPost(ACCREDITOR, erna.id(), "Noch einmal"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void asksWhatProvesTheAddress() {
        Member erna = record();

        assertThatThrownBy(() -> applications().confirmByPost(ACCREDITOR, erna.id(), " "))
                .isInstanceOf(InvalidException.class);
        assertThat(now(erna).state()).isEqualTo(AccreditationState.REGISTERED);
    }

    @Test
    void writesALetterForADecision() {
        Member erna = record();
        activate(erna, printedCode(erna));
        post(erna);

        decide(erna, Action.SEND_BACK, "Wer sind Sie?");

        assertThat(waiting(erna)).singleElement().satisfies(waiting -> {
            assertThat(waiting.letter().template()).isEqualTo("accreditation-send-back");
            assertThat(waiting.letter().model()).containsEntry("reason", "Wer sind Sie?");
            assertThat(now(erna).history())
                    .last()
                    .extracting(Transition::mail)
                    .isEqualTo(waiting.letter().id());
        });
        assertThat(feature.records().ofType("ip:mail"))
                .noneMatch(mail -> mail.get("to").isEmpty());
    }

    @Test
    void putsPrintedLettersAway() {
        Member erna = record();

        assertThat(post(erna)).as("not printed yet").isZero();
        printedCode(erna);
        assertThat(post(erna)).isOne();

        assertThat(waiting(erna)).isEmpty();
        assertThat(feature.records().ofType("ip:letter"))
                .filteredOn(letter -> letter.get("member").equals(erna.id()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.get("path")).startsWith("/letters/posted/"));
    }

    @Test
    void writesDownWhoPrintedAndPosted() {
        Member erna = record();
        printedCode(erna);
        post(erna);

        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> entry.get("subject").equals(erna.id())
                        && entry.get("action").startsWith("letter."))
                .extracting(entry -> entry.get("action"))
                .containsExactlyInAnyOrder("letter.printed", "letter.posted");
    }

    private static PaperApplications applications() {
        return feature.portal().paper().applications();
    }

    private static LetterDesk desk() {
        return feature.portal().paper().letters();
    }

    private static Member record() {
        return applications().record(ACCREDITOR, letter());
    }

    private static Map<String, Object> letter() {
        return new HashMap<>(Map.of(
                "letterDate",
                "2026-01-02",
                "salutation",
                "frau",
                "firstName",
                "Erna",
                "lastName",
                "Muster",
                "address",
                "Weg " + UUID.randomUUID() + "\n\n12345 Musterhausen",
                "function",
                "candidate",
                "language",
                "de",
                "consent",
                "true"));
    }

    private static Map<String, Object> with(Map<String, Object> letter, String field, String value) {
        letter.put(field, value);
        return letter;
    }

    private static Member now(Member member) {
        return feature.portal().members().find(member.id()).orElseThrow();
    }

    private static List<LetterDesk.Waiting> waiting(Member member) {
        return desk().waiting(ACCREDITOR).stream()
                .filter(waiting -> waiting.member().id().equals(member.id()))
                .toList();
    }

    private static List<String> ids(Member member) {
        return waiting(member).stream().map(waiting -> waiting.letter().id()).toList();
    }

    private static int post(Member member) {
        return desk().markPosted(ACCREDITOR, ids(member));
    }

    private static String printedCode(Member member) {
        return desk().print(ACCREDITOR, ids(member)).stream()
                .map(PrintedLetter::model)
                .filter(model -> model.containsKey("code"))
                .map(model -> String.valueOf(model.get("code")))
                .findFirst()
                .orElseThrow();
    }

    private static void activate(Member member, String code) {
        feature.portal().paper().activation().activate(activation(member.userName(), code, PASSWORD), NETWORK);
    }

    private static Map<String, Object> activation(String userName, String code, String password) {
        return Map.of("userName", userName, "code", code, "password", password, "passwordRepeat", password);
    }

    private static void assertRefused(String userName, String code) {
        InvalidException refused = catchThrowableOfType(
                InvalidException.class,
                () -> feature.portal().paper().activation().activate(activation(userName, code, PASSWORD), NETWORK));
        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::messageKey)
                .containsExactly(tuple("code", "infoportal.activation.wrong"));
    }

    private static void decide(Member member, Action action, String reason) {
        feature.portal()
                .accreditations()
                .decide(ACCREDITOR, member.id(), new Decision(action, List.of(), Optional.empty(), reason));
    }
}
