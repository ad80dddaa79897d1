package press.broadside.app;

import java.util.List;
import org.springframework.context.ApplicationContext;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.ShownName;
import press.broadside.intake.StatementNames;

/** The revisions that a command's arguments mean. */
final class RevisionChoice {
    private RevisionChoice() {}

    /**
     * A statement's revisions, oldest first.
     *
     * @param name id, own id or slug
     * @throws IllegalArgumentException if no statement goes by it, saying where to look
     */
    static List<RevisionKey> all(ApplicationContext context, String name) {
        var names = context.getBean(StatementNames.class);
        return names.named(name)
                .map(names::revisions)
                .orElseThrow(() -> new IllegalArgumentException("there is no statement " + ShownName.of(name)
                        + "; ./broadside status shows those that there are"));
    }

    /** The id of the statement that goes by a name; what is no name, such as {@code ID/r2} or nothing, stays as it is. */
    static String id(ApplicationContext context, String name) {
        return context.getBean(StatementNames.class).named(name).orElse(name);
    }

    /** @param written {@code r2} or {@code 2} */
    static RevisionKey one(List<RevisionKey> all, String written) {
        return all.stream()
                .filter(key -> ("r" + key.number()).equals(written)
                        || Integer.toString(key.number()).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no revision %s, only r1 to r%d"
                        .formatted(all.get(0).statement(), ShownName.of(written), all.size())));
    }
}
