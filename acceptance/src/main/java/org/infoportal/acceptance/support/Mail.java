package org.infoportal.acceptance.support;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as it left the portal.
 *
 * @param text the plain part, empty if it has none
 * @param html the HTML part, empty if it has none
 * @param raw everything as it went over the wire
 */
public record Mail(String from, List<String> to, String subject, String text, String html, String raw) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    static Mail of(MimeMessage message) {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return new Mail(
                    Objects.toString(message.getFrom()[0]),
                    Arrays.stream(message.getAllRecipients())
                            .map(Address::toString)
                            .map(address -> address.replaceAll(".*<|>.*", "").toLowerCase(Locale.ROOT))
                            .toList(),
                    message.getSubject(),
                    find(message, "text/plain").orElse(""),
                    find(message, "text/html").orElse(""),
                    raw.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                Optional<String> found = find(child, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** All links of both parts. */
    public List<String> links() {
        return LINK.matcher(text + "\n" + html.replace("&amp;", "&"))
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("[.,;)]+$", ""))
                .distinct()
                .toList();
    }

    /** The link of a confirmation mail. */
    public Optional<String> confirmationLink() {
        return links().stream()
                .filter(link -> link.contains("bestaetigen?token="))
                .findFirst();
    }
}
