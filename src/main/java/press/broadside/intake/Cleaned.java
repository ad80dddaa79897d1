package press.broadside.intake;

import java.util.Optional;

/**
 * A document after cleaning, and what its own shape says of it.
 *
 * @param document what will be stored, LF or as it came
 * @param text     the words a reader sees, alternative texts of pictures too; for finding out whether there are any
 * @param heading  the first heading's text
 * @param byline   what follows "By" in the line under the heading
 */
record Cleaned(String document, String text, Optional<String> heading, Optional<String> byline) {
    /** Whether there is a letter in it: figures and signs alone need no translation. */
    boolean hasText() {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
