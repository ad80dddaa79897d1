package press.broadside.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Collects a statement's fields from several sources, the most trusted first: what an earlier source said stays.
 * What is unknown, unreadable or not for a file to decide is ignored and said.
 */
final class FieldGathering {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 5_000;
    private static final int LONGEST_CORRECTION = 1_000;
    private static final int TITLE_FROM_TEXT = 80;

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("title", "title"),
            Map.entry("headline", "title"),
            Map.entry("byline", "byline"),
            Map.entry("author", "byline"),
            Map.entry("authors", "byline"),
            Map.entry("persons", "persons"),
            Map.entry("bodies", "bodies"),
            Map.entry("date", "date"),
            Map.entry("kind", "kind"),
            Map.entry("topics", "topics"),
            Map.entry("tags", "topics"),
            Map.entry("keywords", "topics"),
            Map.entry("summary", "summary"),
            Map.entry("correction", "correction"),
            Map.entry("significance", "significance"),
            Map.entry("description", "summary"),
            Map.entry("abstract", "summary"));

    private static final Map<String, String> METAS = Map.ofEntries(
            Map.entry("author", "byline"),
            Map.entry("article:author", "byline"),
            Map.entry("dc.creator", "byline"),
            Map.entry("dcterms.creator", "byline"),
            Map.entry("description", "summary"),
            Map.entry("dcterms.description", "summary"),
            Map.entry("dcterms.abstract", "summary"),
            Map.entry("keywords", "topics"),
            Map.entry("date", "date"),
            Map.entry("dc.date", "date"),
            Map.entry("dcterms.date", "date"),
            Map.entry("dcterms.created", "date"),
            Map.entry("dcterms.issued", "date"),
            Map.entry("article:published_time", "date"),
            Map.entry("dc.title", "title"),
            Map.entry("dcterms.title", "title"));

    private static final Pattern NOT_FOR_A_FILE = Pattern.compile(
            "(?i).*(?:approv|state|status|review|publish|embargo|release|path|file|folder|url|id|slug|revision|section|channel).*");
    private final Remarks remarks;
    private final FieldValues read;
    private Optional<String> id = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<Byline> byline = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<Kind> kind = Optional.empty();
    private Optional<List<String>> topics = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> correction = Optional.empty();
    private Optional<Significance> significance = Optional.empty();

    FieldGathering(Remarks remarks) {
        this.remarks = remarks;
        this.read = new FieldValues(remarks);
    }

    /**
     * The id by which the statement goes; the first one given holds.
     *
     * @throws StatementRejected if it is longer than an id may be: to ignore it would make another statement
     */
    void offerId(String given) {
        String found = Normalizer.normalize(
                Characters.withoutControls(given.replaceAll("\\s+", " ").strip(), remarks), Normalizer.Form.NFC);
        if (found.length() > LONGEST_ID) {
            throw new StatementRejected("the id has %d characters, %d is the most; give the statement a shorter one"
                    .formatted(found.length(), LONGEST_ID));
        }
        if (found.isEmpty()) {
            remarks.say("ignored: an empty id");
        } else if (id.isEmpty()) {
            id = Optional.of(found);
        } else if (!id.get().equals(found)) {
            remarks.say("ignored: the id '%s', as '%s' was given beside it"
                    .formatted(ShownName.of(found), ShownName.of(id.get())));
        }
    }

    Optional<String> id() {
        return id;
    }

    /** A key of a metadata file or front matter with its value, or the items of its list. */
    void offer(String key, List<String> values, boolean listed) {
        String field = KEYS.get(key.toLowerCase(Locale.ROOT));
        if (field != null) {
            accept(field, values, listed);
        } else if (!isEnglish(key, values)) {
            ignore(key);
        }
    }

    /** The persons and bodies of one source, when it tells them apart itself. */
    void offerByline(List<String> persons, List<String> bodies) {
        if (byline.isEmpty()) {
            byline = Optional.of(new Byline(read.named("persons", persons), read.named("bodies", bodies)));
        }
    }

    /** A meta element of HTML. */
    void offerMeta(String name, String content) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        String field = key.startsWith("broadside:") ? KEYS.get(key.substring("broadside:".length())) : METAS.get(key);
        if (field != null) {
            accept(field, List.of(content), false);
        } else {
            ignore(name);
        }
    }

    /** What the text itself shows. */
    void offerShape(Cleaned document) {
        document.heading().ifPresent(heading -> title = title.or(() -> read.plain("heading", heading, LONGEST_TITLE)));
        document.byline().ifPresent(line -> accept("byline", List.of(line), false));
    }

    /** All fields; a title that nobody gave is the beginning of the text. */
    Fields fields(String text) {
        return new Fields(
                title.orElseGet(() -> beginning(text)),
                byline.map(Byline::persons).orElse(List.of()),
                byline.map(Byline::bodies).orElse(List.of()),
                date,
                kind.orElse(Kind.STATEMENT),
                topics.orElse(List.of()),
                summary,
                correction,
                significance);
    }

    private void accept(String field, List<String> values, boolean listed) {
        String joined = String.join(", ", values);
        switch (field) {
            case "id" -> offerId(joined);
            case "title" -> title = title.or(() -> read.plain(field, joined, LONGEST_TITLE));
            case "summary" -> summary = summary.or(() -> read.plain(field, joined, LONGEST_SUMMARY));
            case "correction" -> correction = correction.or(() -> read.plain(field, joined, LONGEST_CORRECTION));
            case "significance" -> significance = significance.or(() -> read.significance(joined));
            case "date" -> date = date.or(() -> read.date(joined));
            case "kind" -> kind = kind.or(() -> read.kind(joined));
            case "topics" ->
                topics = topics.or(() -> some(read.named(field, listed ? values : Arrays.asList(joined.split(",")))));
            case "byline" -> byline = byline.or(() -> signed(values, listed));
            case "persons" -> offerByline(listed ? values : Arrays.asList(joined.split(",")), List.of());
            case "bodies" -> offerByline(List.of(), listed ? values : Arrays.asList(joined.split(",")));
            default -> throw new IllegalStateException("no field " + field);
        }
    }

    private Optional<Byline> signed(List<String> values, boolean listed) {
        Byline found = listed ? Byline.of(values) : Byline.split(String.join(", ", values));
        var named = new Byline(read.named("byline", found.persons()), read.named("byline", found.bodies()));
        return named.persons().isEmpty() && named.bodies().isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private static Optional<List<String>> some(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static boolean isEnglish(String key, List<String> values) {
        boolean language = key.equalsIgnoreCase("lang") || key.equalsIgnoreCase("language");
        return language
                && values.size() == 1
                && values.get(0).strip().toLowerCase(Locale.ROOT).matches("en(-.*)?|english");
    }

    private void ignore(String key) {
        String shown = ShownName.of(key);
        remarks.say(
                NOT_FOR_A_FILE.matcher(key).matches()
                        ? "ignored: '%s', which a document cannot decide about itself".formatted(shown)
                        : "ignored: unknown metadata '%s'".formatted(shown));
    }

    private static String beginning(String text) {
        String words = text.replaceAll("\\s+", " ").strip();
        if (words.length() <= TITLE_FROM_TEXT) {
            return words;
        }
        int space = words.lastIndexOf(' ', TITLE_FROM_TEXT);
        int cut = space > 0
                ? space
                : Character.isHighSurrogate(words.charAt(TITLE_FROM_TEXT - 1)) ? TITLE_FROM_TEXT - 1 : TITLE_FROM_TEXT;
        return words.substring(0, cut) + "…";
    }
}
