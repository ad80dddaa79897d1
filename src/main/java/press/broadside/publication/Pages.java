package press.broadside.publication;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import press.broadside.assembly.Edition;
import press.broadside.intake.Kind;
import press.broadside.language.EditionPhrases;
import press.broadside.language.LanguageProfile;
import press.broadside.language.LanguageProfiles;
import press.broadside.language.Languages;
import press.broadside.language.LocalizedDates;
import press.broadside.language.LocalizedLists;
import press.broadside.section.Section;
import press.broadside.text.Sha256;

/** HTML pages of editions and the lists that lead to them; templates in {@code templates/publication/}. */
final class Pages {
    static final String LIST = "index.html";

    private static final List<String> TEMPLATES = List.of("page", "gone", "list", "languages", "sections", "fragments");

    private final ITemplateEngine templates;
    private final URI publicUrl;
    private final LanguageProfiles profiles;
    private final Stylesheet stylesheet;
    private final String dress;

    Pages(ITemplateEngine templates, URI publicUrl, LanguageProfiles profiles) {
        this.templates = templates;
        this.publicUrl = publicUrl;
        this.profiles = profiles;
        this.stylesheet = Stylesheet.of(resource("/static/publication/broadside.css") + LanguageStyles.of(profiles));
        this.dress = Sha256.of(stylesheet.path()
                + String.join(
                        "",
                        TEMPLATES.stream()
                                .map(name -> resource("/templates/publication/" + name + ".html"))
                                .toList()));
    }

    /** A line of a list: a link with what is good to know before following it. */
    record Line(String href, String lang, String dir, String title, String kind, String date, String isoDate) {}

    /** A link to one of the shelf's feeds. */
    record FeedLink(String href, String type, String title) {}

    /** A topic of a statement, with the way to its list from the page. */
    record Topic(String name, Optional<String> href) {}

    /** What a page shows of an edition, as it goes there. */
    record Shown(String body, Optional<Feed.Picture> picture, List<Topic> topics) {
        Shown {
            topics = List.copyOf(topics);
        }
    }

    Stylesheet stylesheet() {
        return stylesheet;
    }

    /** Fingerprint of templates, stylesheet and the way of writing dates. */
    String dress(Locale locale) {
        LanguageProfile profile = profiles.of(locale);
        return dress + profile.datePattern() + profile.months() + profile.digits();
    }

    String page(Shelf shelf, EntryRow row, Edition edition, Shown shown) {
        Context page = page(Strand.all(shelf), shelf.address(publicUrl, row.file()), "../../");
        LocalDate published = day(row.publishedAt(), shelf);
        LocalDate updated = day(row.updatedAt(), shelf);
        LocalDate dated = edition.date().orElse(published);
        page.setVariable("title", PublicText.line(edition.title()));
        page.setVariable(
                "headTitle", title(row.title(), row.sort(), row.locale()) + " · " + PublicText.line(shelf.name()));
        page.setVariable("kind", kindOf(edition, shelf.locale()));
        page.setVariable("summary", PublicText.line(edition.summary()));
        page.setVariable("by", words(shelf).around("by", "names"));
        page.setVariable("publishedWords", words(shelf).around("published", "date"));
        page.setVariable("updatedWords", words(shelf).around("updated", "date"));
        page.setVariable("names", names(edition, shelf.locale()));
        page.setVariable("dated", edition.date().isPresent());
        page.setVariable("date", date(dated, shelf));
        page.setVariable("isoDate", dated.toString());
        page.setVariable("isUpdated", updated.isAfter(published));
        page.setVariable("updated", date(updated, shelf));
        page.setVariable("isoUpdated", updated.toString());
        page.setVariable("topics", shown.topics());
        page.setVariable("kindHref", "kind/" + edition.kind().name().toLowerCase(Locale.ROOT) + "/" + LIST);
        page.setVariable("body", Fragment.forPage(shown.body(), words(shelf).get("table")));
        page.setVariable("picture", shown.picture().orElse(null));
        page.setVariable("rehearsal", edition.rehearsal());
        page.setVariable("hidden", !row.isText());
        if (row.isText()) {
            page.setVariable("head", PageHead.of(publicUrl, shelf, row, edition, shown.picture()));
        }
        return templates.process("page", page);
    }

    /** What stands in the place of a buried page: that it is gone, and its notice where there is one. */
    String gone(Shelf shelf, EntryRow row, Optional<Edition> notice) {
        Context page = page(Strand.all(shelf), shelf.address(publicUrl, row.file()), "../../");
        String words = words(shelf).get("gone");
        page.setVariable("headTitle", words + " · " + PublicText.line(shelf.name()));
        page.setVariable(
                "title", notice.map(Edition::title).map(PublicText::line).orElse(null));
        page.setVariable(
                "body",
                notice.map(edition ->
                                Fragment.forPage(edition.text(), words(shelf).get("table")))
                        .orElse(null));
        return templates.process("gone", page);
    }

    /** Some entries of a list, newest first. */
    String list(Strand strand, List<PlaceRow> rows, Leaf leaf, List<Strand> parts) {
        Shelf shelf = strand.shelf();
        String folder = leaf.number().map(Leaf::folder).orElse("");
        String up = leaf.up() + "../".repeat(strand.isAll() ? 0 : 2);
        Context page = page(strand, strand.address(publicUrl, folder + LIST), up + "../../");
        page.setVariable("headTitle", name(strand));
        page.setVariable("heading", name(strand));
        page.setVariable("up", strand.isAll() ? up + "../" + LIST : up + LIST);
        page.setVariable("isAll", strand.isAll());
        page.setVariable("older", leaf.older().orElse(null));
        page.setVariable("newer", leaf.newer().orElse(null));
        page.setVariable(
                "parts",
                parts.stream()
                        .map(part -> new Topic(part.name(), Optional.of(part.path() + "/" + LIST)))
                        .toList());
        page.setVariable(
                "lines",
                rows.stream().map(row -> line(shelf, row, up + "../../")).toList());
        return templates.process("list", page);
    }

    /** A section's languages. The page speaks the first of them. */
    String languages(Section section, List<Shelf> shelves) {
        Shelf first = shelves.get(0);
        Context page = page(Strand.all(first), URI.create(publicUrl + "/" + section.id() + "/" + LIST), "../");
        page.setVariable("headTitle", PublicText.line(first.name()));
        page.setVariable("shelves", shelves.stream().map(Pages::language).toList());
        return templates.process("languages", page);
    }

    /** All sections, each by its own name, with its languages. */
    String sections(Shelf spoken, Map<Section, List<Shelf>> sections) {
        Context page = page(Strand.all(spoken), URI.create(publicUrl + "/" + LIST), "");
        page.setVariable("headTitle", words(spoken).get("sections"));
        page.setVariable(
                "groups",
                sections.values().stream()
                        .map(shelves -> shelves.stream()
                                .map(shelf -> new Line(
                                        shelf.path(LIST),
                                        shelf.locale().toLanguageTag(),
                                        Languages.direction(shelf.locale()),
                                        PublicText.line(shelf.name()),
                                        endonym(shelf.locale()),
                                        "",
                                        ""))
                                .toList())
                        .toList());
        return templates.process("sections", page);
    }

    /** As lists and feeds show it: a rehearsal says that it is one. */
    static String title(String plain, Edition.Sort sort, Locale locale) {
        String title = PublicText.line(plain);
        return sort == Edition.Sort.REHEARSAL ? "[" + EditionPhrases.of(locale).get("rehearsal") + "] " + title : title;
    }

    /** What a list and its feeds are called. */
    static String name(Strand strand) {
        String section = PublicText.line(strand.shelf().name());
        return strand.isAll() ? section : section + " · " + PublicText.line(strand.name());
    }

    static String kind(Kind kind, Locale locale) {
        return EditionPhrases.of(locale).get("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private Context page(Strand strand, URI canonical, String top) {
        Shelf shelf = strand.shelf();
        EditionPhrases words = words(shelf);
        boolean borrowed = !words.locale().getLanguage().equals(shelf.locale().getLanguage());
        var page = new Context(shelf.locale());
        page.setVariable("lang", shelf.locale().toLanguageTag());
        page.setVariable("dir", Languages.direction(shelf.locale()));
        page.setVariable("words", words.words());
        page.setVariable("wordsLang", borrowed ? words.locale().toLanguageTag() : null);
        page.setVariable("wordsDir", borrowed ? Languages.direction(words.locale()) : null);
        page.setVariable("canonical", canonical.toString());
        page.setVariable("stylesheet", top + stylesheet.path());
        page.setVariable("feeds", feeds(strand));
        page.setVariable("site", PublicText.line(shelf.name()));
        return page;
    }

    private List<FeedLink> feeds(Strand strand) {
        return List.of(
                new FeedLink(strand.address(publicUrl, AtomFeed.FILE).toString(), AtomFeed.TYPE, "Atom"),
                new FeedLink(strand.address(publicUrl, RssFeed.FILE).toString(), RssFeed.TYPE, "RSS"),
                new FeedLink(strand.address(publicUrl, JsonFeed.FILE).toString(), JsonFeed.TYPE, "JSON Feed"));
    }

    private String date(LocalDate day, Shelf shelf) {
        return LocalizedDates.longDate(day, profiles.of(shelf.locale()));
    }

    /** @param root the way from the list to the public folder: a page may lie in another section's */
    private Line line(Shelf shelf, PlaceRow row, String root) {
        LocalDate date = row.date().orElse(day(row.publishedAt(), shelf));
        String own = shelf.path("");
        return new Line(
                row.page().startsWith(own) ? root.substring(6) + row.page().substring(own.length()) : root + row.page(),
                shelf.locale().toLanguageTag(),
                Languages.direction(shelf.locale()),
                title(row.title(), row.sort(), row.locale()),
                kind(row.kind(), shelf.locale()),
                date(date, shelf),
                date.toString());
    }

    private static Line language(Shelf shelf) {
        return new Line(
                shelf.locale().toLanguageTag() + "/" + LIST,
                shelf.locale().toLanguageTag(),
                Languages.direction(shelf.locale()),
                endonym(shelf.locale()),
                PublicText.line(shelf.name()),
                "",
                "");
    }

    /** What only bodies sign says so in its kind: {@code Statement of the Committee}. */
    private static String kindOf(Edition edition, Locale locale) {
        String kind = kind(edition.kind(), locale);
        if (!isOfBodies(edition)) {
            return kind;
        }
        String bodies = LocalizedLists.text(lines(edition.bodies()), locale);
        return EditionPhrases.of(locale).format("kind-of", Map.of("kind", kind, "bodies", bodies));
    }

    private static boolean isOfBodies(Edition edition) {
        return edition.persons().isEmpty() && !edition.bodies().isEmpty();
    }

    private static List<LocalizedLists.Piece> names(Edition edition, Locale locale) {
        var names = new ArrayList<>(lines(edition.persons()));
        names.addAll(lines(edition.bodies()));
        return isOfBodies(edition) ? List.of() : LocalizedLists.pieces(names, locale);
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(PublicText::line).toList();
    }

    private static String endonym(Locale locale) {
        ULocale own = ULocale.forLocale(locale);
        return own.getDisplayNameWithDialect(own);
    }

    private static EditionPhrases words(Shelf shelf) {
        return EditionPhrases.of(shelf.locale());
    }

    private static LocalDate day(Instant moment, Shelf shelf) {
        return LocalDate.ofInstant(moment, shelf.section().zone());
    }

    private static String resource(String name) {
        try (var in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
