package press.broadside.workbench.desk;

import java.util.List;

/** Which of its phrases the desk hands to its script, and in which order it explains its keys. */
final class DeskWords {
    static final List<String> KEYS = List.of(
            "confirm",
            "next",
            "todo",
            "match",
            "still",
            "missing",
            "concordance",
            "note",
            "finding",
            "direction",
            "approveRow",
            "help");

    static final List<String> SCRIPT = List.of(
            "saved",
            "saving",
            "offline",
            "unsaved",
            "segment",
            "source",
            "target",
            "confirmed",
            "noMore",
            "nothingHere",
            "nothingFound",
            "carried",
            "conflict",
            "keepMine",
            "takeTheirs",
            "problem",
            "typing",
            "otherTyped",
            "rejectWhy",
            "reopenWhy",
            "noteOn",
            "noteOnSource",
            "approved",
            "approvedAll",
            "leftRejected",
            "leftOwn",
            "leftOpen",
            "homeless",
            "matchesFailed",
            "missingCodes",
            "noMatch",
            "confirm",
            "stillCorrect",
            "giveUp",
            "review",
            "reject",
            "reopen",
            "addNote",
            "rejectedBecause",
            "state.open",
            "state.filled",
            "state.draft",
            "state.translated",
            "state.reviewed",
            "state.approved",
            "state.rejected",
            "state.revised");

    private DeskWords() {}
}
