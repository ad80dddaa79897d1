package press.broadside.translation.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.intake.RevisionKey;
import press.broadside.language.Languages;
import press.broadside.translation.Desk;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;

/** Finds the draft that a document of a file belongs to, and believes nothing else of what the file says of itself. */
final class Reception {
    private static final Pattern ORIGINAL = Pattern.compile("([a-z0-9-]{1,200}/r[1-9][0-9]{0,5})/.*", Pattern.DOTALL);

    private final Desk desk;
    private final Drafts drafts;

    Reception(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /** A document that belongs nowhere here. */
    private static final class Stranger extends RuntimeException {
        private final String kind;

        Stranger(String kind, String reason) {
            super(reason);
            this.kind = kind;
        }
    }

    TakenFile.TakenJob take(Returned returned, String translator) {
        try {
            DraftKey handedOut = handedOut(returned);
            Draft then = draft(handedOut);
            DraftKey newest = drafts.newest(handedOut.revision().statement(), handedOut.locale())
                    .orElse(handedOut);
            Draft now = newest.equals(handedOut) ? then : drafts.draft(newest);
            return new ReturnedDraft(desk, then, now, translator).take(returned);
        } catch (Stranger stranger) {
            var report = new TakenFile.Report("", stranger.kind, String.valueOf(stranger.getMessage()), false);
            return new TakenFile.TakenJob(Shown.of(returned.original()), null, 0, 0, 0, List.of(report));
        }
    }

    private static DraftKey handedOut(Returned returned) {
        Matcher original = ORIGINAL.matcher(returned.original());
        if (!original.matches()) {
            throw new Stranger(
                    "document",
                    "'" + Shown.of(returned.original())
                            + "' names no revision of a statement; export it from here first");
        }
        if (!Languages.isEnglish(language("source", returned.sourceLanguage()))) {
            throw new Stranger(
                    "language", "its source language is " + Shown.of(returned.sourceLanguage()) + ", not English");
        }
        Locale target = language("target", returned.targetLanguage());
        var key = new DraftKey(RevisionKey.parse(original.group(1)), target);
        returned.draft().filter(draft -> !draft.equals(key.toString())).ifPresent(draft -> {
            throw new Stranger(
                    "language",
                    "it was handed out as " + Shown.of(draft) + " and says now that it is " + key
                            + "; nothing of it can be trusted");
        });
        return key;
    }

    private static Locale language(String which, String tag) {
        try {
            return Languages.parse(tag);
        } catch (IllegalArgumentException e) {
            throw new Stranger("language", "its " + which + " language '" + Shown.of(tag) + "' is no language tag");
        }
    }

    private Draft draft(DraftKey key) {
        try {
            return drafts.draft(key);
        } catch (NoSuchElementException e) {
            List<DraftKey> others = new ArrayList<>(drafts.of(key.revision()));
            throw others.isEmpty()
                    ? new Stranger("document", "there is no draft of " + key.revision() + " here")
                    : new Stranger(
                            "language",
                            key.revision() + " is not translated into "
                                    + key.locale().toLanguageTag() + " here");
        }
    }
}
