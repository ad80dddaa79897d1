package press.broadside.publication;

import java.util.List;
import press.broadside.assembly.Edition;
import press.broadside.text.Sha256;

/** SHA-256 of what readers see, whatever the document's own format did. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Edition e) {
        List<Object> seen = List.of(
                e.kind(),
                e.title(),
                e.persons(),
                e.bodies(),
                e.date(),
                e.topics(),
                e.summary(),
                e.text(),
                e.rehearsal());
        return Sha256.of(
                String.join("\n\u0000\n", seen.stream().map(Object::toString).toList()));
    }
}
