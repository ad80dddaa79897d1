package press.broadside.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import press.broadside.language.LanguageMatch;
import press.broadside.text.CodedText;

/** Spreads the sources that were found over the languages: for each, the best that have a target in it. */
final class Fan {
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt(Candidate::score).reversed();
    private static final Comparator<Offer> BEST_THEN_APPROVED_THEN_YOUNGEST = Comparator.comparingInt(
                    (Offer offer) -> offer.match().score())
            .thenComparing(offer -> offer.pair().origin().isApproval())
            .thenComparingLong(offer -> offer.pair().saidAt())
            .reversed();

    /** What a look-up found, best first. */
    record Found(Lookup lookup, List<SourceIndex.Hit> hits) {
        /** Whether each of these languages has the very text, undivided. */
        boolean covers(Set<Locale> wanted) {
            return wanted.stream().allMatch(locale -> hits.stream().anyMatch(hit -> hit.isSameIn(locale)));
        }
    }

    /** A hit that speaks a language, or its parent, with the score that it has there. */
    private record Candidate(SourceIndex.Hit hit, Locale speaks, int score) {}

    private record Offer(Targets.Pair pair, Match match) {}

    private final Targets targets;
    private final MemorySettings settings;
    private final Deductions deductions;
    private final Map<Locale, List<Locale>> chains = new LinkedHashMap<>();

    Fan(
            JdbcMemoryStore store,
            SentenceSplitter splitter,
            MemorySettings settings,
            LanguageMatch match,
            Deductions deductions,
            List<Locale> languages) {
        this.settings = settings;
        this.deductions = deductions;
        languages.forEach(language -> chains.put(language, match.chain(language)));
        Set<Locale> spoken = new LinkedHashSet<>();
        chains.values().forEach(spoken::addAll);
        this.targets = new Targets(store, splitter, spoken);
    }

    /** By language, then by the look-up's id; best first. */
    Map<Locale, Map<String, List<Match>>> spread(List<Found> found) {
        targets.fetch(likely(found));
        var matches = new LinkedHashMap<Locale, Map<String, List<Match>>>();
        for (Locale language : chains.keySet()) {
            var byId = new LinkedHashMap<String, List<Match>>();
            for (Found each : found) {
                List<Match> best = matches(each, language);
                if (!best.isEmpty()) {
                    byId.put(each.lookup().id(), best);
                }
            }
            matches.put(language, byId);
        }
        return matches;
    }

    /** The units that will be needed if every candidate proves good. */
    private Set<Long> likely(List<Found> found) {
        var likely = new HashSet<Long>();
        for (Found each : found) {
            for (Locale language : chains.keySet()) {
                candidates(each, language).stream()
                        .limit(settings.matches())
                        .forEach(candidate -> likely.add(candidate.hit().unit()));
            }
        }
        return likely;
    }

    /** What a target's own penalty takes off may let a later candidate pass by: only one that cannot any more ends the search. */
    private List<Match> matches(Found found, Locale language) {
        var offers = new ArrayList<Offer>();
        var said = new HashSet<List<CodedText>>();
        CodedText text = found.lookup().text();
        for (Candidate candidate : candidates(found, language)) {
            if (isFull(offers, candidate)) {
                break;
            }
            targets.of(candidate.hit(), candidate.speaks())
                    .map(pair -> new Offer(
                            pair,
                            pair.matching(
                                    text,
                                    deductions.forTarget(candidate.score(), pair, language),
                                    candidate.hit().score())))
                    .filter(offer -> offer.match().score() >= settings.floor())
                    .filter(offer -> said.add(
                            List.of(offer.match().source(), offer.match().target())))
                    .ifPresent(offers::add);
        }
        offers.sort(BEST_THEN_APPROVED_THEN_YOUNGEST);
        return offers.stream().limit(settings.matches()).map(Offer::match).toList();
    }

    private boolean isFull(List<Offer> offers, Candidate next) {
        return offers.size() >= settings.matches()
                && offers.stream()
                                .filter(offer -> offer.match().score() >= next.score())
                                .count()
                        >= settings.matches();
    }

    private List<Candidate> candidates(Found found, Locale language) {
        var candidates = new ArrayList<Candidate>();
        for (SourceIndex.Hit hit : found.hits()) {
            for (Locale speaks : chains.getOrDefault(language, List.of())) {
                if (hit.locales().contains(speaks)) {
                    candidates.add(new Candidate(hit, speaks, score(hit, found.lookup(), speaks.equals(language))));
                    break;
                }
            }
        }
        candidates.removeIf(candidate -> candidate.score() < settings.floor());
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    /** Another language costs points and the right to be used without a person. */
    private int score(SourceIndex.Hit hit, Lookup lookup, boolean sameLanguage) {
        int score = hit.score() == 100 ? 100 + lookup.equalNeighbours(hit) : hit.score();
        return sameLanguage ? score : deductions.forOtherLanguage(score);
    }
}
