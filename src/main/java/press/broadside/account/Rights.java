package press.broadside.account;

/** Whether somebody may do something. */
public interface Rights {
    /**
     * @param login name of the request's {@link java.security.Principal}; nobody's name has no right
     * @return false too for who is disabled, and for grants whose time is not yet or over
     */
    boolean has(String login, Right right, Scope scope);

    /** @throws NotThere if not: answered 404, exactly as for what does not exist */
    default void require(String login, Right right, Scope scope) {
        if (!has(login, right, scope)) {
            throw new NotThere();
        }
    }
}
