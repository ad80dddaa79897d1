package press.broadside.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import press.broadside.language.Languages;
import press.broadside.text.CodedText;

/**
 * A {@code tu} as it was read.
 *
 * @param line           where it begins
 * @param sourceLanguage its own {@code srclang} or the header's; {@code *all*} allows any
 * @param said           for targets that say nothing of themselves
 * @param notes          the neighbours' properties among them
 * @param oddities       what of it could not be read, for the report
 */
record TmxUnit(
        int line,
        String sourceLanguage,
        boolean wholeUnit,
        Attribution said,
        List<Note> notes,
        List<Variant> variants,
        List<String> oddities) {
    static final String BEFORE = "x-context-pre";
    static final String AFTER = "x-context-post";
    static final String SECTION = "x-section";
    static final String ORIGIN = "x-origin";

    /** What has its own place in the memory, or is said of another memory than this. */
    private static final Set<String> RESERVED = Set.of(BEFORE, AFTER, SECTION, ORIGIN);

    /** A {@code tuv}. */
    record Variant(int line, String language, Attribution said, List<Note> notes, TmxSegment segment) {}

    /** What may stand against a text in a language, as the end of a sentence. */
    @FunctionalInterface
    interface Check {
        Optional<String> contradiction(Locale locale, String text);
    }

    /** As it is, whatever its tags say. */
    Optional<NewUnit> unit(Map<String, Optional<Locale>> locales, Consumer<String> refused) {
        return unit(locales, (locale, text) -> Optional.empty(), refused);
    }

    /** As the memory holds it; empty, with the reason told, where there is nothing to hold. */
    Optional<NewUnit> unit(Map<String, Optional<Locale>> locales, Check check, Consumer<String> refused) {
        oddities.forEach(refused);
        if (!isFromEnglish(locales)) {
            refused.accept(
                    "line %d: its source language is '%s', the memory's is English".formatted(line, sourceLanguage));
            return Optional.empty();
        }
        Optional<Variant> english = english(locales);
        if (english.isEmpty()) {
            refused.accept("line %d: has no English text".formatted(line));
            return Optional.empty();
        }
        var numbers = new HashMap<String, Integer>();
        CodedText source = english.get().segment().coded(numbers);
        if (source.isBlank()) {
            refused.accept("line %d: its English text is empty".formatted(line));
            return Optional.empty();
        }
        var targets = targets(locales, numbers, check, refused);
        if (targets.isEmpty()) {
            refused.accept("line %d: has no translation".formatted(line));
            return Optional.empty();
        }
        return Optional.of(new NewUnit(
                source,
                context(english.get(), BEFORE),
                context(english.get(), AFTER),
                wholeUnit,
                free(joined(notes, english.get().notes())),
                targets,
                "line " + line));
    }

    private boolean isFromEnglish(Map<String, Optional<Locale>> locales) {
        return sourceLanguage.equals("*all*")
                || sourceLanguage.isEmpty()
                || locale(locales, sourceLanguage).filter(Languages::isEnglish).isPresent();
    }

    /** The tuv in the source language, else in plain English, else in any English. */
    private Optional<Variant> english(Map<String, Optional<Locale>> locales) {
        Optional<Locale> named = locale(locales, sourceLanguage);
        return first(locales, locale -> Optional.of(locale).equals(named))
                .or(() -> first(locales, Locale.ENGLISH::equals))
                .or(() -> first(locales, Languages::isEnglish));
    }

    private Optional<Variant> first(Map<String, Optional<Locale>> locales, Predicate<Locale> wanted) {
        for (Variant variant : variants) {
            Optional<Locale> locale = locale(locales, variant.language());
            if (locale.filter(Languages::isEnglish).filter(wanted).isPresent()) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }

    private Map<Locale, NewUnit.Target> targets(
            Map<String, Optional<Locale>> locales,
            Map<String, Integer> numbers,
            Check check,
            Consumer<String> refused) {
        var targets = new LinkedHashMap<Locale, NewUnit.Target>();
        for (Variant variant : variants) {
            Optional<Locale> locale = locale(locales, variant.language());
            if (locale.isEmpty()) {
                refused.accept("line %d: '%s' is not a language tag".formatted(variant.line(), variant.language()));
            } else if (!Languages.isEnglish(locale.get())) {
                CodedText text =
                        variant.segment().coded(variant.segment().isPlain() ? numbers : new HashMap<>(numbers));
                problem(locale.get(), text, variant, targets, check)
                        .ifPresentOrElse(
                                why -> refused.accept("line %d: %s".formatted(variant.line(), why)),
                                () -> targets.put(locale.get(), target(text, variant)));
            }
        }
        return targets;
    }

    private static Optional<String> problem(
            Locale locale, CodedText text, Variant variant, Map<Locale, NewUnit.Target> targets, Check check) {
        if (text.isBlank()) {
            return Optional.of("the text in " + variant.language() + " is empty");
        }
        if (targets.containsKey(locale)) {
            return Optional.of("a second text in " + variant.language());
        }
        return check.contradiction(locale, text.plain());
    }

    private NewUnit.Target target(CodedText text, Variant variant) {
        Attribution own = section(variant.notes())
                .or(() -> section(notes))
                .map(section -> new Attribution(
                        variant.said().author(),
                        variant.said().created(),
                        variant.said().saidBy(),
                        variant.said().saidAt(),
                        section))
                .orElse(variant.said());
        return new NewUnit.Target(text, own.or(said), free(variant.notes()));
    }

    private static Optional<String> section(List<Note> notes) {
        return property(notes, SECTION).map(String::strip);
    }

    /** On the unit or on its English text. */
    private Optional<CodedText> context(Variant english, String type) {
        return property(notes, type)
                .or(() -> property(english.notes(), type))
                .or(() -> variants.stream()
                        .flatMap(v -> property(v.notes(), type).stream())
                        .findFirst())
                .map(CodedText::new);
    }

    private static Optional<String> property(List<Note> notes, String type) {
        for (Note note : notes) {
            if (note.type().equals(type)) {
                return Optional.of(note.text());
            }
        }
        return Optional.empty();
    }

    /** What is said of the English text is said of the unit. */
    private static List<Note> joined(List<Note> notes, List<Note> ofEnglish) {
        return ofEnglish.isEmpty()
                ? notes
                : Stream.concat(notes.stream(), ofEnglish.stream()).distinct().toList();
    }

    private static List<Note> free(List<Note> notes) {
        return notes.isEmpty()
                ? notes
                : notes.stream().filter(note -> !RESERVED.contains(note.type())).toList();
    }

    private static Optional<Locale> locale(Map<String, Optional<Locale>> known, String tag) {
        return known.computeIfAbsent(tag, TmxUnit::parsed);
    }

    private static Optional<Locale> parsed(String tag) {
        try {
            return Optional.of(Languages.parse(tag));
        } catch (IllegalArgumentException notATag) {
            return Optional.empty(); // told where it matters, with the line
        }
    }
}
