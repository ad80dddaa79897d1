package press.broadside.account;

import java.time.Duration;

/** What we write to people about their accounts. */
final class Mailing {
    private final Post post;
    private final String workbench;

    /** @param workbench address of the workbench, without a slash at its end */
    Mailing(Post post, String workbench) {
        this.post = post;
        this.workbench = workbench;
    }

    String address(String path) {
        return workbench + path;
    }

    boolean link(Person to, String url, Duration life) {
        return post.carry(to, "Your account at Broadside", """
                Hello %s,

                with this link you set your password. It works once, for %d hours:

                %s

                Your login is: %s

                If you did not expect this, do nothing, and tell whoever runs the workbench.
                """.formatted(to.name(), life.toHours(), url, to.login()));
    }
}
