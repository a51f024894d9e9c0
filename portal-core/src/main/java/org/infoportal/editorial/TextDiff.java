package org.infoportal.editorial;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What became of a text, in words. */
public final class TextDiff {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private TextDiff() {}

    /** Pieces in reading order: kept, removed and added words; a replacement is a removal before an addition. */
    public static List<Piece> words(String before, String after) {
        List<String> old = split(before);
        List<String> young = split(after);
        List<Piece> pieces = new ArrayList<>();
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Kind.SAME, old.subList(position, start));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            position = start + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(position, old.size()));
        return pieces;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Neighbouring words with the same fate. */
    public record Piece(Kind kind, String text) {}
}
