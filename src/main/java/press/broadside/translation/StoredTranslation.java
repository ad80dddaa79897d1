package press.broadside.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.Sha256;

/**
 * A translation as its row holds it.
 *
 * @param formerSource null but where the state is revised
 */
record StoredTranslation(
        String segment,
        String state,
        String target,
        int score,
        String origin,
        String sourceHash,
        @Nullable String formerSource) {
    static StoredTranslation of(Translation translation) {
        if (translation instanceof Translation.Open) {
            return row(translation, "open", 0, "", null);
        }
        if (translation instanceof Translation.Filled filled) {
            return row(translation, "filled", filled.score(), filled.origin(), null);
        }
        if (translation instanceof Translation.Revised revised) {
            return row(
                    translation,
                    "revised",
                    0,
                    revised.origin(),
                    revised.formerSource().coded());
        }
        if (translation instanceof Translation.Translated translated) {
            return row(translation, "translated", 0, translated.translator(), null);
        }
        if (translation instanceof Translation.Approved approved) {
            return row(translation, "approved", 0, approved.origin(), null);
        }
        throw new IllegalStateException("unknown kind of translation: " + translation);
    }

    private static StoredTranslation row(
            Translation translation, String state, int score, String origin, @Nullable String formerSource) {
        return new StoredTranslation(
                translation.source().id(),
                state,
                translation.target().map(CodedText::coded).orElse(""),
                score,
                origin,
                Sha256.of(translation.source().text().coded()),
                formerSource);
    }

    /** Of the columns segment_id, state, target, score, origin, former_source. */
    static Translation translation(Map<String, Segment> segments, ResultSet row) throws SQLException {
        Segment source = Optional.ofNullable(segments.get(row.getString("segment_id")))
                .orElseThrow(() -> new IllegalStateException("a translation is of no segment of its revision"));
        CodedText target = text(row.getString("target"));
        String origin = row.getString("origin");
        return switch (row.getString("state")) {
            case "open" -> new Translation.Open(source);
            case "filled" -> new Translation.Filled(source, target, row.getInt("score"), origin);
            case "revised" -> new Translation.Revised(source, target, text(row.getString("former_source")), origin);
            case "translated" -> new Translation.Translated(source, target, origin);
            case "approved" -> new Translation.Approved(source, target, origin);
            default -> throw new IllegalStateException("unknown state of a translation: " + row.getString("state"));
        };
    }

    private static CodedText text(@Nullable String stored) {
        return new CodedText(stored == null ? "" : stored);
    }
}
