package press.broadside.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.context.Context;
import press.broadside.assembly.Edition;
import press.broadside.language.Languages;
import tools.jackson.databind.json.JsonMapper;

/** What an edition's page says to machines: its other languages, what it is (schema.org), and how to show a link to it. */
final class PageHead {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI publicUrl;
    private final Shelf shelf;
    private final EntryRow row;
    private final Edition edition;
    private final Optional<Feed.Picture> picture;
    private final List<EntryRow> group;

    PageHead(
            URI publicUrl,
            Shelf shelf,
            EntryRow row,
            Edition edition,
            Optional<Feed.Picture> picture,
            List<EntryRow> group) {
        this.publicUrl = publicUrl;
        this.shelf = shelf;
        this.row = row;
        this.edition = edition;
        this.picture = picture;
        this.group = group;
    }

    /** A page in another language, or for all others ({@code x-default}). */
    record Alternate(String lang, String href, String ogLocale) {}

    void onto(Context page) {
        page.setVariable("alternates", alternates());
        page.setVariable("og", true);
        page.setVariable("ogLocale", ogLocale(row.locale()));
        page.setVariable(
                "ogOthers",
                group.stream()
                        .filter(other -> !other.id().equals(row.id()))
                        .map(other -> ogLocale(other.locale()))
                        .toList());
        page.setVariable("jsonLd", row.isRead() && !edition.rehearsal() ? script(article()) : null);
    }

    private List<Alternate> alternates() {
        var alternates = new ArrayList<Alternate>();
        group.forEach(other -> alternates.add(
                new Alternate(other.locale().toLanguageTag(), address(other), ogLocale(other.locale()))));
        group.stream()
                .filter(other -> Languages.isEnglish(other.locale()))
                .findFirst()
                .or(() -> group.stream().findFirst())
                .ifPresent(other -> alternates.add(new Alternate("x-default", address(other), "")));
        return List.copyOf(alternates);
    }

    private Map<String, Object> article() {
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("@id", address(row));
        article.put("headline", PublicText.line(edition.title()));
        article.put("description", PublicText.line(edition.summary()));
        article.put("datePublished", row.publishedAt().toString());
        article.put("dateModified", row.updatedAt().toString());
        article.put("inLanguage", row.locale().toLanguageTag());
        article.put("mainEntityOfPage", address(row));
        article.put("publisher", Map.of("@type", "Organization", "name", PublicText.line(shelf.name())));
        List<Map<String, String>> authors = authors();
        if (!authors.isEmpty()) {
            article.put("author", authors);
        }
        picture.ifPresent(shown -> article.put("image", shown.address()));
        translations(article);
        return article;
    }

    private List<Map<String, String>> authors() {
        var authors = new ArrayList<Map<String, String>>();
        edition.persons().forEach(name -> authors.add(named("Person", name)));
        edition.bodies().forEach(name -> authors.add(named("Organization", name)));
        return authors;
    }

    private static Map<String, String> named(String type, String name) {
        var named = new LinkedHashMap<String, String>();
        named.put("@type", type);
        named.put("name", PublicText.line(name));
        return named;
    }

    /** English is what all others are translated from. */
    private void translations(Map<String, Object> article) {
        if (Languages.isEnglish(row.locale())) {
            List<Map<String, String>> others = group.stream()
                    .filter(other -> !Languages.isEnglish(other.locale()))
                    .map(this::work)
                    .toList();
            if (!others.isEmpty()) {
                article.put("workTranslation", others);
            }
        } else {
            group.stream()
                    .filter(other -> Languages.isEnglish(other.locale()))
                    .findFirst()
                    .ifPresent(english -> article.put("translationOfWork", work(english)));
        }
    }

    private Map<String, String> work(EntryRow other) {
        var work = new LinkedHashMap<String, String>();
        work.put("@type", "NewsArticle");
        work.put("@id", address(other));
        work.put("inLanguage", other.locale().toLanguageTag());
        return work;
    }

    private String address(EntryRow of) {
        return publicUrl + "/" + of.path();
    }

    private static String ogLocale(Locale locale) {
        return locale.getCountry().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "_" + locale.getCountry();
    }

    /** JSON that cannot end the element that it stands in. */
    private static String script(Map<String, Object> data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
