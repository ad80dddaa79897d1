package press.broadside.account;

import java.time.Instant;
import java.util.Optional;
import press.broadside.language.Languages;

/**
 * A role that somebody has, where, and for how long.
 *
 * @param scope language tag or section id, as the role wants; empty for a role that holds everywhere
 * @param from  the first moment
 * @param until the first moment at which it holds no more; empty: it has no end
 */
public record Grant(String id, String login, Role role, String scope, Instant from, Optional<Instant> until) {
    /**
     * The scope as it is kept: a language tag made canonical.
     *
     * @throws IllegalArgumentException if the role wants another one
     */
    static String scopeFor(Role role, String scope) {
        if (role.kind() == Role.Kind.EVERYWHERE) {
            if (!scope.isEmpty()) {
                throw new IllegalArgumentException(role.written() + " holds everywhere; leave '" + scope + "' off");
            }
            return scope;
        }
        if (scope.isBlank()) {
            throw new IllegalArgumentException(
                    role.kind() == Role.Kind.LANGUAGE
                            ? "say in which language, as in " + role.written() + ":de"
                            : "say for which section, as in " + role.written() + ":germany");
        }
        return role.kind() == Role.Kind.LANGUAGE ? Languages.parse(scope).toLanguageTag() : scope.strip();
    }

    boolean gives(Right right, Scope asked) {
        return role.givesEverywhere(right) || (role.givesThere(right) && holdsIn(asked));
    }

    boolean givesSomewhere(Right right) {
        return role.givesEverywhere(right) || role.givesThere(right);
    }

    private boolean holdsIn(Scope asked) {
        if (asked instanceof Scope.Language language) {
            return role.kind() == Role.Kind.LANGUAGE
                    && covers(scope, language.locale().toLanguageTag());
        }
        return asked instanceof Scope.OfSection section
                && role.kind() == Role.Kind.SECTION
                && scope.equals(section.section());
    }

    /** Whether a language is the granted one or a variety of it. */
    static boolean covers(String granted, String tag) {
        return tag.equals(granted) || tag.startsWith(granted + "-");
    }

    /** As it is written on the command line: {@code translator:de}. */
    public String written() {
        return scope.isEmpty() ? role.written() : role.written() + ":" + scope;
    }
}
