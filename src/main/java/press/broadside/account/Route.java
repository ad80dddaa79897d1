package press.broadside.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import press.broadside.language.Languages;

/**
 * A row of the rights table: who may ask for an address.
 *
 * @param method GET, POST and so on
 * @param path   pattern with variables: {@code /workbench/desk/{statement}/{locale}}
 * @param need   what the caller must have
 */
public record Route(String method, String path, Need need) {
    /** What a caller must have. */
    public sealed interface Need {
        /** Nothing: the way in. */
        record Nothing() implements Need {}

        /** To be signed in. */
        record SignedIn() implements Need {}

        /** A right, in whatever language or section: what the page shows then is a matter of each thing on it. */
        record Somewhere(Right right) implements Need {}

        record Everywhere(Right right) implements Need {}

        /** A right in the language that a variable of the path names. */
        record InLanguage(Right right, String variable) implements Need {}

        /** A right in the section that a variable of the path names. */
        record InSection(Right right, String variable) implements Need {}
    }

    /** The right that is asked for at an address, and where; empty if none is. */
    public Optional<Question> question(Map<String, String> variables) {
        if (need instanceof Need.Everywhere everywhere) {
            return Optional.of(new Question(everywhere.right(), new Scope.Everywhere()));
        }
        if (need instanceof Need.InLanguage in) {
            return Optional.of(new Question(in.right(), language(variables.getOrDefault(in.variable(), ""))));
        }
        if (need instanceof Need.InSection in) {
            return Optional.of(
                    new Question(in.right(), new Scope.OfSection(variables.getOrDefault(in.variable(), ""))));
        }
        return Optional.empty();
    }

    /** A right, and where. */
    public record Question(Right right, Scope scope) {}

    private static Scope language(String tag) {
        try {
            return new Scope.Language(Languages.parse(tag));
        } catch (IllegalArgumentException e) {
            return new Scope.Language(Locale.ROOT); // no grant covers it
        }
    }

    /** Reads a line of the table: method, path, right, where. */
    static Route parse(String line) {
        String[] columns = line.strip().split("\\s+", 4);
        if (columns.length < 3) {
            throw new IllegalArgumentException("a route has a method, a path, a right and where: " + line);
        }
        return new Route(columns[0], columns[1], need(columns[2], columns.length == 4 ? columns[3] : "", line));
    }

    private static Need need(String right, String where, String line) {
        if (right.equals("nothing")) {
            return new Need.Nothing();
        }
        if (right.equals("signed-in")) {
            return new Need.SignedIn();
        }
        Right named = Right.valueOf(right);
        Map<String, Function<String, Need>> kinds = Map.of(
                "everywhere", v -> new Need.Everywhere(named),
                "somewhere", v -> new Need.Somewhere(named),
                "language", v -> new Need.InLanguage(named, v),
                "section", v -> new Need.InSection(named, v));
        String[] words = where.split("\\s+", 2);
        String variable = words.length == 2 ? words[1].replaceAll("[{}\\s]", "") : "";
        return Optional.ofNullable(kinds.get(words[0]))
                .filter(kind -> variable.isEmpty() != where.contains("{")
                        && (variable.isEmpty() || line.contains("{" + variable)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "where is everywhere, somewhere, language {variable} or section {variable}: " + line))
                .apply(variable);
    }
}
