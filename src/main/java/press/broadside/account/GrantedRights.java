package press.broadside.account;

/** Rights by the grants in the database, asked each time: what is revoked is gone at once, on every node. */
public final class GrantedRights implements Rights {
    private final People people;

    public GrantedRights(People people) {
        this.people = people;
    }

    @Override
    public boolean has(String login, Right right, Scope scope) {
        return people.holding(login).stream().anyMatch(grant -> grant.gives(right, scope));
    }

    /** Whether somebody has the right in some language or section at least. */
    public boolean hasSomewhere(String login, Right right) {
        return people.holding(login).stream().anyMatch(grant -> grant.givesSomewhere(right));
    }
}
