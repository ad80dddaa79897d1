package press.broadside.terminology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.CodedText;

/**
 * The terms of a statement.
 *
 * @param bySegment occurrences by the segment's id, in the order of the text; segments without any are left out
 * @param sections  who may prefer terms of their own in their languages
 */
public record Terms(Map<String, List<Occurrence>> bySegment, Sections sections) {
    public Terms {
        bySegment = Map.copyOf(bySegment);
    }

    /** In the order of the text; empty when the segment names no concept. */
    public List<Occurrence> of(String segment) {
        return bySegment.getOrDefault(segment, List.of());
    }

    /** What the term base says in a language, once for each concept; left out where it says nothing. */
    public List<Gloss> glosses(String segment, Locale locale) {
        var glosses = new LinkedHashMap<String, Gloss>();
        for (Occurrence occurrence : of(segment)) {
            var gloss = new Gloss(occurrence, rendering(occurrence, locale));
            if (!gloss.rendering().isEmpty()) {
                glosses.putIfAbsent(occurrence.concept().id(), gloss);
            }
        }
        return List.copyOf(glosses.values());
    }

    private Rendering rendering(Occurrence occurrence, Locale locale) {
        Optional<String> section = sections.publishing(locale).map(Section::id);
        return occurrence.concept().in(locale, section);
    }

    /**
     * What a translation lacks of the terms that were decided, and what it has that is forbidden. A term is there in whatever
     * form, once however often the source has it; where words name several concepts, the term of one of them is enough.
     *
     * @return empty where the language's terms are all proposed, or none is named
     */
    public List<TermFinding> check(String segment, Locale locale, CodedText target) {
        var text = new TargetText(target, locale);
        var satisfied = new ArrayList<Occurrence>();
        List<Gloss> glosses = glosses(segment, locale);
        for (Gloss gloss : glosses) {
            boolean there = false;
            for (String term : gloss.rendering().allowed()) {
                there |= text.has(term);
            }
            if (there) {
                satisfied.add(gloss.occurrence());
            }
        }
        var findings = new ArrayList<TermFinding>();
        for (Gloss gloss : glosses) {
            gloss.rendering().forbidden().stream()
                    .filter(text::hasPlainly)
                    .forEach(term -> findings.add(new TermFinding(TermFinding.Kind.FORBIDDEN, gloss, term)));
            if (satisfied.stream().noneMatch(gloss.occurrence()::covers)) {
                gloss.rendering().allowed().stream()
                        .findFirst()
                        .ifPresent(term -> findings.add(new TermFinding(TermFinding.Kind.MISSING, gloss, term)));
            }
        }
        return List.copyOf(findings);
    }
}
