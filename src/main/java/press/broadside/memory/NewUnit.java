package press.broadside.memory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Sha256;

/** A translation unit on its way into the memory, under the identity by which the memory finds it again. */
final class NewUnit {
    private final CodedText source;
    private final Optional<CodedText> before;
    private final Optional<CodedText> after;
    private final boolean wholeUnit;
    private final List<Note> notes;
    private final Map<Locale, Target> targets;
    private final String place;
    private @Nullable String identity;

    /** @param text codes numbered by their place in the source */
    record Target(CodedText text, Attribution said, List<Note> notes) {}

    /** @param place where it was read, for messages: {@code line 12} */
    NewUnit(
            CodedText source,
            Optional<CodedText> before,
            Optional<CodedText> after,
            boolean wholeUnit,
            List<Note> notes,
            Map<Locale, Target> targets,
            String place) {
        this.source = source;
        this.before = before;
        this.after = after;
        this.wholeUnit = wholeUnit;
        this.notes = notes;
        this.targets = targets;
        this.place = place;
    }

    static NewUnit approved(Bitext bitext) {
        CodedText target = CodeNumbers.byPlace(bitext.source(), bitext.target());
        Bitext.Approval approval = bitext.approval();
        var said = new Attribution(approval.author(), 0, approval.approver(), approval.at(), "");
        return new NewUnit(
                bitext.source(),
                bitext.before(),
                bitext.after(),
                bitext.wholeUnit(),
                List.of(),
                Map.of(bitext.locale(), new Target(target, said, List.of())),
                "approved");
    }

    /** The same for units with the same source between the same neighbours, however their white space was typed. */
    static String identity(CodedText source, Optional<CodedText> before, Optional<CodedText> after) {
        String whole = Wording.exact(source) + "\n" + context(before) + "\n" + context(after);
        return Sha256.of(whole).substring(0, 32);
    }

    /** A neighbour as it is compared; blank where there is none. */
    static String context(Optional<CodedText> neighbour) {
        return neighbour.map(Wording::exact).orElse("");
    }

    CodedText source() {
        return source;
    }

    Optional<CodedText> before() {
        return before;
    }

    Optional<CodedText> after() {
        return after;
    }

    boolean wholeUnit() {
        return wholeUnit;
    }

    List<Note> notes() {
        return notes;
    }

    Map<Locale, Target> targets() {
        return targets;
    }

    /** Characters of all its texts. */
    int size() {
        return source.coded().length()
                + targets.values().stream()
                        .mapToInt(target -> target.text().coded().length())
                        .sum();
    }

    String place() {
        return place;
    }

    /** Costs a digest at the first call. */
    String identity() {
        String known = identity;
        if (known == null) {
            known = identity(source, before, after);
            identity = known;
        }
        return known;
    }
}
