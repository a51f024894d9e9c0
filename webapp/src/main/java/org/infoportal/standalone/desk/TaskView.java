package org.infoportal.standalone.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.task.Task;
import org.infoportal.task.TaskFailure;
import org.infoportal.web.view.Messages;

/** A task in its reader's words, the same on its page and in JSON. */
final class TaskView {

    private final Messages messages;

    TaskView(Messages messages) {
        this.messages = messages;
    }

    /** @param base path of the portal's start page */
    Map<String, Object> of(Task task, String base, Locale language) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", task.id());
        view.put("label", messages.get(language, task.label(), task.arguments().toArray()));
        view.put("state", task.state().id());
        view.put("total", task.total());
        view.put("done", task.done());
        view.put("failed", task.failed());
        view.put("progress", progress(task, language));
        view.put(
                "results",
                task.results().entrySet().stream()
                        .map(result -> Map.of(
                                "text", messages.get(language, result.getKey(), result.getValue()),
                                "count", result.getValue()))
                        .toList());
        view.put(
                "failures",
                task.failures().stream()
                        .map(failure -> failure(failure, task, base, language))
                        .toList());
        view.put("started", task.started().toString());
        view.put("finished", task.finished().map(String::valueOf).orElse(null));
        view.put("undoUntil", task.undoUntil().map(String::valueOf).orElse(null));
        view.put("undoSteps", task.undoSteps());
        view.put("url", base + TaskPages.PATH + "/" + task.id());
        view.put("back", base + task.back());
        return view;
    }

    private String progress(Task task, Locale language) {
        return task.total() == 0
                ? messages.get(language, "infoportal.tasks.progress.begin")
                : messages.get(language, "infoportal.tasks.progress", task.done(), task.total());
    }

    private Map<String, Object> failure(TaskFailure failure, Task task, String base, Locale language) {
        return Map.of(
                "item", failure.item(),
                "title", failure.title(),
                "url", failure.item().isEmpty() ? "" : base + task.back() + "/" + failure.item(),
                "message",
                        messages.get(
                                language,
                                failure.messageKey(),
                                List.copyOf(failure.arguments()).toArray()));
    }
}
