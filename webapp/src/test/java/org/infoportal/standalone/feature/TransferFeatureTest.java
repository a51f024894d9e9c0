package org.infoportal.standalone.feature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.faq;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.HistoryEntry;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.FileChecker;
import org.infoportal.file.FileRules;
import org.infoportal.host.View;
import org.infoportal.task.Task;
import org.infoportal.task.TaskState;
import org.infoportal.task.Tasks;
import org.infoportal.transfer.FileProblem;
import org.infoportal.transfer.ImportPlan;
import org.infoportal.transfer.ImportPlan.Change;
import org.infoportal.transfer.ItemExport;
import org.infoportal.transfer.ItemImports;
import org.infoportal.web.view.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class TransferFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    /** Another portal, which knows nothing of the first one's content. */
    @RegisterExtension
    static final FeaturePortal other = new FeaturePortal();

    private static final String ITEM = """
            wer-darf-das:
              jcr:primaryType: ip:faq
              jcr:uuid: %s
              question: %s
              answer: <p>Ja.</p><script>alert(1)</script>
              category: Kandidieren
              audiences:
                - public
                - chair
              order: 7
              reviewOn: 2031-02-03T00:00:00.000+01:00
              mgnl:activationStatus: true
              mgnl:lastActivated: 2020-01-01T00:00:00.000+01:00
              revision: 99
            """;

    private final ItemImports imports = feature.portal().itemImports();
    private final ItemExport exports = feature.portal().itemExport();
    private final ContentEditing editing = feature.portal().editing();
    private final Tasks tasks = feature.portal().tasks();

    @Test
    void movesAnItemToAnotherPortal() {
        Map<String, Object> input = faq("Was zieht um: 1 & \"2\"?");
        input.put("answer", "<p>Eine Zeile</p>\n<p>true</p>");
        input.put("audiences", List.of("chair", "staff"));
        input.put("keywords", List.of("true", "12", "Umzug"));
        input.put("order", 12);
        input.put("reviewOn", "2031-07-08");
        input.put("note", "Zeile 1\nZeile 2: so");
        ContentItem item = feature.publish(editing.create(EDITOR, "faq", input));

        ItemExport.File file = exports.file(EDITOR, "faq", item.id());
        Task done = take(other, file.content().getBytes(UTF_8));

        assertThat(file.name()).isEqualTo("faq.was-zieht-um-1-2.yaml");
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        ContentItem moved = other.portal().editing().get(EDITOR, "faq", item.id());
        assertThat(moved.values()).isEqualTo(item.values());
        assertThat(moved.slug()).isEqualTo(item.slug());
        assertThat(moved.state()).as("what is live there is decided there").isEqualTo(ContentState.DRAFT);
        assertThat(other.portal().contents().find("faq", View.LIVE, item.id())).isEmpty();
        assertThat(other.portal().editing().history(EDITOR, "faq", item.id()))
                .extracting(HistoryEntry::deed)
                .extracting("action", "by")
                .containsExactly(tuple("import", "redaktion"));
        assertThat(previewed(other, file.content()).steps())
                .extracting(ImportPlan.Step::change)
                .containsExactly(Change.SAME);
    }

    @Test
    void movesAFileWithItsItem() {
        CheckedFile file = new FileChecker().check("liste.csv", "a;b\n1;2\n".getBytes(UTF_8), FileRules.ANY);
        ContentItem item = editing.create(EDITOR, "material", Map.of("title", "Eine Liste", "file", file));

        String yaml = exports.file(EDITOR, "material", item.id()).content();
        Task done = take(other, "material", yaml.getBytes(UTF_8));

        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(other.portal().editing().get(EDITOR, "material", item.id()).values())
                .isEqualTo(item.values())
                .containsEntry("file", file.stored());
        assertThat(previewed(other, "material", yaml).steps())
                .extracting(ImportPlan.Step::change)
                .containsExactly(Change.SAME);
    }

    @Test
    void refusesAFileThatMayNotComeInAndNamesItsLine() {
        String yaml = """
                ding:
                  jcr:primaryType: ip:material
                  title: Ding
                  file:
                    jcr:primaryType: mgnl:resource
                    fileName: ding.csv
                    jcr:data: !binary UEsDBAoAAAAAAA==
                """;

        assertThat(previewed(other, "material", yaml).problems())
                .extracting(FileProblem::line)
                .containsExactly(4L);
    }

    @Test
    void movesEntriesOfSeveralFields() {
        ContentItem election = other.publish(other.portal()
                .editing()
                .create(EDITOR, "election", Map.of("title", "Wahl", "day", "2031-03-23", "jurisdiction", "NRW")));
        String yaml = """
                frist:
                  jcr:primaryType: ip:deadline-rule
                  title: Frist
                  jurisdiction: NRW
                  kind: exclusion
                  anchor: poll-day
                  offset: -69
                  offsetUnit: calendar-day
                  certainty: sure
                  overrides:
                    jcr:primaryType: mgnl:contentNode
                    overrides0:
                      jcr:primaryType: mgnl:contentNode
                      election: %s
                      law: Gesetz
                      offset: -48
                      reason: verschoben
                """.formatted(election.id());

        Task done = take(other, "deadline-rule", yaml.getBytes(UTF_8));

        assertThat(done.state()).as("%s", done).isEqualTo(TaskState.DONE);
        ContentItem rule =
                other.portal().editing().list(EDITOR, "deadline-rule").get(0);
        assertThat((List<?>) rule.values().get("overrides"))
                .singleElement()
                .satisfies(entry -> assertThat(((Map<?, ?>) entry).toString())
                        .contains(election.id(), "Gesetz", "-48", "verschoben"));
        String out = other.portal()
                .itemExport()
                .file(EDITOR, "deadline-rule", rule.id())
                .content();
        assertThat(previewed(other, "deadline-rule", out).steps())
                .extracting(ImportPlan.Step::change)
                .containsExactly(Change.SAME);
    }

    @Test
    void writesWhatMagnoliaReads() {
        Map<String, Object> input = faq("Liest Magnolia das?");
        input.put("order", 3);
        input.put("reviewOn", "2031-07-08");
        ContentItem item = feature.publish(editing.create(EDITOR, "faq", input));

        ItemExport.File file = exports.file(EDITOR, "faq", item.id());
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file.content());

        assertThat(root).containsOnlyKeys("liest-magnolia-das");
        Map<?, ?> node = (Map<?, ?>) root.get("liest-magnolia-das");
        assertThat(node.get("jcr:primaryType")).isEqualTo("ip:faq");
        assertThat(node.get("jcr:uuid")).isEqualTo(item.id());
        assertThat(node.get("audiences")).isEqualTo(List.of("public"));
        assertThat(node.get("order")).isEqualTo(3);
        assertThat(node.get("reviewOn")).isInstanceOf(java.util.Date.class);
        assertThat(node.get("mgnl:created")).isInstanceOf(java.util.Date.class);
        assertThat(node.keySet().stream().map(String::valueOf))
                .noneMatch(key -> key.contains("ctivat") || key.endsWith("By"));
    }

    @Test
    void packsAWholeTypeIntoOneArchive() {
        ContentItem one = feature.createFaq("Packt es die erste ein?");
        ContentItem two = feature.publishedFaq("Packt es die zweite ein?");
        ContentItem gone = feature.createFaq("Packt es den Papierkorb ein?");
        act(gone, EditorialAction.TRASH);

        Map<String, String> files = unpacked(
                zip(editing.list(EDITOR, "faq").stream().map(ContentItem::id).toList()));

        assertThat(files)
                .containsKeys("faq." + one.slug() + ".yaml", "faq." + two.slug() + ".yaml")
                .doesNotContainKey("faq." + gone.slug() + ".yaml");
        assertThat(files.get("faq." + two.slug() + ".yaml"))
                .isEqualTo(exports.file(EDITOR, "faq", two.id()).content());
    }

    @Test
    void trustsNothingOfWhatTheSourceSaysAboutItself() {
        String id = UUID.randomUUID().toString();

        take(feature, yaml(id, "Wem traut der Import?"));

        ContentItem item = editing.get(EDITOR, "faq", id);
        assertThat(item.state()).isEqualTo(ContentState.DRAFT);
        assertThat(item.editorial().live()).isFalse();
        assertThat(item.revision()).isEqualTo(1);
        assertThat(item.text("answer")).isEqualTo("<p>Ja.</p>");
        assertThat(item.values()).containsEntry("order", 7L);
        assertThat(item.value("reviewOn")).contains(java.time.LocalDate.of(2031, 2, 3));
        assertThat(feature.records().holding("faq", "alert(1)")).isEmpty();
    }

    @Test
    void changesNothingBeforeItIsStarted() {
        String id = UUID.randomUUID().toString();

        ImportPlan plan = previewed(feature, new String(yaml(id, "Nur angesehen?"), UTF_8));

        assertThat(plan.count(Change.NEW)).isEqualTo(1);
        assertThatThrownBy(() -> editing.get(EDITOR, "faq", id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void leavesReadersTheOldTextOfWhatItChanges() {
        ContentItem item = feature.publishedFaq("Was lesen die anderen?");
        String changed = exports.file(EDITOR, "faq", item.id()).content().replace("Antwort.", "Eine neue Antwort.");
        feature.clock().advance(java.time.Duration.ofMinutes(1));

        assertThat(previewed(feature, changed).count(Change.CHANGED)).isEqualTo(1);
        take(feature, changed.getBytes(UTF_8));

        assertThat(editing.get(EDITOR, "faq", item.id())).satisfies(now -> {
            assertThat(now.state()).isEqualTo(ContentState.CHANGED);
            assertThat(now.text("answer")).contains("Eine neue Antwort.");
            assertThat(now.revision()).isEqualTo(item.revision() + 1);
        });
        assertThat(feature.portal()
                        .contents()
                        .find("faq", View.LIVE, item.id())
                        .orElseThrow()
                        .text("answer"))
                .contains("<p>Antwort.</p>");
    }

    @Test
    void isAllOrNothing() {
        String good = UUID.randomUUID().toString();
        byte[] zip = zipped(Map.of(
                "faq.wer-darf-das.yaml",
                new String(yaml(good, "Alles?"), UTF_8),
                "faq.kaputt.yaml",
                "kaputt:\n  jcr:primaryType: ip:faq\n  question: Nichts?\n  category: Kandidieren\n  order: viele\n"));
        String upload = imports.upload(EDITOR, "faq", zip);

        assertThat(imports.preview(EDITOR, "faq", upload).problems())
                .extracting(
                        FileProblem::file,
                        FileProblem::line,
                        problem -> problem.error().field())
                .containsExactly(tuple("faq.kaputt.yaml", 1L, "answer"), tuple("faq.kaputt.yaml", 5L, "order"));
        assertThatThrownBy(() -> imports.start(EDITOR, "faq", upload, true)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> editing.get(EDITOR, "faq", good)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void changesNothingIfSomebodyIsFaster() {
        ContentItem item = feature.createFaq("Wer ist schneller?");
        String changed = exports.file(EDITOR, "faq", item.id()).content().replace("Antwort.", "Importiert.");
        String added = UUID.randomUUID().toString();
        String upload = imports.upload(
                EDITOR,
                "faq",
                zipped(Map.of(
                        "faq.wer-ist-schneller.yaml",
                        changed,
                        "faq.wer-darf-das.yaml",
                        new String(yaml(added, "Kommt sie mit?"), UTF_8))));
        Map<String, Object> bad = faq("Wer ist schneller?");
        bad.put("slug", "kommt-sie-mit");
        editing.create(EDITOR, "faq", bad);
        editing.update(EDITOR, "faq", item.id(), item.revision(), faq("Ich war schneller?"));

        Task done = ended(feature, imports.start(EDITOR, "faq", upload, false));

        // decided anew: the change is now one of the newer text, the address of the other is made anew
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(editing.get(EDITOR, "faq", added).slug()).isEqualTo("kommt-sie-mit-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: [                                                              | 1 | infoportal.transfer.yaml.syntax
                    a: b                                                              | 1 | infoportal.transfer.yaml.node
                    a: {jcr:primaryType: ip:election}                                 | 1 | infoportal.transfer.yaml.type
                    a: {jcr:primaryType: ip:faq}~b: {jcr:primaryType: ip:faq}         | 1 | infoportal.transfer.yaml.root
                    a:~  jcr:primaryType: ip:faq~  order: 1~  order: 2                | 4 | infoportal.transfer.yaml.twice
                    a:~  jcr:primaryType: ip:faq~  jcr:uuid: x                        | 3 | infoportal.transfer.yaml.id
                    a:~  jcr:primaryType: ip:faq~  order: !include /etc/passwd        | 3 | infoportal.transfer.yaml.tag
                    a:~  jcr:primaryType: ip:faq~  order: !!java.net.URL [x]          | 3 | infoportal.transfer.yaml.syntax
                    a:~  jcr:primaryType: ip:faq~  note: !binary QUJD                 | 3 | infoportal.transfer.yaml.binary
                    a:~  jcr:primaryType: ip:faq~  surprise: x                        | 3 | infoportal.field.unknown.error
                    a:~  jcr:primaryType: ip:faq~  audiences: [ everyone ]            | 3 | infoportal.field.choice.error
                    a:~  jcr:primaryType: ip:faq~  question: &q [x]~  note: *q        | 0 | infoportal.transfer.yaml.refused
                    a:~  jcr:primaryType: mgnl:folder~  b: {jcr:primaryType: ip:unit} | 3 | infoportal.transfer.yaml.type
                    """)
    void namesTheLineThatIsWrong(String text, long line, String messageKey) {
        ImportPlan plan = previewed(feature, text.replace("~", "\n"));

        assertThat(plan.problems())
                .extracting(FileProblem::line, problem -> problem.error().messageKey())
                .contains(tuple(line, messageKey));
    }

    @Test
    void namesTheLineOfAnUnreadableCharacter() {
        ImportPlan plan = previewed(feature, "a:\n  jcr:primaryType: ip:faq\n  note: x\u0007\n");

        assertThat(plan.problems())
                .extracting(FileProblem::line, problem -> problem.error().messageKey())
                .containsExactly(tuple(3L, "infoportal.transfer.yaml.refused"));
    }

    @Test
    void readsItemsOutOfFolders() {
        String id = UUID.randomUUID().toString();
        String item = new String(yaml(id, "Liegt sie im Ordner?"), UTF_8).indent(2);

        take(feature, ("ordner:\n  jcr:primaryType: mgnl:folder\n" + item).getBytes(UTF_8));

        assertThat(editing.get(EDITOR, "faq", id).title()).isEqualTo("Liegt sie im Ordner?");
    }

    @Test
    void takesATreeWhoseItemsLeadToEachOther() {
        ContentItem parent = editing.create(EDITOR, "unit", Map.of("title", "Land Oben", "level", "state"));
        feature.publish(parent);
        ContentItem child = editing.create(
                EDITOR, "unit", Map.of("title", "Kreis Unten", "level", "district", "parent", parent.id()));
        byte[] zip = zip("unit", List.of(child.id(), parent.id()));

        String upload = other.portal().itemImports().upload(EDITOR, "unit", zip);
        Task done = ended(other, other.portal().itemImports().start(EDITOR, "unit", upload, false));

        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(other.portal().editing().get(EDITOR, "unit", child.id()).text("parent"))
                .isEqualTo(parent.id());
    }

    @Test
    void findsConflictsOfAddressIdentifierAndTrash() {
        feature.createFaq("Schon vergebene Adresse?");
        ContentItem trashed = feature.createFaq("Liegt im Papierkorb?");
        act(trashed, EditorialAction.TRASH);
        String free = UUID.randomUUID().toString();
        feature.host().sessions().call("faq", View.WORKING, session -> {
            session.getRootNode().addNode("belegt", "mgnl:content");
            session.save();
            return null;
        });
        String taken = feature.host()
                .sessions()
                .call("faq", View.WORKING, session -> session.getNode("/belegt").getIdentifier());
        byte[] zip = zipped(Map.of(
                "a/faq.eins.yaml", named("eins", free, "Neu und frei?", ""),
                "faq.zwei.yaml", named("zwei", UUID.randomUUID().toString(), "Anders?", "schon-vergebene-adresse"),
                "faq.drei.yaml", named("drei", trashed.id(), "Zurück?", ""),
                "faq.vier.yaml", named("vier", taken, "Im Weg?", "")));
        String upload = imports.upload(EDITOR, "faq", zip);

        assertThat(imports.preview(EDITOR, "faq", upload).steps())
                .extracting(ImportPlan.Step::title, ImportPlan.Step::change, ImportPlan.Step::reason)
                .containsExactlyInAnyOrder(
                        tuple("Neu und frei?", Change.NEW, ""),
                        tuple("Anders?", Change.CONFLICT, "infoportal.transfer.conflict.address"),
                        tuple("Zurück?", Change.CONFLICT, "infoportal.transfer.conflict.trash"),
                        tuple("Im Weg?", Change.CONFLICT, "infoportal.transfer.conflict.id"));
        assertThatThrownBy(() -> imports.start(EDITOR, "faq", upload, false))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly("leaveConflicts"));

        Task done = ended(feature, imports.start(EDITOR, "faq", upload, true));

        assertThat(done.results())
                .containsEntry("infoportal.tasks.result.added", 1)
                .containsEntry("infoportal.tasks.result.left", 3);
        assertThat(editing.get(EDITOR, "faq", free).title()).isEqualTo("Neu und frei?");
    }

    @Test
    void isTakenBack() {
        ContentItem known = feature.createFaq("Wird sie wieder wie vorher?");
        String changed = exports.file(EDITOR, "faq", known.id()).content().replace("Antwort.", "Anders.");
        String added = UUID.randomUUID().toString();
        String touched = UUID.randomUUID().toString();
        String upload = imports.upload(
                EDITOR,
                "faq",
                zipped(Map.of(
                        "faq." + known.slug() + ".yaml",
                        changed,
                        "faq.eins.yaml",
                        named("eins", added, "Geht sie wieder?", ""),
                        "faq.zwei.yaml",
                        named("zwei", touched, "Bleibt die berührte?", ""))));
        String id = imports.start(EDITOR, "faq", upload, false);
        assertThat(ended(feature, id).undoSteps()).isEqualTo(3);
        editing.update(EDITOR, "faq", touched, 1, faq("Ich habe sie berührt?"));

        Task undone = ended(feature, tasks.undo(EDITOR, id));

        assertThat(undone.results()).containsEntry("infoportal.tasks.result.takenBack", 2);
        assertThat(undone.failures()).extracting("item").containsExactly(touched);
        assertThat(editing.get(EDITOR, "faq", known.id()).values()).isEqualTo(known.values());
        assertThatThrownBy(() -> editing.get(EDITOR, "faq", added)).isInstanceOf(NotFoundException.class);
        assertThat(editing.get(EDITOR, "faq", touched).title()).isEqualTo("Ich habe sie berührt?");
    }

    @Test
    void readsATable() {
        String csv = """
                Frage;Antwort;Kategorie;Kreise;Stichwörter;Reihenfolge
                Kommt das aus einer Tabelle?;"Erster Absatz < 2.

                Zweiter; mit Umbruch
                hier.";Kandidieren;Öffentlich|Vorsitz;eins|zwei;5
                Und einfaches HTML?;<p>Ja, <strong>fett</strong>.</p>;Kandidieren;;;
                """;

        Task done = take(feature, csv.getBytes(java.nio.charset.Charset.forName("windows-1252")));

        assertThat(done.results()).containsEntry("infoportal.tasks.result.added", 2);
        assertThat(titled("Kommt das aus einer Tabelle?")).satisfies(item -> {
            assertThat(item.text("answer"))
                    .isEqualTo("<p>Erster Absatz &lt; 2.</p><p>Zweiter; mit Umbruch<br />hier.</p>");
            assertThat(item.audiences()).containsExactlyInAnyOrder("public", "chair");
            assertThat(item.texts("keywords")).containsExactly("eins", "zwei");
            assertThat(item.value("order")).contains(5L);
            assertThat(item.slug()).isEqualTo("kommt-das-aus-einer-tabelle");
        });
        assertThat(titled("Und einfaches HTML?").text("answer")).isEqualTo("<p>Ja, <strong>fett</strong>.</p>");
        assertThat(previewed(feature, csv).count(Change.SAME)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void understandsTheLabelsOfTheFormAsHeadings(String language) {
        Messages messages = new Messages(feature.host().resources(), feature.clock());
        String header = imports.columns(imports.getType(EDITOR, "faq")).stream()
                .map(field -> messages.get(Locale.forLanguageTag(language), field.label()))
                .collect(Collectors.joining(";"));

        assertThat(header.split(";")).hasSizeGreaterThan(5);
        assertThat(previewed(feature, header + "\nNur die Überschriften?\n").problems())
                .extracting(problem -> problem.error().messageKey())
                .containsOnly("infoportal.field.required.error");
    }

    @Test
    void changesOnlyTheColumnsOfATable() {
        Map<String, Object> input = faq("Bleibt der Rest?");
        input.put("note", "bleibt");
        ContentItem item = editing.create(EDITOR, "faq", input);

        take(feature, "Frage,Antwort\nBleibt der Rest?,Neu gefasst.\n".getBytes(UTF_8));

        ContentItem now = editing.get(EDITOR, "faq", item.id());
        assertThat(now.text("answer")).isEqualTo("<p>Neu gefasst.</p>");
        assertThat(now.text("note")).isEqualTo("bleibt");
        assertThat(now.slug()).isEqualTo(item.slug());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Frage;Antwort;Kategorie~A?;b;c~D?;;c                | 3 | answer    | infoportal.field.required.error
                    Frage;Antwort;Kategorie;Farbe~A?;b;c;rot            | 1 | ''        | infoportal.transfer.csv.heading
                    Frage;Antwort;Kategorie;Text~A?;b;c;d               | 1 | ''        | infoportal.transfer.csv.twice
                    Frage;Antwort;Kategorie~A?;b;c;d                    | 2 | ''        | infoportal.transfer.csv.extra
                    Frage;Antwort;Kategorie;Kreise~A?;b;c;Freunde       | 2 | audiences | infoportal.transfer.csv.audience
                    Frage;Antwort;Kategorie;Reihenfolge~A?;b;c;erste    | 2 | order     | infoportal.field.number.error
                    Frage;Antwort;Kategorie~A?;b;c~X?;y;z~a?;b2;c       | 4 | ''        | infoportal.transfer.item.twice
                    Frage;Antwort;Kategorie~A?;"b;c                     | 0 | ''        | infoportal.transfer.csv.quotes
                    Frage;Antwort;Kategorie                             | 1 | ''        | infoportal.transfer.csv.empty
                    """)
    void namesTheLineOfATableThatIsWrong(String csv, long line, String field, String messageKey) {
        ImportPlan plan = previewed(feature, csv.replace("~", "\n"));

        assertThat(plan.problems())
                .extracting(
                        FileProblem::line,
                        problem -> problem.error().field(),
                        problem -> problem.error().messageKey())
                .containsExactly(tuple(line, field, messageKey));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# nur ein Kommentar"})
    void refusesWhatHoldsNothing(String text) {
        assertThat(refusedOrBroken(text.getBytes(UTF_8))).isTrue();
    }

    @Test
    void refusesADamagedOrHugeArchive() {
        byte[] zip =
                zipped(Map.of("faq.eins.yaml", named("eins", UUID.randomUUID().toString(), "Ganz?", "")));

        for (byte[] bad : List.of(
                java.util.Arrays.copyOf(zip, zip.length / 2),
                zipped(Map.of("faq.bombe.yaml", "#".repeat(33 * 1024 * 1024))),
                zipped(Map.of("__MACOSX/._faq.eins.yaml", "x")),
                new byte[ItemImports.MAX_BYTES + 1])) {
            assertThatThrownBy(() -> imports.upload(EDITOR, "faq", bad)).isInstanceOf(InvalidException.class);
        }
    }

    @Test
    void namesFilesThatDoNotBelongHere() {
        String upload = imports.upload(
                EDITOR,
                "faq",
                zipped(Map.of(
                        "election.eins.yaml", "eins: {}",
                        "lies-mich.txt", "Hallo",
                        "faq.anders.yaml", named("eins", UUID.randomUUID().toString(), "Anders?", ""))));

        assertThat(imports.preview(EDITOR, "faq", upload).problems())
                .extracting(FileProblem::file, problem -> problem.error().messageKey())
                .containsExactlyInAnyOrder(
                        tuple("election.eins.yaml", "infoportal.transfer.file.workspace"),
                        tuple("lies-mich.txt", "infoportal.transfer.file.name"),
                        tuple("faq.anders.yaml", "infoportal.transfer.yaml.rootName"));
    }

    @Test
    void isThereForNobodyButEditorsAndAnUploadOnlyForItsOwner() {
        ContentItem item = feature.createFaq("Wer darf heraus?");
        String upload = imports.upload(EDITOR, "faq", yaml(UUID.randomUUID().toString(), "Wer sieht das?"));
        Viewer colleague =
                new Viewer(Optional.of("id-kollegin"), "kollegin", "K", "none", false, List.of(), Set.of(Roles.EDITOR));
        Viewer reviewer = new Viewer(Optional.of("id-r"), "r", "R", "none", false, List.of(), Set.of(Roles.REVIEWER));

        assertThatThrownBy(() -> imports.preview(colleague, "faq", upload)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.start(colleague, "faq", upload, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.preview(EDITOR, "election", upload)).isInstanceOf(NotFoundException.class);
        for (Viewer stranger : List.of(Viewer.GUEST, FeaturePortal.ACCREDITOR, FeaturePortal.memberIn("staff"))) {
            assertThatThrownBy(() -> exports.file(stranger, "faq", item.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> exports.zip(stranger, "faq", List.of(item.id()), new ByteArrayOutputStream()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports.upload(stranger, "faq", new byte[0]))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> imports.upload(reviewer, "faq", new byte[0])).isInstanceOf(NotFoundException.class);
        assertThat(exports.file(reviewer, "faq", item.id()).content()).contains("Wer darf heraus?");
    }

    @Test
    void forgetsAnUploadAfterAnHour() {
        String upload = imports.upload(EDITOR, "faq", yaml(UUID.randomUUID().toString(), "Wie lange noch?"));

        feature.clock().advance(java.time.Duration.ofMinutes(61));

        assertThatThrownBy(() -> imports.preview(EDITOR, "faq", upload)).isInstanceOf(NotFoundException.class);
    }

    private boolean refusedOrBroken(byte[] bytes) {
        try {
            return !imports.preview(EDITOR, "faq", imports.upload(EDITOR, "faq", bytes))
                    .problems()
                    .isEmpty();
        } catch (InvalidException e) {
            return true;
        }
    }

    private static byte[] yaml(String id, String question) {
        return ITEM.formatted(id, question).getBytes(UTF_8);
    }

    private static String named(String name, String id, String question, String slug) {
        return ITEM.formatted(id, question).replace("wer-darf-das:", name + ":")
                + (slug.isEmpty() ? "" : "  slug: " + slug + "\n");
    }

    private static ImportPlan previewed(FeaturePortal portal, String text) {
        return previewed(portal, "faq", text);
    }

    private static ImportPlan previewed(FeaturePortal portal, String type, String text) {
        ItemImports imports = portal.portal().itemImports();
        return imports.preview(EDITOR, type, imports.upload(EDITOR, type, text.getBytes(UTF_8)));
    }

    private static Task take(FeaturePortal portal, byte[] bytes) {
        return take(portal, "faq", bytes);
    }

    private static Task take(FeaturePortal portal, String type, byte[] bytes) {
        ItemImports imports = portal.portal().itemImports();
        return ended(portal, imports.start(EDITOR, type, imports.upload(EDITOR, type, bytes), false));
    }

    private static Task ended(FeaturePortal portal, String id) {
        Tasks tasks = portal.portal().tasks();
        Await.until("task is over", () -> !tasks.get(EDITOR, id).isRunning());
        return tasks.get(EDITOR, id);
    }

    private void act(ContentItem item, EditorialAction action) {
        feature.portal().desk().workflow().act(EDITOR, item.type().name(), item.id(), Optional.empty(), action, "");
    }

    private ContentItem titled(String title) {
        return editing.list(EDITOR, "faq").stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private byte[] zip(List<String> ids) {
        return zip("faq", ids);
    }

    private byte[] zip(String type, List<String> ids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exports.zip(EDITOR, type, ids, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zipped(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, String> unpacked(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
