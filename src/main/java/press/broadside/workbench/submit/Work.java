package press.broadside.workbench.submit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import press.broadside.extraction.Extraction;
import press.broadside.intake.Preview;
import press.broadside.language.Count;
import press.broadside.language.LanguageProfile;
import press.broadside.language.LanguageProfiles;
import press.broadside.language.Languages;
import press.broadside.memory.Leverage;
import press.broadside.memory.Match;
import press.broadside.memory.TranslationMemory;
import press.broadside.section.Sections;
import press.broadside.text.TextUnit;

/**
 * How much work a document is: how it is cut, and what of it was said before.
 *
 * @param segments in document order, without codes
 * @param words    by language tag and band of match, in words
 */
record Work(List<String> segments, Map<String, Map<Leverage.Band, Long>> words) {

    /** Counts; stores nothing. */
    record Counting(Extraction extraction, TranslationMemory memory, LanguageProfiles profiles, Sections sections) {
        Work of(Preview.Acceptable document) {
            List<TextUnit> units = extraction.units(document.document(), document.fields());
            LanguageProfile english = profiles.of(Locale.ENGLISH);
            List<Locale> languages = sections.locales().stream()
                    .filter(locale -> !Languages.isEnglish(locale))
                    .toList();
            Map<Locale, Map<String, List<Match>>> matches = memory.recall(units, languages);
            var words = new LinkedHashMap<String, Map<Leverage.Band, Long>>();
            for (Locale language : languages) {
                var tally = new Leverage.Tally(text -> Count.of(text, english));
                Leverage leverage = tally.add(units, matches.getOrDefault(language, Map.of()));
                var bands = new LinkedHashMap<Leverage.Band, Long>();
                for (Leverage.Band band : Leverage.Band.values()) {
                    bands.put(band, (long) leverage.of(band).count().words());
                }
                words.put(language.toLanguageTag(), bands);
            }
            var segments = new ArrayList<String>();
            units.forEach(unit -> unit.segments()
                    .forEach(segment -> segments.add(segment.text().plain())));
            return new Work(segments, words);
        }
    }
}
