package press.broadside.workbench.desk;

import java.util.Locale;
import java.util.Optional;
import press.broadside.account.NotThere;
import press.broadside.intake.RevisionKey;
import press.broadside.language.Languages;
import press.broadside.text.Segment;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;

/** Finds what an address of the desk names. What is not there is not told from what is nobody's business. */
class Here {
    private final Drafts drafts;

    Here(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The draft of the newest revision. */
    DraftKey draft(String statement, String tag) {
        return drafts.newest(statement, locale(tag)).orElseThrow(NotThere::new);
    }

    /** The draft of one revision. */
    DraftKey draft(String statement, String tag, int revision) {
        var key = new RevisionKey(statement, revision);
        return Optional.of(new DraftKey(key, locale(tag)))
                .filter(draft -> drafts.of(key).contains(draft))
                .orElseThrow(NotThere::new);
    }

    Segment segment(DraftKey draft, String segment) {
        return Optional.ofNullable(drafts.draft(draft).extract().byId().get(segment))
                .orElseThrow(NotThere::new);
    }

    private static Locale locale(String tag) {
        try {
            return Languages.parse(tag);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }
}
