package press.broadside.publication;

import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.assembly.CorrectionNote;
import press.broadside.assembly.Edition;
import press.broadside.language.Languages;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition's page says to machines.
 *
 * @param alternates       the page itself, its editions in other languages, and {@code x-default}
 * @param structured       JSON-LD, safe within a script element
 * @param locale           as OpenGraph writes it: {@code pt_BR}
 * @param alternateLocales of the other editions
 * @param published        RFC 3339, as is {@code modified}
 */
record PageHead(
        List<Alternate> alternates,
        String structured,
        String locale,
        List<String> alternateLocales,
        String published,
        String modified) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** @param hreflang a language, or {@code x-default} */
    record Alternate(String hreflang, String href) {}

    static PageHead of(URI publicUrl, Shelf shelf, EntryRow row, Edition edition, Optional<Feed.Picture> picture) {
        List<String> others = row.siblings().stream()
                .map(Sibling::language)
                .filter(language -> !language.equals(row.locale().toLanguageTag()))
                .toList();
        return new PageHead(
                alternates(publicUrl, row.siblings()),
                structured(publicUrl, shelf, row, edition, picture),
                openGraph(row.locale().toLanguageTag()),
                others.stream().map(PageHead::openGraph).toList(),
                row.publishedAt().toString(),
                row.updatedAt().toString());
    }

    static List<Alternate> alternates(URI publicUrl, List<Sibling> siblings) {
        var alternates = new ArrayList<Alternate>();
        siblings.forEach(
                sibling -> alternates.add(new Alternate(sibling.language(), publicUrl + "/" + sibling.path())));
        fallback(siblings)
                .ifPresent(sibling -> alternates.add(new Alternate("x-default", publicUrl + "/" + sibling.path())));
        return alternates;
    }

    /** For readers of none of the languages: the English page where there is one. */
    private static Optional<Sibling> fallback(List<Sibling> siblings) {
        return source(siblings).or(() -> siblings.stream().findFirst());
    }

    private static Optional<Sibling> source(List<Sibling> siblings) {
        return siblings.stream().filter(PageHead::isEnglish).findFirst();
    }

    private static boolean isEnglish(Sibling sibling) {
        return Languages.isEnglish(Locale.forLanguageTag(sibling.language()));
    }

    private static String structured(
            URI publicUrl, Shelf shelf, EntryRow row, Edition edition, Optional<Feed.Picture> picture) {
        String address = publicUrl + "/" + row.path();
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("@id", address);
        article.put("url", address);
        article.put("mainEntityOfPage", address);
        article.put("headline", PublicText.line(edition.title()));
        article.put("description", PublicText.line(edition.summary()));
        article.put("inLanguage", row.locale().toLanguageTag());
        article.put("datePublished", row.publishedAt().toString());
        article.put("dateModified", row.updatedAt().toString());
        article.put("author", authors(edition, shelf));
        article.put("publisher", named("Organization", shelf.name()));
        List<Map<String, String>> corrections = edition.notes().stream()
                .filter(note -> !note.isMissing())
                .map(PageHead::correction)
                .toList();
        if (!corrections.isEmpty()) {
            article.put("correction", corrections);
        }
        picture.ifPresent(shown -> article.put("image", shown.address()));
        relations(publicUrl, row).forEach(article::put);
        return escaped(MAPPER.writeValueAsString(article));
    }

    private static Map<String, String> correction(CorrectionNote note) {
        var comment = new LinkedHashMap<String, String>();
        comment.put("@type", "CorrectionComment");
        comment.put("text", PublicText.line(note.text()));
        comment.put("datePublished", note.at().truncatedTo(ChronoUnit.SECONDS).toString());
        return comment;
    }

    /** English pages name their translations, the others the page that they translate. */
    private static Map<String, Object> relations(URI publicUrl, EntryRow row) {
        Optional<Sibling> source = source(row.siblings());
        if (source.isEmpty()) {
            return Map.of();
        }
        if (!Languages.isEnglish(row.locale())) {
            return Map.of("translationOfWork", work(publicUrl, source.get()));
        }
        List<Map<String, String>> translations = row.siblings().stream()
                .filter(sibling -> !isEnglish(sibling))
                .map(sibling -> work(publicUrl, sibling))
                .toList();
        return translations.isEmpty() ? Map.of() : Map.of("workTranslation", translations);
    }

    private static Map<String, String> work(URI publicUrl, Sibling sibling) {
        var work = new LinkedHashMap<String, String>();
        work.put("@type", "NewsArticle");
        work.put("@id", publicUrl + "/" + sibling.path());
        work.put("inLanguage", sibling.language());
        return work;
    }

    private static List<Map<String, String>> authors(Edition edition, Shelf shelf) {
        var authors = new ArrayList<Map<String, String>>();
        edition.persons().forEach(name -> authors.add(named("Person", name)));
        edition.bodies().forEach(name -> authors.add(named("Organization", name)));
        return authors.isEmpty() ? List.of(named("Organization", shelf.name())) : authors;
    }

    private static Map<String, String> named(String type, String name) {
        var thing = new LinkedHashMap<String, String>();
        thing.put("@type", type);
        thing.put("name", PublicText.line(name));
        return thing;
    }

    /** No text of an edition can end the script element, nor begin a comment in it. */
    private static String escaped(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String openGraph(String language) {
        ULocale full = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
        return full.getLanguage() + "_" + full.getCountry();
    }
}
