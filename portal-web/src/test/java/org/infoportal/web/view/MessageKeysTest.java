package org.infoportal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.access.Audiences;
import org.infoportal.access.Explanation;
import org.infoportal.access.Roles;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Applications;
import org.infoportal.audit.AuditCheck;
import org.infoportal.bulk.BulkActions;
import org.infoportal.candidate.Standing;
import org.infoportal.content.ContentState;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.deadline.OffsetUnit;
import org.infoportal.deadline.Pending;
import org.infoportal.deadlinechange.DeadlineChange;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.file.FileKind;
import org.infoportal.move.Mark;
import org.infoportal.transfer.ImportPlan;
import org.infoportal.web.LightModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text the portal asks for is there, in both languages, and is text only. */
class MessageKeysTest {

    /** A key in quotes; with a plus behind it, the beginning of one. */
    private static final Pattern QUOTED = Pattern.compile("\"(infoportal\\.[\\w.-]+)\"(\\s*\\+)?");

    private static final Pattern IN_YAML = Pattern.compile("(?<![\\w/.])infoportal\\.[\\w.-]*\\w");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z]|&#?\\w+;");

    /** A name of the metrics, not a text. */
    private static final Set<String> NO_KEYS = Set.of("infoportal.requests");

    /** What may follow where the name of a deed is put together. Whoever has a second factor is told by mail of each. */
    private static final Map<String, List<String>> ACTION_ENDINGS = Map.of(
            "accreditation.",
            Stream.concat(memberStates().stream(), Stream.of("undo")).toList(),
            "second-factor.",
            files("/infoportal/mails", "_de.ftl").keySet().stream()
                    .map(file -> file.substring(file.lastIndexOf('/') + 1))
                    .filter(file -> file.startsWith("second-factor-"))
                    .map(file -> file.substring("second-factor-".length(), file.length() - "_de.ftl".length()))
                    .toList());

    /** What may follow where a key is put together. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("infoportal.address.", titleAndText("ask", "done", "invalid")),
            Map.entry("infoportal.newPassword.", titleAndText("ask", "done", "invalid")),
            Map.entry("infoportal.recovery.", titleAndText("ask", "sent")),
            Map.entry("infoportal.audience.", Audiences.ALL),
            Map.entry("infoportal.audit.action.", auditActions()),
            Map.entry(
                    "infoportal.audit.column.",
                    List.of("number", "at", "actor", "what", "action", "subject", "detail", "mail", "hash")),
            Map.entry("infoportal.audit.fault.", auditFaults()),
            Map.entry("infoportal.calendar.alarm.", List.of("today", "tomorrow", "days")),
            Map.entry("infoportal.calendar.kind.", List.of("exclusion", "key-day", "period", "notice")),
            Map.entry(
                    "infoportal.calendar.page.how.",
                    List.of(
                            "apple",
                            "appleText",
                            "android",
                            "androidText",
                            "outlook",
                            "outlookText",
                            "other",
                            "otherText")),
            Map.entry("infoportal.openData.file.", List.of("deadlines", "deadline-rules", "deadline-rule-overrides")),
            Map.entry("infoportal.candidates.change.", List.of("new", "changed", "unchanged")),
            Map.entry("infoportal.candidates.run.", List.of("failed", "interrupted")),
            Map.entry("infoportal.candidates.standing.", standings()),
            Map.entry(
                    "infoportal.desk.bulk.",
                    List.of("submit", "approve", "publish", "unpublish", "archive", "trash", "restore", "reopen")),
            Map.entry("infoportal.deadline.distance.", distances()),
            Map.entry("infoportal.deadline.moved.", List.of("election", "law")),
            Map.entry("infoportal.deadline.why.anchor.", anchors()),
            Map.entry(
                    "infoportal.deadlines.cause.",
                    Arrays.stream(DeadlineChange.Cause.values())
                            .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                            .toList()),
            Map.entry("infoportal.deadlines.means.", deadlineKinds()),
            Map.entry("infoportal.types.rule.kind.", deadlineKinds()),
            Map.entry("infoportal.deadlines.pending.", pendingReasons()),
            Map.entry("infoportal.desk.deed.", deeds()),
            Map.entry("infoportal.desk.editor.", editorButtons()),
            Map.entry("infoportal.desk.step.", editorialSteps()),
            Map.entry(
                    "infoportal.desk.todo.",
                    List.of("sentBack", "assigned", "toReview", "toPublish", "overdue", "scheduled")),
            Map.entry(
                    "infoportal.election.",
                    List.of("day.label", "runoff.label", "termStart.label", "resultPublished.label")),
            Map.entry("infoportal.moves.days.", List.of("earlier.one", "earlier.many", "later.one", "later.many")),
            Map.entry("infoportal.moves.mark.", names(Mark.values())),
            Map.entry(
                    "infoportal.moves.pending.",
                    names(Pending.Cause.values()).stream()
                            .map(name -> name.replace('_', '-'))
                            .toList()),
            Map.entry("infoportal.file.kind.", fileKinds()),
            Map.entry("infoportal.function.", functions()),
            Map.entry("infoportal.invitation.", titleAndText("ask", "accredited", "pending", "registered", "invalid")),
            Map.entry(
                    "infoportal.letters.kind.",
                    Stream.concat(
                                    Stream.of("activation", "accreditation-expire", "accreditation-reminder"),
                                    Arrays.stream(Action.values())
                                            .filter(action -> Action.findDecision(action.id())
                                                    .isPresent())
                                            .map(action -> "accreditation-" + action.id()))
                            .toList()),
            Map.entry("infoportal.letters.to.", List.of("frau", "herr")),
            Map.entry(
                    "infoportal.notice.",
                    List.of(
                            "saved",
                            "published",
                            "unpublished",
                            "deleted",
                            "decided",
                            "undone",
                            "resubmitted",
                            "logged-out",
                            "password-changed",
                            "session-ended",
                            "sessions-ended",
                            "letters-posted",
                            "application-recorded",
                            "address-proven",
                            "code-requested",
                            "units-imported",
                            "nothing-chosen",
                            "too-many-tasks",
                            "factor-added",
                            "factor-removed",
                            "password-first",
                            "staff-invited",
                            "staff-locked",
                            "staff-unlocked",
                            "unsaved-discarded",
                            "submitted",
                            "approved",
                            "sent-back",
                            "archived",
                            "reopened",
                            "trashed",
                            "restored",
                            "scheduled",
                            "unscheduled",
                            "assigned",
                            "confirmed",
                            "version-restored",
                            "move-submitted",
                            "move-approved",
                            "move-sent-back",
                            "move-published",
                            "move-withdrawn",
                            "reminders-on",
                            "reminders-off",
                            "deadline-done",
                            "deadline-open")),
            Map.entry("infoportal.messageText.meaning.", placeholders()),
            Map.entry(
                    "infoportal.messageText.sample.",
                    List.of("name", "title", "date", "number", "minutes", "userName", "deadlines", "changes")),
            Map.entry(
                    "infoportal.visibility.reason.",
                    Arrays.stream(Explanation.values()).map(Explanation::id).toList()),
            Map.entry("infoportal.privacy.actor.", List.of("self", "office", "system")),
            Map.entry("infoportal.privacy.channel.", List.of("web", "api", "paper")),
            Map.entry("infoportal.privacy.data.", personalData("String name\\(\\) \\{\\s*return \"(\\w+)\"")),
            Map.entry("infoportal.privacy.done.", List.of("agreed", "wished", "withdrawn")),
            Map.entry("infoportal.privacy.field.", personalData("put\\((?:map,)?\\s*\"(\\w+)\",")),
            Map.entry("infoportal.queue.sort.", List.of("waiting", "newest", "name")),
            Map.entry("infoportal.registration.", fieldLabels()),
            Map.entry("infoportal.problem.", problems()),
            Map.entry("infoportal.salutation.", List.of("frau", "herr", "divers", "keine")),
            Map.entry("infoportal.state.", states()),
            Map.entry(
                    "infoportal.bulk.task.",
                    BulkActions.ACTIONS.stream().map(EditorialAction::id).toList()),
            Map.entry(
                    "infoportal.bulk.result.",
                    BulkActions.ACTIONS.stream().map(EditorialAction::id).toList()),
            Map.entry(
                    "infoportal.transfer.change.",
                    ImportPlan.Change.all().stream().map(ImportPlan.Change::id).toList()),
            Map.entry("infoportal.tasks.state.", List.of("done", "failed", "interrupted")),
            Map.entry("infoportal.unit.level.", List.of("state", "region", "district", "local")),
            Map.entry("infoportal.units.change.", List.of("new", "changed", "same")),
            Map.entry("infoportal.web.accreditation.decision.", decisions()),
            Map.entry("infoportal.web.confirm.", titleAndText("ask", "done", "invalid")),
            Map.entry("infoportal.web.home.state.", homeStates()),
            Map.entry("infoportal.role.", List.of(Roles.EDITOR, Roles.ACCREDITOR, Roles.ADMIN)),
            Map.entry("infoportal.web.staff.join.", titleAndText("ask", "done")),
            Map.entry("infoportal.web.registered.", titleAndText("step1", "step2", "step3")),
            Map.entry("infoportal.web.setup.", titleAndText("ask", "done", "invalid")));

    private final Map<String, String> german = bundle("de");
    private final Map<String, String> english = bundle("en");

    @Test
    void isTheSameSetInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(german.keySet());
        assertThat(german).hasSizeGreaterThan(300);
    }

    @Test
    void hasEveryKeyOfTheTemplates() {
        Map<String, String> used = quotedKeys(files("/infoportal/templates", ".ftl"));
        used.putAll(quotedKeys(files("/infoportal/mails", ".ftl")));

        assertThat(used).hasSizeGreaterThan(150);
        assertAllThere(used);
    }

    @Test
    void hasEveryKeyOfTheDefinitions() {
        Map<String, String> used = new TreeMap<>();
        Stream.of("contentTypes", "apps", "forms", "includes", "consents")
                .flatMap(folder -> files("/infoportal/" + folder, ".yaml").entrySet().stream())
                .forEach(file -> IN_YAML.matcher(file.getValue())
                        .results()
                        .forEach(found -> used.put(found.group(), file.getKey())));

        assertThat(used).hasSizeGreaterThan(60);
        assertAllThere(used);
    }

    @Test
    void hasEveryKeyOfTheCode() {
        Map<String, String> used = quotedKeys(LightModule.javaCode());

        assertThat(used).hasSizeGreaterThan(60);
        assertAllThere(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void isTextAndNoHtml(String language) {
        assertThat(bundle(language)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(HTML.matcher(text).find()).as(key + ": " + text).isFalse();
        });
    }

    @Test
    void hasTheSamePlaceholdersInBothLanguages() {
        assertThat(german)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void losesNoApostropheWhereArgumentsAreFilledIn(String language) {
        assertThat(bundle(language)).allSatisfy((key, text) -> {
            if (!placeholders(text).isEmpty()) {
                String filled = new MessageFormat(text).format(new Object[] {"A", "B", "C", "D"});
                assertThat(filled).as(key).doesNotContain("{");
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void saysEverythingOnce(String language) {
        List<String> keys = bundleFiles(language)
                .flatMap(String::lines)
                .filter(line -> line.matches("[^#=]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(bundle(language).keySet());
    }

    private void assertAllThere(Map<String, String> used) {
        assertThat(used).allSatisfy((key, file) -> {
            assertThat(german).as("German, used in " + file).containsKey(key);
            assertThat(english).as("English, used in " + file).containsKey(key);
        });
    }

    /** Keys with the file that uses them; keys that are put together with all their endings. */
    private static Map<String, String> quotedKeys(Map<String, String> files) {
        Map<String, String> keys = new TreeMap<>();
        files.forEach((file, text) -> {
            Matcher found = QUOTED.matcher(text);
            while (found.find()) {
                String key = found.group(1);
                if (found.group(2) != null) {
                    assertThat(ENDINGS).as("beginning of a key in " + file).containsKey(key);
                    ENDINGS.get(key).forEach(ending -> keys.put(key + ending, file));
                } else if (!NO_KEYS.contains(key)) {
                    keys.put(key, file);
                }
            }
        });
        return keys;
    }

    private static Map<String, String> files(String folder, String ending) {
        return LightModule.resources().list(folder).stream()
                .filter(file -> file.endsWith(ending))
                .collect(Collectors.toMap(file -> file, LightModule::text));
    }

    private static Map<String, String> bundle(String language) {
        Map<String, String> texts = new TreeMap<>();
        bundleFiles(language).forEach(file -> {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        });
        return texts;
    }

    private static Stream<String> bundleFiles(String language) {
        return files("/infoportal/i18n", "_" + language + ".properties").values().stream();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What classes say that hold something on people. */
    private static List<String> personalData(String pattern) {
        List<String> names = LightModule.javaCode().values().stream()
                .filter(code -> code.contains("implements PersonalData"))
                .flatMap(code -> Pattern.compile(pattern).matcher(code).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(10);
        return names;
    }

    /**
     * Every deed that the code writes into the audit trail. Its first word is found where an entry is made; all texts in the
     * code that begin with such a word are deeds.
     */
    private static List<String> auditActions() {
        Set<String> families = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        Map<String, String> code = LightModule.javaCode();
        String all = String.join("\n", code.values());
        Pattern.compile("new AuditEntry\\([^;]*?\"([a-z-]+)\\.([a-z-]*)\"(\\s*\\+)?")
                .matcher(all)
                .results()
                .forEach(found -> {
                    families.add(found.group(1));
                    if (found.group(3) != null) {
                        String beginning = found.group(1) + "." + found.group(2);
                        assertThat(ACTION_ENDINGS).as("beginning of a deed").containsKey(beginning);
                        ACTION_ENDINGS.get(beginning).forEach(ending -> actions.add(beginning + ending));
                    }
                });
        assertThat(families)
                .contains("accreditation", "account", "staff", "candidates", "letter", "privacy", "second-factor");
        Pattern.compile("\"((?:" + String.join("|", families) + ")\\.[a-z-]+)\"")
                .matcher(all)
                .results()
                .forEach(found -> actions.add(found.group(1)));
        return List.copyOf(actions);
    }

    /** What mails are filled in with. */
    private static List<String> placeholders() {
        return files("/infoportal/mails", "_de.ftl").values().stream()
                .flatMap(mail -> Pattern.compile("\\$\\{(\\w+)").matcher(mail).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> auditFaults() {
        return Arrays.stream(AuditCheck.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Those that a button offers. */
    private static List<String> editorialSteps() {
        return Arrays.stream(EditorialAction.values())
                .filter(action -> action != EditorialAction.SCHEDULE && action != EditorialAction.ERASE)
                .map(EditorialAction::id)
                .toList();
    }

    /** Those, and what else is written into the history of an item. */
    /** Each way of counting, in both directions; where there is no edge, with words of its own for one. */
    private static List<String> distances() {
        return Arrays.stream(OffsetUnit.values())
                .flatMap(unit -> Stream.of(".before", ".after")
                        .flatMap(direction -> unit == OffsetUnit.WEEK || unit == OffsetUnit.MONTH
                                ? Stream.of(direction, direction + ".one", ".begin" + direction, ".end" + direction)
                                : Stream.of(direction, direction + ".one"))
                        .map(ending -> unit.id() + ending))
                .toList();
    }

    private static List<String> anchors() {
        return Arrays.stream(Anchor.values()).map(Anchor::id).toList();
    }

    private static List<String> deeds() {
        return Stream.concat(
                        editorialSteps().stream(),
                        Stream.of(
                                "create",
                                "save",
                                "import",
                                "schedule",
                                "publish-scheduled",
                                "unpublish-scheduled",
                                "publish-missed",
                                "assign",
                                "confirm"))
                .toList();
    }

    private static List<String> editorButtons() {
        return List.of(
                "toolbar",
                "paragraph",
                "heading2",
                "heading3",
                "heading4",
                "bold",
                "italic",
                "link",
                "bulletList",
                "orderedList",
                "blockquote",
                "undo",
                "redo",
                "linkAddress",
                "linkApply",
                "linkRemove",
                "keyControl",
                "keyShift");
    }

    private static List<String> fieldLabels() {
        return Applications.FIELDS.stream().map(field -> field + ".label").toList();
    }

    private static List<String> standings() {
        return Stream.concat(Stream.of("all"), Arrays.stream(Standing.values()).map(Standing::id))
                .toList();
    }

    private static List<String> fileKinds() {
        return Stream.concat(
                        Arrays.stream(FileKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)),
                        Stream.of("other"))
                .toList();
    }

    private static List<String> functions() {
        return Stream.concat(Audiences.GRANTABLE.stream(), Stream.of("other")).toList();
    }

    private static List<String> problems() {
        return titlesAndDetails(
                "400", "401", "403", "404", "405", "406", "409", "412", "413", "415", "422", "428", "429", "500",
                "json");
    }

    private static List<String> memberStates() {
        return Arrays.stream(AccreditationState.values())
                .map(AccreditationState::id)
                .toList();
    }

    private static List<String> homeStates() {
        return Stream.concat(memberStates().stream(), Stream.of("second-factor-missing"))
                .toList();
    }

    private static List<String> states() {
        Stream<String> publication = Arrays.stream(ContentState.values()).map(ContentState::id);
        return Stream.concat(memberStates().stream(), publication).toList();
    }

    private static List<String> decisions() {
        return Stream.of(Action.ACCREDIT, Action.EXTEND, Action.SEND_BACK, Action.REJECT, Action.REVOKE)
                .map(Action::id)
                .toList();
    }

    private static List<String> deadlineKinds() {
        return Arrays.stream(DeadlineKind.values()).map(DeadlineKind::id).toList();
    }

    private static List<String> pendingReasons() {
        return Arrays.stream(Anchor.values()).map(Anchor::id).toList();
    }

    private static List<String> titleAndText(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(name + ".title", name + ".text"))
                .toList();
    }

    private static List<String> titlesAndDetails(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(name + ".title", name + ".detail"))
                .toList();
    }
}
