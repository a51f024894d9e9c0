package org.infoportal.registration;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;
import org.infoportal.jcr.Nodes;

/** The text a member agrees to, with its version: {@code /infoportal/consents/registration.yaml}. */
public final class ConsentText {

    private static final String FILE = "/infoportal/consents/registration.yaml";
    private static final String FOLDER = "consentTexts";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final YamlReader yaml;

    public ConsentText(Resources resources) {
        this.yaml = new YamlReader(resources);
    }

    /** The text in the reader's language, German if there is none. */
    public Text current(Locale language) {
        Map<String, Object> file = yaml.readMap(FILE);
        Object text = file.getOrDefault(language.getLanguage(), file.get(Locale.GERMAN.getLanguage()));
        return new Text(String.valueOf(file.get("version")), String.valueOf(text));
    }

    /** Keeps the words of a text that somebody agrees to, once for all who do, in the caller's session. */
    public void keep(Session session, Text text, Instant now) throws RepositoryException {
        Node texts = Nodes.folder(session.getRootNode(), FOLDER);
        if (!texts.hasNode(text.hash())) {
            Node node = texts.addNode(text.hash(), "ip:consentText");
            node.setProperty("version", text.version());
            node.setProperty("html", text.html());
            Nodes.set(node, "since", now);
        }
    }

    /** The words of a text as somebody agreed to them. */
    public Optional<Text> kept(Session session, String hash) throws RepositoryException {
        String path = "/" + FOLDER + "/" + hash;
        if (!HASH.matcher(hash).matches() || !session.nodeExists(path)) {
            return Optional.empty();
        }
        Node node = session.getNode(path);
        return Optional.of(new Text(Nodes.text(node, "version"), Nodes.text(node, "html")));
    }

    /** @param html simple HTML, as it stands in the light module */
    public record Text(String version, String html) {

        public String hash() {
            return Nodes.sha256(html);
        }
    }
}
