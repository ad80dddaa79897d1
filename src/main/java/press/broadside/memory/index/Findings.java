package press.broadside.memory.index;

/** Takes what a search finds, and tells how far it still has to go. */
interface Findings {
    /** What is further away need not be given; it may narrow with each source that is given. */
    Bound bound();

    /** Whether a source of this number is of any use, were it near enough. */
    boolean want(int source);

    void found(int source, int distance, int longer);
}
