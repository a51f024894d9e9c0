package org.infoportal.content;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Field;
import org.infoportal.definition.Option;
import org.infoportal.definition.OptionSource;
import org.infoportal.form.Choices;
import org.infoportal.host.View;

/** Choices of a field: those of its definition, then those that are published content. */
public final class ContentChoices implements Choices {

    private final Contents contents;
    private final Definitions definitions;
    private final Gate gate;

    public ContentChoices(Contents contents, Definitions definitions, Gate gate) {
        this.gate = gate;
        this.contents = contents;
        this.definitions = definitions;
    }

    @Override
    public List<Option> of(Field field, Viewer viewer) {
        OptionSource source = field.options();
        if (source.workspace().isEmpty()) {
            return source.fixed();
        }
        Stream<Option> content = definitions.contentTypes().values().stream()
                .filter(type -> type.workspace().equals(source.workspace()))
                .flatMap(type -> contents.all(type.name(), View.LIVE).stream())
                .filter(item -> gate.mayChoose(viewer, item))
                .map(item -> new Option(source.prefix() + item.id(), item.text(source.labelProperty())))
                .sorted(Comparator.comparing(Option::label));
        return Stream.concat(source.fixed().stream(), content).toList();
    }
}
