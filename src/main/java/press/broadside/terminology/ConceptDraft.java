package press.broadside.terminology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import press.broadside.intake.ShownName;
import press.broadside.language.Languages;
import press.broadside.text.Sha256;

/** A concept as it is read from a file, piece by piece; what is wrong with a piece is told, and the rest goes on. */
final class ConceptDraft {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile("[0-9][A-Za-z0-9._-]{0,98}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}]");
    private static final int LONGEST_SECTION = 64;

    private final int line;
    private final String id;
    private final TerminologySettings limits;
    private final List<Term> terms = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String definition = "";
    private Optional<PartOfSpeech> speech = Optional.empty();

    /** @param id as the file has it; may be empty */
    ConceptDraft(int line, String id, TerminologySettings limits) {
        this.line = line;
        this.id = id.strip();
        this.limits = limits;
    }

    int line() {
        return line;
    }

    void subject(String text) {
        text(line, "subject field", text).ifPresent(subjects::add);
    }

    void note(String text) {
        text(line, "note", text).ifPresent(notes::add);
    }

    /** The first one that is given. */
    void definition(String text) {
        if (definition.isEmpty()) {
            text(line, "definition", text).ifPresent(given -> definition = given);
        } else {
            leaveOut("definition");
        }
    }

    /** The first one that is given. */
    void speech(int at, String written) {
        Optional<PartOfSpeech> known = PartOfSpeech.of(written);
        if (known.isEmpty() && !written.isBlank()) {
            odd(
                    at,
                    "the part of speech '%s' is unknown; give noun, verb, adjective, adverb, properNoun or other"
                            .formatted(shown(written)));
        }
        speech = speech.or(() -> known);
    }

    void term(int at, String tag, String text, Status status, Optional<String> section) {
        if (terms.size() == limits.maxTerms()) {
            odd(
                    at,
                    "has more than %d terms, the most that broadside.terminology.max-terms allows"
                            .formatted(limits.maxTerms()));
        } else if (section.filter(ConceptDraft::isNoName).isPresent()) {
            odd(at, "'%s' cannot name a section".formatted(shown(section.get())));
        } else {
            locale(at, tag)
                    .ifPresent(locale -> text(at, "term", text, limits.maxTerm())
                            .ifPresent(term -> terms.add(new Term(locale, term, status, section))));
        }
    }

    private static boolean isNoName(String section) {
        return section.isBlank()
                || section.length() > LONGEST_SECTION
                || UNSEEN.matcher(section).find();
    }

    private Optional<Locale> locale(int at, String tag) {
        try {
            return Optional.of(Languages.parse(tag));
        } catch (IllegalArgumentException e) {
            odd(at, "'%s' is not a language tag; write one like de, pt-BR or zh-Hans".formatted(shown(tag)));
            return Optional.empty();
        }
    }

    private Optional<String> text(int at, String what, String text) {
        return text(at, what, text, limits.maxText());
    }

    private Optional<String> text(int at, String what, String text, int most) {
        String given = text.strip().replaceAll("\\s+", " ");
        if (given.length() > most) {
            odd(
                    at,
                    "a %s of more than %,d characters, the most that broadside.terminology.max-%s allows"
                            .formatted(what, most, what.equals("term") ? "term" : "text"));
            return Optional.empty();
        }
        if (UNSEEN.matcher(given).find()) {
            odd(
                    at,
                    "a %s with a control character or one that Unicode does not have: '%s'"
                            .formatted(what, shown(given)));
            return Optional.empty();
        }
        return Optional.of(given).filter(all -> !all.isEmpty());
    }

    void odd(int at, String reason) {
        oddities.add("line %d: %s".formatted(at, reason));
    }

    /** Counts a kind of data that has no place here. */
    void leaveOut(String kind) {
        leftOut.merge(shown(kind), 1, Integer::sum);
    }

    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** The concept; empty, with the reason told, where it has no English term. */
    Optional<Concept> concept(Consumer<String> refused) {
        oddities.forEach(refused);
        if (terms.stream().noneMatch(Term::isEnglish)) {
            refused.accept("line %d: the concept %s has no English term".formatted(line, shown(id)));
            return Optional.empty();
        }
        return Optional.of(
                new Concept(named(), String.join("; ", subjects), definition, String.join(" ", notes), speech, terms));
    }

    /** The id as an XML name; where the file gives none that can be kept, one made of it or of the English terms. */
    private String named() {
        if (ID.matcher(id).matches()) {
            return id;
        }
        if (NUMBER.matcher(id).matches()) {
            return "c" + id;
        }
        String english = String.join(
                "\n",
                terms.stream()
                        .filter(Term::isEnglish)
                        .sorted(Term.ORDER)
                        .map(Term::text)
                        .toList());
        return "c" + Sha256.of(id.isEmpty() ? english : id).substring(0, 12);
    }

    private static String shown(String text) {
        return ShownName.of(text.length() > 60 ? text.substring(0, 60) : text);
    }
}
