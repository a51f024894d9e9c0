package org.infoportal.magnolia.checks;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Properties of Magnolia's definition classes, by {@code $type}: those that 6.2 (content-types 1) and 6.4 share, and that
 * were seen to load without a problem. Whoever needs another one tries it in Magnolia's definitions app first.
 */
final class Types {

    static final Set<String> FIELD = words("$type name label description i18n type required requiredErrorMessage"
            + " conversionErrorMessage readOnly defaultValue styleName validators converterClass");

    private static final String CHOICE = " datasource filteringMode textInputAllowed pageLength emptySelectionAllowed"
            + " emptySelectionCaption placeholder";

    static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("textField", field("rows maxLength placeholder")),
            Map.entry("richTextField", field("alignment images lists source tables height")),
            Map.entry("passwordField", field("")),
            Map.entry("dateField", field("time inISO8061Format dateFormat timeFormat resolution")),
            Map.entry("checkBoxField", field("buttonLabel")),
            Map.entry("checkBoxGroupField", field("datasource layout")),
            Map.entry("radioButtonGroupField", field("datasource layout")),
            Map.entry("comboBoxField", field(CHOICE)),
            Map.entry(
                    "linkField",
                    field(CHOICE + " chooser chooserId editable showOptions preview buttonSelectNewLabel"
                            + " buttonSelectOtherLabel")),
            Map.entry("damLinkField", field(CHOICE + " chooserId editable preview")),
            Map.entry("pageLinkField", field(CHOICE + " chooserId editable preview")),
            Map.entry(
                    "jcrMultiValueField",
                    field("field canRemoveItems minItems maxItems itemCountErrorMessage buttonSelectAddLabel"
                            + " buttonSelectRemoveLabel orderHandler")),
            Map.entry("compositeField", field("properties layout itemProvider propertyNameDecorator")),
            Map.entry(
                    "jcrMultiField",
                    field("field itemProvider canRemoveItems minItems maxItems itemCountErrorMessage"
                            + " buttonSelectAddLabel buttonSelectRemoveLabel entryResolution orderHandler")),
            Map.entry("uploadField", field("maxUploadSize allowedMimeTypePattern")),
            Map.entry("hiddenField", field("")),
            Map.entry("staticField", field("value")));

    static final Map<String, Set<String>> VALIDATORS = Map.of(
            "emailValidator", words("$type name errorMessage"),
            "regexpValidator", words("$type name errorMessage pattern"),
            "nodeNameValidator", words("$type name errorMessage"));

    static final Map<String, Set<String>> SOURCES = Map.of(
            "jcrDatasource",
                    words("$type name workspace rootPath allowedNodeTypes describeByProperty includeProperties"
                            + " includeSystemNodes includeSystemProperties nodeNameProperty sortBy"),
            "optionListDatasource", words("$type name options"));

    static final Set<String> OPTION = words("name value label iconSrc");

    private static final String COLUMN =
            "$type name label editable expandRatio width minimumWidth maximumWidth sortable ";

    static final Map<String, Set<String>> COLUMNS = Map.of(
            "jcrTitleColumn", words(COLUMN + "nodeTypeToIcon propertyIcon"),
            "jcrStatusColumn", words(COLUMN + "activation permissions"),
            "dateColumn", words(COLUMN),
            "null", words(COLUMN));

    static final Map<String, Set<String>> LAYOUTS = Map.of("tabbedLayout", words("$type tabs"));

    static final Map<String, Set<String>> VIEWS =
            Map.of("listView", words("$type name columns"), "treeView", words("$type name columns"));

    static final Set<String> PROPERTY_TYPES =
            words("String Long Double Decimal Boolean Date richText asset page Binary");

    private Types() {}

    static Set<String> words(String words) {
        return new TreeSet<>(Arrays.asList(words.strip().split(" +")));
    }

    private static Set<String> field(String own) {
        Set<String> all = words(own);
        all.remove("");
        all.addAll(FIELD);
        return all;
    }
}
