package press.broadside.language;

/** What a full stop behind a word of a language's lists means. */
enum Abbreviation {
    /** Stands before a name: {@code Dr. Silva}. Never ends a sentence. */
    TITLE("titles"),
    /** Leads on, whatever follows: {@code e.g.}, {@code vs.} Never ends a sentence. */
    LEAD("leads"),
    /** Stands before a number: {@code vol. 2}. Ends no sentence before a number, otherwise as a tail. */
    NUMBERED("numbered"),
    /** The same where the word is an ordinary one as well: {@code No. 5}, but {@code He said no.} */
    NUMBERED_WORD("numbered_words"),
    /** Behind a name, or anywhere: {@code Inc.}, {@code U.S.} Ends a sentence where a sentence's usual first word follows. */
    TAIL("tails"),
    /** A tail where a comma stands before it: {@code Boston, Mass.}; elsewhere a word. */
    PLACE("places"),
    /** At the end of a phrase: {@code etc.} Ends a sentence before any capital letter. */
    CLOSING("closings"),
    /** The same for hours, which go on with a day or a zone: {@code 9 a.m. Monday}. */
    HOUR("hours");

    private final String key;

    Abbreviation(String key) {
        this.key = key;
    }

    /** Its list's name in the rules. */
    String key() {
        return key;
    }
}
