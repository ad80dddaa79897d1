package press.broadside.intake;

/** What sort of text a statement is; pages and feeds name it in their own language. */
public enum Kind {
    STATEMENT,
    RESOLUTION,
    REPORT,
    APPEAL,
    ARTICLE,
    MEETING
}
