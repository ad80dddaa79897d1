package press.broadside.dispatch;

import java.util.HashMap;
import java.util.Map;

/** One sender a channel in this process. Whoever comes meanwhile leaves word, and the one at work looks once more. */
final class Turns {
    private final Map<Lane, Boolean> wordLeft = new HashMap<>();

    /** False where somebody is at work there; they will look again. */
    synchronized boolean enter(Lane lane) {
        return wordLeft.putIfAbsent(lane, false) == null || leaveWord(lane);
    }

    private boolean leaveWord(Lane lane) {
        wordLeft.put(lane, true);
        return false;
    }

    /** Leaves, unless word was left meanwhile: then it is to be looked once more. */
    synchronized boolean leave(Lane lane) {
        if (Boolean.TRUE.equals(wordLeft.get(lane))) {
            wordLeft.put(lane, false);
            return false;
        }
        wordLeft.remove(lane);
        return true;
    }

    /** Leaves whatever was said. */
    synchronized void abandon(Lane lane) {
        wordLeft.remove(lane);
    }
}
