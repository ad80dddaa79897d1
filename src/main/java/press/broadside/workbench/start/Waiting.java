package press.broadside.workbench.start;

import java.util.List;
import java.util.function.BiPredicate;
import press.broadside.account.Right;
import press.broadside.account.Scope;
import press.broadside.translation.Progress;

/**
 * A draft that waits for somebody.
 *
 * @param progress how far it is
 * @param title    of its statement
 * @param need     what it waits for: {@code translate}, {@code review} or {@code approve}
 */
record Waiting(Progress progress, String title, String need) {
    /** What a draft waits for that somebody may do: the first thing that is left; empty where that is nothing. */
    static List<String> needs(Progress progress, BiPredicate<Right, Scope> may) {
        var language = new Scope.Language(progress.draft().locale());
        if (progress.isSuperseded() || progress.isComplete()) {
            return List.of();
        }
        if (progress.open() + progress.filled() > 0 && may.test(Right.TRANSLATE, language)) {
            return List.of("translate");
        }
        if (progress.translated() > 0 && may.test(Right.APPROVE, language)) {
            return List.of("approve");
        }
        return progress.translated() > 0 && may.test(Right.REVIEW, language) ? List.of("review") : List.of();
    }

    public String href() {
        return "/workbench/desk/" + progress.draft().revision().statement() + "/"
                + progress.draft().locale().toLanguageTag();
    }
}
