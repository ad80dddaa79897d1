package press.broadside.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs, told apart by the words: what is called a committee, a party or a board is a body, everyone else a person.
 *
 * @param persons names as written
 * @param bodies  names as written, a leading "the" kept
 */
record Byline(List<String> persons, List<String> bodies) {
    private static final int LONGEST_LINE = 200;
    private static final Pattern BY = Pattern.compile("(?i:by)[:\\s]\\s*(\\S.*)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*(?:and\\s+)?|\\s+&\\s+");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern OF = Pattern.compile("\\b(?:of|on|for|against)\\b");
    private static final Pattern BODY =
            Pattern.compile("(?i)^the\\s.*|.*\\b(?:committee|party|union|board|council|federation"
                    + "|alliance|editorial|editors|congress|secretariat|section|league|conference|bureau|association"
                    + "|organi[sz]ation|movement|international|commission|network|coalition|campaign|institute|assembly"
                    + "|collective|group|students|youth|workers)\\b.*");

    Byline {
        persons = List.copyOf(persons);
        bodies = List.copyOf(bodies);
    }

    /** What follows "By" in a short line of its own; empty when the line is something else. */
    static Optional<String> afterBy(String line) {
        String written = line.strip();
        Matcher by = BY.matcher(written);
        boolean sentence = written.endsWith(".") && !written.matches(".*\\b\\p{Lu}\\.$");
        return written.length() <= LONGEST_LINE && !sentence && by.matches()
                ? Optional.of(by.group(1))
                : Optional.empty();
    }

    /** {@code A and B, C} taken apart. */
    static Byline split(String written) {
        var names = new ArrayList<String>();
        for (String part : BETWEEN.split(written.strip(), -1)) {
            names.addAll(splitAtAnd(part.strip()));
        }
        return of(names);
    }

    /** Names that someone listed one by one. */
    static Byline of(List<String> names) {
        var persons = new ArrayList<String>();
        var bodies = new ArrayList<String>();
        for (String name : names) {
            if (!name.isBlank()) {
                (isBody(name) ? bodies : persons).add(name.strip());
            }
        }
        return new Byline(persons, bodies);
    }

    /** "Committee on Trade and Industry" is one body, "Jane Doe and the Editorial Board" are two signatories. */
    private static List<String> splitAtAnd(String part) {
        String[] halves = AND.split(part, 2);
        if (halves.length < 2) {
            return List.of(part);
        }
        boolean one = isBody(halves[0]) && OF.matcher(halves[0]).find() && !isBody(halves[1]);
        if (one) {
            return List.of(part);
        }
        var names = new ArrayList<String>(List.of(halves[0].strip()));
        names.addAll(splitAtAnd(halves[1].strip()));
        return names;
    }

    private static boolean isBody(String name) {
        return BODY.matcher(name.strip()).matches();
    }
}
