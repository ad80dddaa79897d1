package press.broadside.account;

/** What a person may do. Some rights hold everywhere, some in a language or a section: see {@link Scope}. */
public enum Right {
    /** Hand statements in, and their revisions. Everywhere. */
    SUBMIT,
    /** See which statements there are and how far they are. Everywhere. */
    SEE_STATEMENTS,
    /** See a language's segments, translations and previews. In a language. */
    SEE_LANGUAGE,
    /** Write translations. In a language. */
    TRANSLATE,
    /** Review translations: confirm, send back. In a language. */
    REVIEW,
    /** Approve translations, so that they may be published. In a language. */
    APPROVE,
    /** Decide on a statement's release: embargo, release, withdraw, publish again. Everywhere. */
    PUBLISH,
    /** See a section's settings and deliveries. In a section. */
    SEE_SECTION,
    /** Change a section's settings, and send its deliveries again. In a section. */
    MANAGE_SECTION,
    /** Tend the translation memory and the term base. In a language, or everywhere. */
    KEEP_MEMORY,
    /** Run the installation: people, grants, audit trail, parked work. Everywhere. */
    OPERATE
}
