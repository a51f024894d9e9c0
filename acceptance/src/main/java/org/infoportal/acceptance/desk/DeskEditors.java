package org.infoportal.acceptance.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.infoportal.acceptance.host.DemoAccounts;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.Http;

/** The demo editor at the Desk's API. */
public final class DeskEditors implements Editors {

    /** Items of all types, each below its type's name. */
    public static final String CONTENT = "api/v1/desk/content/";

    private static final int CONFLICT = 409;

    private final Client editor;
    private final Supplier<Client> colleague;

    private DeskEditors(Client editor, Supplier<Client> colleague) {
        this.editor = editor;
        this.colleague = colleague;
    }

    /** Logs in. */
    public static DeskEditors at(URI base) {
        return new DeskEditors(
                Client.guest(Http.client(), base).login(DemoAccounts.EDITOR, DemoAccounts.PASSWORD),
                () -> Client.guest(Http.client(), base).login(DemoAccounts.ADMIN, DemoAccounts.PASSWORD));
    }

    @Override
    public Entry create(String type, Map<String, ?> fields) {
        return entry(type, editor.post(CONTENT + type, fields).expect(201));
    }

    @Override
    public Entry change(Entry entry, Map<String, ?> fields) {
        editor.put(entry.path(), fields, "If-Match", entry.revision()).expect(200);
        return reload(entry);
    }

    @Override
    public Entry publish(Entry entry) {
        Answer answer = editor.post(entry.path() + "/publish", Map.of(), "If-Match", entry.revision());
        if (answer.status() == CONFLICT) {
            return publishWithFourEyes(entry);
        }
        answer.expect(200);
        return reload(entry);
    }

    /** Where the type needs it, somebody else approves what the editor has written. */
    private Entry publishWithFourEyes(Entry entry) {
        Entry submitted = act(entry, "submit");
        colleague
                .get()
                .post(entry.path() + "/approve", Map.of(), "If-Match", submitted.revision())
                .expect(200);
        return act(reload(submitted), "publish");
    }

    @Override
    public Entry unpublish(Entry entry) {
        return act(entry, "unpublish");
    }

    @Override
    public void delete(Entry entry) {
        editor.delete(entry.path(), "If-Match", entry.revision()).expect(204);
    }

    @Override
    public String state(Entry entry) {
        return load(entry).json().path("state").asText();
    }

    private Entry act(Entry entry, String action) {
        editor.post(entry.path() + "/" + action, Map.of(), "If-Match", entry.revision())
                .expect(200);
        return reload(entry);
    }

    private Entry reload(Entry entry) {
        return entry(entry.type(), load(entry));
    }

    private Answer load(Entry entry) {
        return editor.get(entry.path()).expect(200);
    }

    private static Entry entry(String type, Answer answer) {
        JsonNode item = answer.json();
        String id = item.path("id").asText();
        return new Entry(type, id, item.path("slug").asText(), CONTENT + type + "/" + id, answer.header("ETag"));
    }
}
