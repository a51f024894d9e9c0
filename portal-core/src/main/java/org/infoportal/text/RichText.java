package org.infoportal.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What editors may write: a few elements, links, nothing that acts or tracks. */
public final class RichText {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "b", "i", "blockquote", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .toFactory();
    private static final PolicyFactory NO_MARKUP = new HtmlPolicyBuilder().toFactory();
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BLOCK_END = Pattern.compile("(?i)</(p|li|h\\d|blockquote)>|<br ?/?>");

    private RichText() {}

    /** The same text with everything removed that is not allowed; empty if no readable text is left. */
    public static String sanitize(String html) {
        String clean = POLICY.sanitize(html).strip();
        return plain(clean).isEmpty() ? "" : clean;
    }

    /** The readable text on one line, without markup and entities. */
    public static String plain(String html) {
        String text = NO_MARKUP.sanitize(BLOCK_END.matcher(html).replaceAll(" $0"));
        return BLANKS.matcher(decode(text)).replaceAll(" ").strip();
    }

    /** The sanitizer leaves only the entities it writes itself. */
    private static String decode(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("&#123;", "{")
                .replace("&#125;", "}")
                .replace("{<!-- -->", "{")
                .replace("&amp;", "&");
    }
}
