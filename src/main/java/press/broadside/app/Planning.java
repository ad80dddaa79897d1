package press.broadside.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import press.broadside.assembly.EditionKey;
import press.broadside.extraction.Extract;
import press.broadside.extraction.Extraction;
import press.broadside.intake.Fields;
import press.broadside.intake.Preview;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.StatementNames;
import press.broadside.language.Count;
import press.broadside.language.LanguageProfile;
import press.broadside.language.LanguageProfiles;
import press.broadside.language.Languages;
import press.broadside.memory.Leverage;
import press.broadside.memory.Match;
import press.broadside.memory.Recall;
import press.broadside.memory.TranslationMemory;
import press.broadside.release.Releases;
import press.broadside.release.Verdict;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.TextUnit;
import press.broadside.translation.Desk;
import press.broadside.translation.Draft;
import press.broadside.translation.Translation;

/** Asks every stage what it would do with a document; nothing is stored. */
final class Planning {
    private static final RevisionKey NOT_YET = new RevisionKey("not-yet", 1);

    private final Extraction extraction;
    private final TranslationMemory memory;
    private final Desk desk;
    private final Sections sections;
    private final Releases releases;
    private final StatementNames names;
    private final LanguageProfile english;

    /** The memory must be loaded. */
    Planning(ApplicationContext context) {
        extraction = context.getBean(Extraction.class);
        memory = context.getBean(TranslationMemory.class);
        desk = context.getBean(Desk.class);
        sections = context.getBean(Sections.class);
        releases = context.getBean(Releases.class);
        names = context.getBean(StatementNames.class);
        english = context.getBean(LanguageProfiles.class).of(Locale.ENGLISH);
    }

    Plan plan(String file, Preview.Acceptable document) {
        List<TextUnit> units = extraction.units(document.document(), document.fields());
        List<Locale> foreign = sections.locales().stream()
                .filter(Predicate.not(Languages::isEnglish))
                .toList();
        var recall = new Recall(new Extract(NOT_YET, units, Map.of()), foreign, memory.recall(units, foreign));
        var languages = new LinkedHashMap<Locale, Plan.Language>();
        sections.locales().forEach(locale -> languages.put(locale, language(locale, recall)));
        Optional<String> statement = document.id().flatMap(names::named);
        return new Plan(
                file,
                document.document().format().name().toLowerCase(Locale.ROOT),
                fields(document.fields()),
                statement,
                document.remarks(),
                List.copyOf(languages.values()),
                goings(languages, statement));
    }

    private static Plan.Fields fields(Fields fields) {
        return new Plan.Fields(
                fields.title(),
                fields.persons(),
                fields.bodies(),
                fields.date(),
                fields.kind().name().toLowerCase(Locale.ROOT),
                fields.topics(),
                fields.summary());
    }

    private Plan.Language language(Locale locale, Recall recall) {
        Draft draft = desk.foreseen(recall, locale);
        String policy = sections.publishing(locale)
                .map(section -> section.approve().name().toLowerCase(Locale.ROOT))
                .orElseThrow();
        return new Plan.Language(
                locale.toLanguageTag(),
                Languages.isEnglish(locale) ? "source" : policy,
                count(draft, Translation.Approved.class),
                count(draft, Translation.Filled.class),
                count(draft, Translation.Open.class),
                Languages.isEnglish(locale) ? Map.of() : bands(recall, locale));
    }

    private static int count(Draft draft, Class<? extends Translation> state) {
        return (int) draft.inOrder().stream().filter(state::isInstance).count();
    }

    private Map<String, Plan.Figures> bands(Recall recall, Locale locale) {
        Map<String, List<Match>> matches = recall.matches().getOrDefault(locale, Map.of());
        Leverage leverage = new Leverage.Tally(text -> Count.of(text, english))
                .add(recall.extract().units(), matches);
        var bands = new LinkedHashMap<String, Plan.Figures>();
        for (Leverage.Band band : Leverage.Band.values()) {
            Leverage.Share share = leverage.of(band);
            bands.put(
                    band.label(),
                    new Plan.Figures(share.segments(), share.count().words()));
        }
        return bands;
    }

    private List<Plan.Going> goings(Map<Locale, Plan.Language> languages, Optional<String> statement) {
        var goings = new ArrayList<Plan.Going>();
        for (Section section : sections.all()) {
            List<String> channels = section.channels().stream()
                    .map(channel -> channel.id() + " (" + channel.type() + ")")
                    .toList();
            for (Locale locale : section.locales()) {
                Optional<String> held = statement.flatMap(id -> held(section, EditionKey.of(id, locale, 1)));
                Plan.Language language = languages.get(locale);
                goings.add(new Plan.Going(
                        section.id(),
                        locale.toLanguageTag(),
                        channels,
                        held.isEmpty() && language.isReady(),
                        held.map(why -> language.isReady() ? why : waiting(language) + "; then " + why)
                                .orElseGet(() -> waiting(language))));
            }
        }
        return goings;
    }

    private Optional<String> held(Section section, EditionKey edition) {
        Verdict verdict = releases.verdict(section, edition);
        if (verdict instanceof Verdict.Held held) {
            return Optional.of("held: " + held.reason());
        }
        if (verdict instanceof Verdict.Withdrawn withdrawn) {
            return Optional.of("withdrawn " + withdrawn.at() + ": shown again by ./broadside republish only");
        }
        return Optional.empty();
    }

    private static String waiting(Plan.Language language) {
        if (language.policy().equals("source")) {
            return "at once: English needs no translation";
        }
        if (language.isReady()) {
            return "at once: all " + language.approved() + " segments are approved by policy " + language.policy();
        }
        return "waits for people: %d to translate, %d to confirm, %d approved by policy %s"
                .formatted(language.open(), language.filled(), language.approved(), language.policy());
    }
}
