package press.broadside.terminology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.language.LanguageMatch;
import press.broadside.text.Sha256;

/**
 * A thing that has a name: what a dock worker is, whatever it is called in each language.
 *
 * @param id         unique in the term base, an ASCII XML name: {@code dock-worker}
 * @param subject    the field it belongs to; may be empty, as definition and note
 * @param speech     part of speech of its terms; empty where nobody said
 * @param terms      at least one in English; in {@link Term#ORDER}, each once
 */
public record Concept(
        String id, String subject, String definition, String note, Optional<PartOfSpeech> speech, List<Term> terms) {
    public Concept {
        terms = terms.stream().distinct().sorted(Term.ORDER).toList();
        if (terms.stream().noneMatch(Term::isEnglish)) {
            throw new IllegalArgumentException("concept " + id + " has no English term");
        }
    }

    /** Its English terms, the preferred one first. */
    public List<Term> english() {
        return terms.stream().filter(Term::isEnglish).toList();
    }

    /** How it is called in English: the preferred term, else the next best. */
    public String name() {
        return english().get(0).text();
    }

    /**
     * What it is called in a language. What is said for {@code pt-BR} stands above what is said for {@code pt}, that above what
     * is said for every language, and what a section says above all: a preferred term from below then is only admitted.
     */
    public Rendering in(Locale locale, Optional<String> section) {
        var byText = new LinkedHashMap<String, Term>();
        List<Locale> layers = layers(locale);
        layers.forEach(layer -> overlay(byText, layer, Optional.empty()));
        if (section.isPresent()) {
            layers.forEach(layer -> overlay(byText, layer, section));
        }
        return new Rendering(List.copyOf(byText.values()));
    }

    private void overlay(Map<String, Term> byText, Locale locale, Optional<String> section) {
        List<Term> layer = terms.stream()
                .filter(term -> term.locale().equals(locale) && term.section().equals(section))
                .toList();
        if (layer.stream().anyMatch(term -> term.status() == Status.PREFERRED)) {
            byText.replaceAll((text, term) -> term.status() == Status.PREFERRED ? term.as(Status.ADMITTED) : term);
        }
        layer.forEach(term -> byText.put(term.text(), term));
    }

    /** From the most general on; {@code zh-Hant} does not build on {@code zh}, which is written in another script. */
    static List<Locale> layers(Locale locale) {
        var layers = new ArrayList<>(LanguageMatch.strict().chain(locale));
        Collections.reverse(layers);
        layers.add(0, Term.EVERY_LANGUAGE);
        return layers;
    }

    /** Changes whenever anything of it does. */
    String hash() {
        var all = new StringBuilder(String.join(
                "\u0000",
                id,
                subject,
                definition,
                note,
                speech.map(PartOfSpeech::tbx).orElse("")));
        for (Term term : terms) {
            all.append('\u0001')
                    .append(String.join(
                            "\u0000",
                            term.locale().toLanguageTag(),
                            term.status().word(),
                            term.section().orElse(""),
                            term.text()));
        }
        return Sha256.of(all.toString());
    }
}
