package org.infoportal.web.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.infoportal.time.LegalTime;
import org.infoportal.web.accreditation.FunctionLabels;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.PageFunctions;
import org.infoportal.web.view.Templates;

/** All that is held on somebody in one ZIP: as JSON for programs, as HTML for her. */
public final class DisclosureFile {

    private static final String TEMPLATE = "/infoportal/templates/portal/disclosure.ftl";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Set<String> STATES = Set.of("state", "from", "to");

    private final ObjectMapper mapper;
    private final Templates templates;
    private final FunctionLabels functions;
    private final Messages messages;
    private final Clock clock;

    public DisclosureFile(
            ObjectMapper mapper, Templates templates, FunctionLabels functions, Messages messages, Clock clock) {
        this.functions = functions;
        this.mapper = mapper;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param data records by section, of texts, numbers, lists and maps */
    public Packed pack(Map<String, List<Map<String, Object>>> data, Locale language) {
        Instant now = clock.instant();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "daten.json", now, json(data, now, language));
            add(zip, "auskunft.html", now, html(data, now, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed("auskunft-" + LocalDate.ofInstant(now, LegalTime.ZONE) + ".zip", bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, Instant now, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] json(Map<String, List<Map<String, Object>>> data, Instant now, Locale language) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("portal", messages.get(language, "infoportal.site.name"));
        document.put("createdAt", now.toString());
        document.put("data", data);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private byte[] html(Map<String, List<Map<String, Object>>> data, Instant now, Locale language) {
        Map<String, Object> model = new HashMap<>(PageFunctions.of(messages, language, path -> path, name -> name));
        model.put("language", language.getLanguage());
        model.put("createdAt", now.toString());
        model.put(
                "sections",
                data.entrySet().stream()
                        .map(section -> section(section.getKey(), section.getValue(), language))
                        .toList());
        return templates.html(TEMPLATE, language, model).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> section(String name, List<Map<String, Object>> records, Locale language) {
        return Map.of(
                "label",
                label("infoportal.privacy.data." + name, name, language),
                "records",
                records.stream().map(record -> rows(record, language)).toList());
    }

    private List<Map<String, Object>> rows(Map<?, ?> record, Locale language) {
        return record.entrySet().stream()
                .filter(entry -> !isEmpty(entry.getValue()))
                .map(entry -> row(String.valueOf(entry.getKey()), entry.getValue(), language))
                .toList();
    }

    /** Left out for readers; the JSON says also what is empty. */
    private static boolean isEmpty(Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || "".equals(value);
    }

    /** A row holds a text, or the rows of each of several records. */
    private Map<String, Object> row(String name, Object value, Locale language) {
        String label = label("infoportal.privacy.field." + name, name, language);
        if (value instanceof Map<?, ?> map) {
            return Map.of("label", label, "records", List.of(rows(map, language)));
        }
        if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            return Map.of(
                    "label",
                    label,
                    "records",
                    list.stream()
                            .map(item -> item instanceof Map<?, ?> map
                                    ? rows(map, language)
                                    : List.of(row(name, item, language)))
                            .toList());
        }
        Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.of(value);
        String text = values.map(part -> readable(name, String.valueOf(part), language))
                .collect(Collectors.joining(", "));
        return Map.of("label", label, "text", text);
    }

    private String readable(String name, String text, Locale language) {
        if (MOMENT.matcher(text).matches()) {
            return PageFunctions.moment(text, language);
        }
        if (STATES.contains(name)) {
            return label("infoportal.state." + text, text, language);
        }
        return switch (name) {
            case "function" -> functions.of(text, language);
            case "salutation" -> label("infoportal.salutation." + text, text, language);
            case "audiences" -> label("infoportal.audience." + text, text, language);
            case "action" -> label("infoportal.audit.action." + text, text, language);
            case "actor" -> label("infoportal.privacy.actor." + text, text, language);
            case "channel" -> label("infoportal.privacy.channel." + text, text, language);
            // simple HTML of the light module
            case "text" -> text.replaceAll("</p>\\s*<p>", " ").replaceAll("<[^>]+>", "");
            default -> text;
        };
    }

    /** The text of a key, or the name where there is none: features to come need not be known here. */
    private String label(String key, String name, Locale language) {
        String label = messages.get(language, key);
        return label.equals(key) ? name : label;
    }

    /** @param name of the file */
    public record Packed(String name, byte[] content) {}
}
