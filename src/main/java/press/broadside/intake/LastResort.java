package press.broadside.intake;

/** What happens when more parsers are stuck than a process can bear: threads cannot be ended from outside, a process can. */
@FunctionalInterface
public interface LastResort {
    /** Returns at once; the process hands its work back and ends, to be started again. */
    void leave(String why);
}
