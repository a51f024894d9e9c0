package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.infoportal.access.Viewer;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.task.Task;
import org.infoportal.task.TaskFailure;
import org.infoportal.task.TaskRequest;
import org.infoportal.task.TaskState;
import org.infoportal.task.TaskWork;
import org.infoportal.task.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TasksFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Viewer EDITOR = FeaturePortal.EDITOR;

    private final List<Tasks> opened = new ArrayList<>();
    private final Tasks tasks = open();

    @AfterEach
    void close() {
        opened.forEach(Tasks::close);
    }

    @Test
    void tellsHowFarItIs() {
        CountDownLatch go = new CountDownLatch(1);
        String id = start((viewer, progress) -> {
            progress.total(3);
            progress.step("good");
            await(go);
            progress.step("good");
            progress.failure(TaskFailure.of("x", "Ein Titel", new StaleException()));
            return Optional.empty();
        });

        Await.until("one of three is done", () -> task(id).done() == 1);
        assertThat(task(id)).satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.RUNNING);
            assertThat(task.total()).isEqualTo(3);
            assertThat(task.finished()).isEmpty();
        });

        go.countDown();
        Task done = ended(id);
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.results()).containsEntry("good", 2);
        assertThat(done.failures())
                .containsExactly(new TaskFailure("x", "Ein Titel", "infoportal.error.stale", List.of()));
        assertThat(done.undoUntil()).isEmpty();
    }

    @Test
    void isThereForNobodyButWhoStartedIt() {
        String id = start((viewer, progress) -> Optional.empty());
        ended(id);

        for (Viewer stranger : List.of(Viewer.GUEST, FeaturePortal.ACCREDITOR, FeaturePortal.memberIn("candidate"))) {
            assertThatThrownBy(() -> tasks.get(stranger, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> tasks.undo(stranger, id)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> tasks.get(EDITOR, "../members")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tasks.start(Viewer.GUEST, request((viewer, progress) -> Optional.empty())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void saysWhyNothingCameOfIt() {
        String id = start((viewer, progress) -> {
            throw new InvalidException(
                    List.of(FieldError.of("a", "key.a", 7), FieldError.of("b", "key.b", "tab\there")));
        });

        Task failed = ended(id);
        assertThat(failed.state()).isEqualTo(TaskState.FAILED);
        assertThat(failed.failures())
                .containsExactly(
                        new TaskFailure("", "a", "key.a", List.of("7")),
                        new TaskFailure("", "b", "key.b", List.of("tab here")));
    }

    @Test
    void goesOnWithTheNextTaskAfterAFault() {
        String broken = start((viewer, progress) -> {
            throw new IllegalStateException("meant to fail");
        });
        String next = start((viewer, progress) -> Optional.empty());

        assertThat(ended(broken).failures())
                .extracting(TaskFailure::messageKey)
                .containsExactly("infoportal.tasks.fault");
        assertThat(ended(next).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void keepsTheFirstFailuresAndCountsAll() {
        String id = start((viewer, progress) -> {
            for (int i = 0; i < 300; i++) {
                progress.failure(TaskFailure.of("id" + i, "", new StaleException()));
            }
            return Optional.empty();
        });

        Task done = ended(id);
        assertThat(done.failed()).isEqualTo(300);
        assertThat(done.failures()).hasSize(200);
    }

    @Test
    void isTakenBackOnceAndInTime() {
        List<String> deeds = new ArrayList<>();
        TaskRequest back = request((viewer, progress) -> {
            deeds.add("back by " + viewer.userName());
            return Optional.empty();
        });
        String id = start((viewer, progress) -> Optional.of(back));
        assertThat(ended(id).undoUntil()).contains(feature.clock().instant().plus(Tasks.UNDO));

        String undoing = tasks.undo(EDITOR, id);

        assertThat(ended(undoing).state()).isEqualTo(TaskState.DONE);
        assertThat(deeds).containsExactly("back by redaktion");
        assertThat(task(id).undoUntil()).isEmpty();
        assertThatThrownBy(() -> tasks.undo(EDITOR, id)).isInstanceOf(ConflictException.class);
    }

    @Test
    void isNotTakenBackTooLate() {
        String id = start((viewer, progress) -> Optional.of(request((undoer, undoing) -> Optional.empty())));
        ended(id);

        feature.clock().advance(Tasks.UNDO.plusSeconds(1));

        assertThat(task(id).undoUntil()).isEmpty();
        assertThatThrownBy(() -> tasks.undo(EDITOR, id)).isInstanceOf(ConflictException.class);
    }

    @Test
    void isStillThereForAnotherProcess() {
        String id = start((viewer, progress) -> {
            progress.step("good");
            return Optional.empty();
        });
        Task done = ended(id);

        assertThat(open().get(EDITOR, id)).isEqualTo(done);
    }

    @Test
    void admitsThatItsProcessEnded() {
        CountDownLatch go = new CountDownLatch(1);
        String id = start((viewer, progress) -> {
            progress.total(2);
            feature.clock().advance(Duration.ofSeconds(3));
            progress.step("good");
            await(go);
            return Optional.empty();
        });
        Await.until("one of two is done", () -> task(id).done() == 1);
        Tasks other = open();
        assertThat(other.get(EDITOR, id).state()).as("it may be running there").isEqualTo(TaskState.RUNNING);

        feature.clock().advance(Duration.ofMinutes(1));

        assertThat(other.get(EDITOR, id).state()).isEqualTo(TaskState.INTERRUPTED);
        assertThat(other.get(EDITOR, id).done()).isEqualTo(1);
        go.countDown();
    }

    @Test
    void endsBetweenTwoStepsWhenThePortalEnds() {
        CountDownLatch begun = new CountDownLatch(1);
        String id = start((viewer, progress) -> {
            begun.countDown();
            while (true) {
                progress.step("good");
            }
        });
        String behind = start((viewer, progress) -> Optional.empty());
        await(begun);

        tasks.close();

        Tasks other = open();
        assertThat(other.get(EDITOR, id).state()).isEqualTo(TaskState.INTERRUPTED);
        assertThat(other.get(EDITOR, id).results().get("good")).isPositive();
        assertThat(other.get(EDITOR, behind).state()).isEqualTo(TaskState.INTERRUPTED);
    }

    @Test
    void refusesMoreThanAFewAtOnce() {
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            start((viewer, progress) -> {
                await(go);
                return Optional.empty();
            });
        }

        assertThatThrownBy(() -> start((viewer, progress) -> Optional.empty())).isInstanceOf(ConflictException.class);
        go.countDown();
    }

    @Test
    void isForgottenAfterAWeek() {
        String id = start((viewer, progress) -> Optional.empty());
        ended(id);

        feature.clock().advance(Duration.ofDays(8));
        tasks.upkeep().work().run();

        assertThatThrownBy(() -> tasks.get(EDITOR, id)).isInstanceOf(NotFoundException.class);
    }

    private Tasks open() {
        Tasks more = new Tasks(feature.host(), feature.portal().store());
        opened.add(more);
        return more;
    }

    private String start(TaskWork work) {
        return tasks.start(EDITOR, request(work));
    }

    private static TaskRequest request(TaskWork work) {
        return new TaskRequest("label", List.of(), "desk/faq", 0, work);
    }

    private Task task(String id) {
        return tasks.get(EDITOR, id);
    }

    private Task ended(String id) {
        Await.until("task is over", () -> !task(id).isRunning());
        return task(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
