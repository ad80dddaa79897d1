package press.broadside.translation;

import java.util.Map;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** How segments begin of which nothing comes over from a former revision. */
interface Opening {
    /** A whole unit, by segment id; its first segment may carry all of it. */
    Map<String, Translation> unit(TextUnit unit);

    /** One segment, for itself. */
    Translation sentence(Segment segment);
}
