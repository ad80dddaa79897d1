package press.broadside.account;

import java.util.Locale;

/** Where a right is asked for. A right that somebody has everywhere holds in every language and section. */
public sealed interface Scope {
    record Everywhere() implements Scope {}

    /** @param locale a grant of {@code pt} holds in {@code pt-BR}, never the reverse */
    record Language(Locale locale) implements Scope {}

    /** @param section id of a section */
    record OfSection(String section) implements Scope {}
}
