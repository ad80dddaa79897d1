package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Progress;

/** The drafts that a command's arguments mean: of a statement, or of all; in some languages. */
record DraftChoice(String statement, Set<Locale> languages) {
    static DraftChoice of(String statement, List<Locale> languages) {
        return new DraftChoice(statement, Set.copyOf(languages));
    }

    /** @throws IllegalArgumentException if there is no such draft, saying where to look */
    List<DraftKey> among(Desk desk) {
        List<DraftKey> chosen = desk.progress().stream()
                .filter(this::isMeant)
                .map(Progress::draft)
                .filter(key -> languages.contains(key.locale()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("there is no draft of "
                    + (statement.isEmpty() ? "any statement" : statement)
                    + " in "
                    + languages.stream().map(Locale::toLanguageTag).sorted().collect(Collectors.joining(", "))
                    + "; ./broadside status shows those that there are");
        }
        return chosen;
    }

    /** A statement means its newest revision; a former one has to be named. */
    private boolean isMeant(Progress draft) {
        RevisionKey revision = draft.draft().revision();
        boolean named = statement.isEmpty() || revision.statement().equals(statement);
        return (named && !draft.isSuperseded()) || revision.toString().equals(statement);
    }
}
