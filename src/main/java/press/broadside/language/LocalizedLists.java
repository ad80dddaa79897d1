package press.broadside.language;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists as CLDR writes them: {@code A, B and C}. */
public final class LocalizedLists {
    private LocalizedLists() {}

    /** An item of the list, or the words and marks between two. */
    public record Piece(String text, boolean item) {}

    /** The list as one text. */
    public static String text(List<String> items, Locale locale) {
        return ListFormatter.getInstance(ULocale.forLocale(locale)).format(items);
    }

    /** The list in pieces, for those who mark up each item. */
    public static List<Piece> pieces(List<String> items, Locale locale) {
        var pieces = new ArrayList<Piece>();
        if (items.isEmpty()) {
            return pieces;
        }
        String pattern = ListFormatter.getInstance(ULocale.forLocale(locale)).getPatternForNumItems(items.size());
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            String place = "{" + i + "}";
            int at = pattern.indexOf(place, from);
            between(pattern.substring(from, at), pieces);
            pieces.add(new Piece(items.get(i), true));
            from = at + place.length();
        }
        between(pattern.substring(from), pieces);
        return List.copyOf(pieces);
    }

    private static void between(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }
}
