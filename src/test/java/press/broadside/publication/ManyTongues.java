package press.broadside.publication;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadside.assembly.CorrectionNote;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.RevisionKey;
import press.broadside.language.EditionPhrases;
import press.broadside.release.Verdict;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** A section with all languages, each with entries of every sort, an archive, topics, and statements that are gone. */
final class ManyTongues {
    static final String SECTION = "world";
    static final int WINDOW = 20;

    /** Enough that the first archive is no part of the feed any more. */
    private static final int ENTRIES = 24;

    private static final Set<String> WITHDRAWN = Set.of("s-noticed", "s-buried", "s-buried-in-silence");

    private ManyTongues() {}

    static Publishing published(Path folder) {
        Publishing house = Publishing.onSqlite(folder, sections(), WINDOW).restarted();
        Tongue.ALL.forEach(tongue -> texts(house, tongue));
        house.guardedBy((section, edition) ->
                WITHDRAWN.contains(edition.statement()) ? new Verdict.Withdrawn(Instant.EPOCH) : new Verdict.Free());
        house.later(Duration.ofDays(1));
        for (Tongue tongue : Tongue.ALL) {
            house.publish(edition(tongue, "s-noticed", 2, Edition.Sort.NOTICE));
            house.publish(edition(tongue, "s-buried", 2, Edition.Sort.NOTICE));
        }
        house.publication().bury("s-buried");
        house.publication().bury("s-buried-in-silence");
        house.publication().relate("s-full");
        return house;
    }

    private static Sections sections() {
        Map<Locale, String> names = new LinkedHashMap<>();
        Tongue.ALL.forEach(tongue -> names.put(tongue.locale(), tongue.name()));
        return new Sections(List.of(
                new Section(SECTION, names, List.copyOf(names.keySet()), ZoneId.of("UTC"), Approval.NONE, List.of())));
    }

    private static void texts(Publishing house, Tongue tongue) {
        for (int i = 0; i < ENTRIES - 6; i++) {
            house.later(Duration.ofSeconds(7)).publish(edition(tongue, "s-" + i, 1, Edition.Sort.TEXT));
        }
        for (String statement : WITHDRAWN) {
            house.publish(edition(tongue, statement, 1, Edition.Sort.TEXT));
        }
        house.later(Duration.ofMinutes(1)).publish(full(tongue, 1, Edition.Sort.TEXT));
        house.later(Duration.ofDays(2)).publish(full(tongue, 2, Edition.Sort.TEXT));
        house.publish(edition(tongue, "s-rehearsed", 1, Edition.Sort.REHEARSAL));
        house.publish(ofABody(tongue));
    }

    /** With a day of its own, a summary and two topics, one for every language. */
    private static Edition edition(Tongue tongue, String statement, int version, Edition.Sort sort) {
        return new Edition(
                EditionKey.of(statement, tongue.locale(), version),
                new RevisionKey(statement, 1),
                statement.substring(2),
                Kind.STATEMENT,
                tongue.title(),
                List.of("Ada Lin"),
                List.of(tongue.name()),
                Optional.of(LocalDate.of(2026, 5, 2)),
                List.of(tongue.topic(), "Häfen & Schiffe"),
                tongue.text(),
                "<p>" + tongue.text() + "</p>",
                Document.of(Format.HTML, "<html></html>"),
                List.of(),
                sort,
                Instant.EPOCH);
    }

    /** Without a day, so that the page says when it was published and updated; with a picture, marks in its title, and corrections. */
    private static Edition full(Tongue tongue, int version, Edition.Sort sort) {
        Edition plain = edition(tongue, "s-full", version, sort);
        return new Edition(
                plain.key(),
                plain.revision(),
                plain.slug(),
                Kind.REPORT,
                tongue.title() + " <& \"" + version + "\">",
                List.of("Ada Lin", "Ömer Işık"),
                plain.bodies(),
                Optional.empty(),
                plain.topics(),
                plain.summary(),
                tongue.body(),
                plain.document(),
                List.of("a.jpg"),
                version == 1 ? List.of() : notes(tongue),
                plain.sort(),
                plain.assembledAt());
    }

    /** One correction that the text has, and one that it does not have yet. */
    private static List<CorrectionNote> notes(Tongue tongue) {
        var words = EditionPhrases.of(tongue.locale());
        Map<String, String> day = Map.of("date", "2026-05-03");
        return List.of(
                new CorrectionNote(2, Instant.EPOCH, words.format("corrected", day), tongue.text() + " <&"),
                new CorrectionNote(3, Instant.EPOCH, words.format("correction-missing", day), ""));
    }

    /** Signed by bodies alone, without topics and summary. */
    private static Edition ofABody(Tongue tongue) {
        Edition plain = edition(tongue, "s-of-a-body", 1, Edition.Sort.TEXT);
        return new Edition(
                plain.key(),
                plain.revision(),
                plain.slug(),
                plain.kind(),
                plain.title(),
                List.of(),
                List.of(tongue.name(), "Board"),
                plain.date(),
                List.of(),
                "",
                plain.body(),
                plain.document(),
                List.of(),
                plain.sort(),
                plain.assembledAt());
    }
}
