package org.infoportal.content;

/**
 * What somebody did to an item, for its history.
 *
 * @param action e.g. {@code save}, {@code approve}
 * @param by user name
 * @param comment what was said with it; may be empty
 */
public record Deed(String action, String by, String comment) {

    public static final String SAVE = "save";
    public static final String CREATE = "create";
}
