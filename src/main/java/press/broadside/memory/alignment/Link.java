package press.broadside.memory.alignment;

/** A source sentence and the target sentence that is all of its translation, by their places. */
record Link(int source, int target) {}
