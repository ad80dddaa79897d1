package press.broadside.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import press.broadside.language.Languages;
import press.broadside.text.CodedText;

/**
 * A {@code tu} as it was read.
 *
 * @param line           where it begins
 * @param sourceLanguage its own {@code srclang} or the header's; {@code *all*} allows any
 * @param context        content of the props {@code x-context-pre} and {@code x-context-post} by type
 * @param changedAt      epoch milliseconds; 0 where unknown
 * @param oddities       what of it could not be read, for the report
 */
record TmxUnit(
        int line,
        String sourceLanguage,
        boolean wholeUnit,
        Map<String, String> context,
        long changedAt,
        List<Variant> variants,
        List<String> oddities) {

    /** A {@code tuv}. */
    record Variant(int line, String language, TmxSegment segment) {}

    /** As the memory holds it; empty, with the reason told, where there is nothing to hold. */
    Optional<NewUnit> unit(Map<String, Optional<Locale>> locales, Consumer<String> refused) {
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
        var targets = targets(locales, numbers, refused);
        if (targets.isEmpty()) {
            refused.accept("line %d: has no translation".formatted(line));
            return Optional.empty();
        }
        return Optional.of(new NewUnit(
                source, prop("x-context-pre"), prop("x-context-post"), wholeUnit, targets, changedAt, "line " + line));
    }

    private boolean isFromEnglish(Map<String, Optional<Locale>> locales) {
        return sourceLanguage.equals("*all*")
                || sourceLanguage.isEmpty()
                || locale(locales, sourceLanguage).filter(Languages::isEnglish).isPresent();
    }

    /** The tuv in the source language, else in plain English, else in any English. */
    private Optional<Variant> english(Map<String, Optional<Locale>> locales) {
        var inEnglish = variants.stream()
                .filter(v -> locale(locales, v.language())
                        .filter(Languages::isEnglish)
                        .isPresent())
                .toList();
        for (Optional<Locale> wish : List.of(locale(locales, sourceLanguage), Optional.of(Locale.ENGLISH))) {
            var granted = inEnglish.stream()
                    .filter(v -> locale(locales, v.language()).equals(wish))
                    .findFirst();
            if (granted.isPresent()) {
                return granted;
            }
        }
        return inEnglish.stream().findFirst();
    }

    private Map<Locale, CodedText> targets(
            Map<String, Optional<Locale>> locales, Map<String, Integer> numbers, Consumer<String> refused) {
        var targets = new LinkedHashMap<Locale, CodedText>();
        for (Variant variant : variants) {
            Optional<Locale> locale = locale(locales, variant.language());
            if (locale.isEmpty()) {
                refused.accept("line %d: '%s' is not a language tag".formatted(variant.line(), variant.language()));
            } else if (!Languages.isEnglish(locale.get())) {
                CodedText target = variant.segment().coded(new HashMap<>(numbers));
                if (target.isBlank()) {
                    refused.accept("line %d: the text in %s is empty".formatted(variant.line(), variant.language()));
                } else if (targets.putIfAbsent(locale.get(), target) != null) {
                    refused.accept("line %d: a second text in %s".formatted(variant.line(), variant.language()));
                }
            }
        }
        return targets;
    }

    private Optional<CodedText> prop(String type) {
        return Optional.ofNullable(context.get(type)).map(CodedText::new).filter(text -> !text.isBlank());
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
