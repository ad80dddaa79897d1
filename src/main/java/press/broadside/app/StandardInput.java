package press.broadside.app;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Standard input as text. */
final class StandardInput {
    private StandardInput() {}

    /** UTF-8; what is not, fails with a {@link java.nio.charset.CharacterCodingException}. */
    static BufferedReader lines() {
        return new BufferedReader(new InputStreamReader(
                System.in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
