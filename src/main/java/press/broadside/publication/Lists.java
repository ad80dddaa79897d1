package press.broadside.publication;

import com.ibm.icu.text.Transliterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.broadside.assembly.Edition;

/** Enters places into the lists of their shelf: everything, their kind, their topics. Within the caller's transaction. */
final class Lists {
    private static final int LONGEST_SLUG = 60;

    private final StrandStore strands;
    private final ListingStore listings;

    Lists(StrandStore strands, ListingStore listings) {
        this.strands = strands;
        this.listings = listings;
    }

    /** A place that changed, or is new; what stands in for a text stays in the lists in which its text stood. */
    void enter(Shelf shelf, PlaceRow place, Edition edition, Instant now) {
        Map<String, Long> former = listings.numbers(place);
        Map<String, Strand> wanted = edition.standsIn() ? standing(shelf, former) : byPath(wanted(shelf, edition, now));
        listings.update(place);
        wanted.values().forEach(strand -> {
            strands.open(strand, now);
            if (!former.containsKey(strand.path())) {
                listings.insert(strand, strands.nextNumber(strand), place);
            }
            strands.touch(strand, place.generation(), place.updatedAt());
        });
        former.keySet().stream()
                .filter(path -> !wanted.containsKey(path))
                .flatMap(path -> strands.named(shelf, path).stream())
                .forEach(strand -> {
                    listings.remove(strand, place);
                    strands.touch(strand, place.generation(), now);
                });
    }

    /** A place that is gone leaves its lists, which remember that it stood there. */
    void leave(Shelf shelf, PlaceRow place) {
        listings.update(place);
        standing(shelf, listings.numbers(place))
                .values()
                .forEach(strand ->
                        strands.touch(strand, place.generation(), place.goneAt().orElseThrow()));
    }

    private List<Strand> wanted(Shelf shelf, Edition edition, Instant now) {
        var wanted = new ArrayList<Strand>();
        wanted.add(Strand.all(shelf));
        String kind = edition.kind().name().toLowerCase(Locale.ROOT);
        wanted.add(new Strand(shelf, "kind/" + kind, Pages.kind(edition.kind(), shelf.locale())));
        edition.topics().stream()
                .map(PublicText::line)
                .filter(topic -> !topic.isEmpty())
                .forEach(topic -> {
                    Strand strand = topic(shelf, topic);
                    strands.open(strand, now);
                    wanted.add(strand);
                });
        return wanted;
    }

    /** The list of a topic keeps the path that it got first; two topics never share one. */
    private Strand topic(Shelf shelf, String name) {
        Optional<Strand> known = strands.topic(shelf, name);
        if (known.isPresent()) {
            return known.get();
        }
        String slug = slug(name);
        String path = "topic/" + slug;
        for (int i = 2; strands.named(shelf, path).isPresent(); i++) {
            path = "topic/" + slug + "-" + i;
        }
        return new Strand(shelf, path, name);
    }

    static String slug(String name) {
        String latin = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
        String slug =
                latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        slug = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("-+$", "");
        return slug.isEmpty() ? "topic" : slug;
    }

    private Map<String, Strand> standing(Shelf shelf, Map<String, Long> numbers) {
        return byPath(numbers.keySet().stream()
                .flatMap(path -> strands.named(shelf, path).stream())
                .toList());
    }

    private static Map<String, Strand> byPath(List<Strand> strands) {
        return strands.stream().collect(Collectors.toMap(Strand::path, strand -> strand, (a, b) -> a));
    }
}
