package press.broadside.translation;

import java.util.List;
import java.util.Map;
import press.broadside.text.CodedText;

/** Who wrote what a draft says, as far as its history tells. */
final class Authors {
    private final Map<String, List<PastTranslation>> past;

    /** @param past by segment, oldest first */
    Authors(Map<String, List<PastTranslation>> past) {
        this.past = past;
    }

    /** Who first gave the segment this text; blank where nobody did in this draft. */
    String of(String segment, CodedText text) {
        return past.getOrDefault(segment, List.of()).stream()
                .filter(before ->
                        before.state().equals("translated") && before.target().equals(text))
                .map(PastTranslation::origin)
                .findFirst()
                .orElse("");
    }
}
