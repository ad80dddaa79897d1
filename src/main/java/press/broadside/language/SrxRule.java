package press.broadside.language;

import static press.broadside.language.LanguageRules.Trait;
import static press.broadside.language.LanguageRules.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rule as SRX knows it: whether a sentence ends where one pattern ends and the other begins.
 *
 * <p>Patterns keep to what ICU's and Java's expressions have in common.
 */
record SrxRule(boolean breaks, String before, String after) {
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String CLOSERS =
            "[\\p{Pe}\\p{Pf}\\p{Pi}\"'\\u00b9\\u00b2\\u00b3\\u2070-\\u2079*\\u2020\\u2021]*";
    private static final String OPENERS = "[\\p{Ps}\\p{Pi}\\p{Pf}\"'\\u00bf\\u00a1]*";

    /** What one language's lists except from the common rules. */
    static List<SrxRule> exceptions(LanguageRules language) {
        var rules = new ArrayList<SrxRule>();
        String begins = OPENERS + "(?:" + alternatives(language.all(Words.STARTERS)) + ")(?![\\p{L}\\p{M}])";
        String goesOn = language.all(Words.STARTERS).isEmpty() ? "\\s+\\S" : "\\s+(?!" + begins + ")\\S";
        except(stopped(language, Abbreviation.TITLE, Abbreviation.LEAD), "\\s", rules);
        except(
                stopped(language, Abbreviation.NUMBERED, Abbreviation.NUMBERED_WORD),
                "\\s*[#(\\[\\u00a7]?(?:\\p{Nd}|[IVXLC]+(?![\\p{L}]))",
                rules);
        except(stopped(language, Abbreviation.NUMBERED, Abbreviation.TAIL, Abbreviation.PLACE), goesOn, rules);
        except(letters(language), goesOn, rules);
        if (language.has(Trait.ORDINALS)) {
            except("(?<![\\p{L}\\p{N}.,])(?:\\p{Nd}{1,2}|[IVX]{1,6})\\.", goesOn, rules);
        }
        if (language.has(Trait.STOP_ABBREVIATES)) {
            except("\\.", "\\s", rules);
        }
        except(words(language.all(Words.MARKED_NAMES), "!"), goesOn, rules);
        if (!language.all(Words.AFTER_QUOTE).isEmpty()) {
            except("[\\p{Pe}\\p{Pf}\"]", "(?:" + alternatives(language.all(Words.AFTER_QUOTE)) + ")", rules);
        }
        if (!language.marks().isEmpty()) {
            rules.add(new SrxRule(
                    true,
                    "[" + quoted(language.marks()) + "]+" + CLOSERS,
                    "\\s+" + OPENERS + "[\\p{Lu}\\p{Lt}\\p{Lo}]"));
        }
        return rules;
    }

    /** What holds in every language; the exceptions first. */
    static List<SrxRule> common() {
        String full = "[" + full() + "]";
        return List.of(
                new SrxRule(false, "^\\s*\\(?(?:\\p{Nd}{1,3}|\\p{L}|[ivxIVX]{1,5})\\.?\\)?", "\\s"),
                new SrxRule(false, NO_WORD_BEFORE + "\\p{L}\\.", "\\s?\\p{L}\\."),
                new SrxRule(false, "[.!?\\u2026]+" + CLOSERS, "\\s+" + OPENERS + "\\p{Ll}"),
                new SrxRule(false, "[.!?\\u2026]+" + CLOSERS, "\\s*[,;:\\p{Pe}\\p{Pd}\\u060c\\u3001\\uff0c]"),
                new SrxRule(false, "[.!?\\u2026]+" + CLOSERS, "[\\u00a0\\u202f]"),
                new SrxRule(true, "[.!?\\u2026]+" + CLOSERS, "\\s"),
                new SrxRule(true, full + "+" + CLOSERS, "(?!" + full + "|[\\p{Pe}\\p{Pf}\"'.!?,\\u3001\\uff0c])"));
    }

    private static void except(String before, String after, List<SrxRule> rules) {
        if (!before.isEmpty()) {
            rules.add(new SrxRule(false, before, after));
        }
    }

    private static String letters(LanguageRules language) {
        String names = alternatives(language.all(Words.INITIALS));
        return NO_WORD_BEFORE + "(?:\\p{Lu}" + (names.isEmpty() ? "" : "|" + names) + "|(?:\\p{L}\\.){1,7}\\p{L})\\.";
    }

    private static String stopped(LanguageRules language, Abbreviation... kinds) {
        List<Abbreviation> wanted = List.of(kinds);
        return words(
                language.abbreviations().entrySet().stream()
                        .filter(entry -> wanted.contains(entry.getValue()))
                        .map(java.util.Map.Entry::getKey)
                        .toList(),
                "\\.");
    }

    private static String words(Collection<String> words, String end) {
        return words.isEmpty() ? "" : NO_WORD_BEFORE + "(?:" + alternatives(words) + ")" + end;
    }

    private static String alternatives(Collection<String> words) {
        return words.stream().sorted().map(SrxRule::pattern).collect(Collectors.joining("|"));
    }

    /** A word as a pattern: its first letter small or large as the lists mean it, its inner stops with a space or without. */
    private static String pattern(String word) {
        int first = word.codePointAt(0);
        String rest = quoted(word.substring(Character.charCount(first))).replace("\\.", "\\.\\s?");
        String capital = Character.toString(Character.toUpperCase(first));
        String small = Character.toString(first);
        return (small.equals(capital) ? quoted(small) : "[" + small + capital + "]") + rest;
    }

    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(letter -> "\\.[]{}()*+?^$|-&#~".indexOf(letter) >= 0
                        ? "\\" + Character.toString(letter)
                        : letter == '\'' ? "['\\u2019]" : Character.toString(letter))
                .collect(Collectors.joining());
    }

    private static String full() {
        Sign[] signs = Sign.with("", "");
        return IntStream.range(0, signs.length)
                .filter(letter -> signs[letter] == Sign.FULL)
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining());
    }
}
