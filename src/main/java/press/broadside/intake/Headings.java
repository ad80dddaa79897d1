package press.broadside.intake;

import java.util.List;

/** The accepted statements as lists show them. */
public interface Headings {
    /** Of every revision, newest statement first and of each the newest revision first; texts are not read. */
    List<Heading> headings();
}
