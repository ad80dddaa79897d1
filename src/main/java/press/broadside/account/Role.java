package press.broadside.account;

import static press.broadside.account.Right.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is, and the rights that go with it: some everywhere, some only where the role was granted. */
@SuppressWarnings("ImmutableEnumChecker") // what Set.of makes, nobody changes
public enum Role {
    EDITOR(Kind.EVERYWHERE, Set.of(SUBMIT, SEE_STATEMENTS, SEE_LANGUAGE, PUBLISH, SEE_SECTION), Set.of()),
    TRANSLATOR(Kind.LANGUAGE, Set.of(SEE_STATEMENTS), Set.of(SEE_LANGUAGE, TRANSLATE)),
    REVIEWER(Kind.LANGUAGE, Set.of(SEE_STATEMENTS), Set.of(SEE_LANGUAGE, TRANSLATE, REVIEW)),
    APPROVER(Kind.LANGUAGE, Set.of(SEE_STATEMENTS), Set.of(SEE_LANGUAGE, TRANSLATE, REVIEW, APPROVE, KEEP_MEMORY)),
    SECTION_ADMIN(Kind.SECTION, Set.of(SEE_STATEMENTS), Set.of(SEE_SECTION, MANAGE_SECTION)),
    OPERATOR(Kind.EVERYWHERE, Set.of(OPERATE, SEE_STATEMENTS, SEE_SECTION, MANAGE_SECTION, KEEP_MEMORY), Set.of());

    /** Where a role is granted. */
    public enum Kind {
        EVERYWHERE,
        LANGUAGE,
        SECTION
    }

    private final Kind kind;
    private final Set<Right> everywhere;
    private final Set<Right> there;

    Role(Kind kind, Set<Right> everywhere, Set<Right> there) {
        this.kind = kind;
        this.everywhere = everywhere;
        this.there = there;
    }

    public Kind kind() {
        return kind;
    }

    boolean givesEverywhere(Right right) {
        return everywhere.contains(right);
    }

    boolean givesThere(Right right) {
        return there.contains(right);
    }

    /** As it is written on the command line, in forms and in the database. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such role, naming all */
    public static Role of(String written) {
        return Arrays.stream(values())
                .filter(role -> role.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is no role; roles: "
                        + Arrays.stream(values()).map(Role::written).collect(Collectors.joining(", "))));
    }
}
