package org.infoportal.benchmarks;

import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.apache.jackrabbit.value.ValueFactoryImpl;

/** Entries as the repository would give them: eight categories, for members, candidates or everybody. */
final class FakeFaqs {

    private static final ValueFactory VALUES = ValueFactoryImpl.getInstance();
    private static final List<String> CATEGORIES = List.of(
            "Kandidieren",
            "Aufstellung und Wahlvorschlag",
            "Fristen und Termine",
            "Wahlkampf vor Ort",
            "Briefwahl und Wahltag",
            "Geld und Recht",
            "Nach der Wahl",
            "Über dieses Portal");
    private static final List<String> AUDIENCES = List.of("member", "candidate", "public");

    private FakeFaqs() {}

    static List<Node> nodes(int count) {
        return IntStream.range(0, count).mapToObj(FakeFaqs::node).toList();
    }

    private static Node node(int number) {
        Value now = VALUES.createValue(Calendar.getInstance());
        Map<String, Property> properties = Map.of(
                "question", single(VALUES.createValue("Was ist bei Frage " + number + " zu beachten?")),
                "answer", single(VALUES.createValue(Answers.TYPICAL)),
                "category", single(VALUES.createValue(CATEGORIES.get(number % CATEGORIES.size()))),
                "audiences", multiple(VALUES.createValue(AUDIENCES.get(number % AUDIENCES.size()))),
                "order", single(VALUES.createValue(number / CATEGORIES.size())),
                "mgnl:created", single(now),
                "mgnl:lastModified", single(now));
        return Fake.of(Node.class, (method, argument) -> switch (method) {
            case "getIdentifier" -> "id-" + number;
            case "getName" -> "frage-" + number;
            case "getPath" -> "/frage-" + number;
            case "isNodeType" -> "ip:faq".equals(argument);
            case "hasProperty" -> properties.containsKey(String.valueOf(argument));
            case "getProperty" -> properties.get(String.valueOf(argument));
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Property single(Value value) {
        return property(false, value);
    }

    private static Property multiple(Value value) {
        return property(true, value);
    }

    private static Property property(boolean multiple, Value value) {
        return Fake.of(Property.class, (method, argument) -> switch (method) {
            case "isMultiple" -> multiple;
            case "getValue" -> value;
            case "getValues" -> new Value[] {value};
            case "getDate" -> date(value);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Calendar date(Value value) {
        try {
            return value.getDate();
        } catch (javax.jcr.RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }
}
