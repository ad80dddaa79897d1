package press.broadside.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a statement beside its text, as its author gave it, in English.
 *
 * @param title   plain text, never blank
 * @param persons authors, in order; names are kept as they are in every language
 * @param bodies  committees and boards that sign; translated
 * @param date    as its author dates it; pages show it in each language
 * @param topics  in order; translated
 * @param summary plain text; translated
 * @param correction of a revision: for readers, what it corrects; plain text, translated
 * @param significance of a revision: how much it changes, as its editor sees it
 */
public record Fields(
        String title,
        List<String> persons,
        List<String> bodies,
        Optional<LocalDate> date,
        Kind kind,
        List<String> topics,
        Optional<String> summary,
        Optional<String> correction,
        Optional<Significance> significance) {
    public Fields {
        persons = List.copyOf(persons);
        bodies = List.copyOf(bodies);
        topics = List.copyOf(topics);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a statement needs a title");
        }
    }

    /** Of a text that corrects nothing. */
    public Fields(
            String title,
            List<String> persons,
            List<String> bodies,
            Optional<LocalDate> date,
            Kind kind,
            List<String> topics,
            Optional<String> summary) {
        this(title, persons, bodies, date, kind, topics, summary, Optional.empty(), Optional.empty());
    }

    /** The same text once more: nothing is said of how much it changes. */
    Fields unweighed() {
        return new Fields(title, persons, bodies, date, kind, topics, summary, correction, Optional.empty());
    }
}
