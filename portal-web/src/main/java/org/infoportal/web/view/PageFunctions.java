package org.infoportal.web.view;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.infoportal.time.LegalTime;

/** The functions every template has: texts, addresses and dates. */
public final class PageFunctions {

    private PageFunctions() {}

    /**
     * The functions in one language.
     *
     * @param url from a path below the base to an address
     * @param asset from the name of a web resource to an address
     */
    public static Map<String, TemplateMethodModelEx> of(
            Messages messages, Locale language, UnaryOperator<String> url, UnaryOperator<String> asset) {
        return Map.of(
                "msg", arguments -> message(messages, language, arguments),
                "url", text(url),
                "asset", text(asset),
                "longDate", text(value -> day(value).format(longDate(language))),
                "shortDate", text(value -> day(value).format(style(FormatStyle.MEDIUM, language))),
                "dateTime", text(value -> moment(value, language)));
    }

    /** A moment as readers write it: day and time of day. */
    public static String moment(String value, Locale language) {
        return moment(value).format(dateTime(language));
    }

    private static Object message(Messages messages, Locale language, List<?> arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size() - 1];
        for (int i = 1; i < arguments.size(); i++) {
            values[i - 1] = value(arguments.get(i));
        }
        return new SimpleScalar(messages.get(language, String.valueOf(value(arguments.get(0))), values));
    }

    private static TemplateMethodModelEx text(Function<String, String> function) {
        return arguments -> new SimpleScalar(function.apply(String.valueOf(value(arguments.get(0)))));
    }

    private static Object value(Object argument) throws TemplateModelException {
        if (argument instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (argument instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new TemplateModelException("A text or a number is expected, not "
                + (argument == null
                        ? "nothing"
                        : ((TemplateModel) argument).getClass().getSimpleName()));
    }

    /** A day in full words: {@code Samstag, 21. November 2026}. */
    public static String longDay(Instant moment, Locale language) {
        return longDay(moment.atZone(LegalTime.ZONE).toLocalDate(), language);
    }

    /** A day in full words: {@code Samstag, 21. November 2026}. */
    public static String longDay(LocalDate day, Locale language) {
        return day.format(longDate(language));
    }

    private static DateTimeFormatter longDate(Locale language) {
        return DateTimeFormatter.ofPattern(
                Locale.GERMAN.equals(language) ? "EEEE, d. MMMM yyyy" : "EEEE, d MMMM yyyy", language);
    }

    private static DateTimeFormatter dateTime(Locale language) {
        return DateTimeFormatter.ofPattern(
                Locale.GERMAN.equals(language) ? "d. MMMM yyyy, HH:mm 'Uhr'" : "d MMMM yyyy, HH:mm", language);
    }

    private static DateTimeFormatter style(FormatStyle style, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(Locale.GERMAN.equals(language) ? Locale.GERMANY : Locale.UK);
    }

    /** Takes a date or a moment. */
    private static LocalDate day(String value) {
        return value.length() > 10 ? moment(value).toLocalDate() : LocalDate.parse(value);
    }

    private static ZonedDateTime moment(String value) {
        return Instant.parse(value).atZone(LegalTime.ZONE);
    }
}
