package press.broadside.account;

/** Carries mail to people, where the installation has a mail server. */
public interface Post {
    /** Nothing is carried anywhere. */
    Post NONE = (to, subject, text) -> false;

    /** Returns whether a mail server took it; false where there is none, the person has no address, or it refused. */
    boolean carry(Person to, String subject, String text);
}
