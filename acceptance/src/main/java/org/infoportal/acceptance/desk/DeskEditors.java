package org.infoportal.acceptance.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
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

    private final Client editor;

    private DeskEditors(Client editor) {
        this.editor = editor;
    }

    /** Logs in. */
    public static DeskEditors at(URI base) {
        return as(DemoAccounts.EDITOR, base);
    }

    /** The demo reviewer. */
    public static DeskEditors reviewerAt(URI base) {
        return as(DemoAccounts.REVIEWER, base);
    }

    private static DeskEditors as(String account, URI base) {
        return new DeskEditors(Client.guest(Http.client(), base).login(account, DemoAccounts.PASSWORD));
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
        return act(entry, "publish");
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

    @Override
    public boolean tries(Entry entry, String step) {
        return editor.post(entry.path() + "/" + step, Map.of("comment", "Bitte"))
                        .status()
                == 200;
    }
}
