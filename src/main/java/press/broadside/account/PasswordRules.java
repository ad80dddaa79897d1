package press.broadside.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password must be: long, and not one that is tried first. No rule about kinds of characters, none about its age.
 * The list holds words; a password is as weak as what is left when they, and words about the person, are taken out of it.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    private static final int LEAST_LEFT = 6;
    private static final int LEAST_VARIED = 5;
    private static final int SHORTEST_WORD = 4;
    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop 01234567890123456789";

    private final Set<String> common;

    PasswordRules(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    static PasswordRules shipped() {
        try (var lines = new BufferedReader(new InputStreamReader(
                java.util.Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-words.txt")),
                StandardCharsets.UTF_8))) {
            return new PasswordRules(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One spelling for what looks the same, whatever keyboard it came from. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Why a password will not do, in a sentence; empty: it will. */
    Optional<String> objection(String password, Person owner) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters; a few words in a row do well.");
        }
        if (length > LONGEST) {
            return Optional.of("A password has at most " + LONGEST + " characters.");
        }
        String left = without(normal, owner);
        if (left.length() < LEAST_LEFT || left.chars().distinct().count() < LEAST_VARIED) {
            return Optional.of("That is made of what is tried first: common passwords, rows of keys, your own name."
                    + " Take a few words that have nothing to do with each other.");
        }
        return Optional.empty();
    }

    /** What remains when everything that is easily guessed is taken out. */
    private String without(String password, Person owner) {
        String left = plain(password);
        for (String word :
                words(owner).sorted((a, b) -> b.length() - a.length()).toList()) {
            left = left.replace(word, "");
        }
        return withoutRows(left).replaceAll("(.)\\1{2,}", "$1");
    }

    private Stream<String> words(Person owner) {
        Stream<String> own = Stream.of(owner.login(), owner.name(), owner.mail().orElse(""), "broadside")
                .flatMap(text -> Stream.of(plain(text).split("[^\\p{L}\\p{N}]+", -1)));
        return Stream.concat(own, common.stream())
                .map(PasswordRules::plain)
                .filter(word -> word.length() >= SHORTEST_WORD);
    }

    private static String withoutRows(String text) {
        String left = text;
        for (String row : ROWS.split(" ", -1)) {
            for (int length = row.length(); length >= SHORTEST_WORD; length--) {
                for (int from = 0; from + length <= row.length(); from++) {
                    String run = row.substring(from, from + length);
                    left = left.replace(run, "")
                            .replace(new StringBuilder(run).reverse().toString(), "");
                }
            }
        }
        return left;
    }

    /** Without case, and with the digits and signs that stand for letters as those letters. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("(?<=\\p{L})0(?=\\p{L})", "o")
                .replaceAll("(?<=\\p{L})1(?=\\p{L})", "i")
                .replaceAll("(?<=\\p{L})3(?=\\p{L})", "e");
    }
}
