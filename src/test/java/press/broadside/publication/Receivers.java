package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import press.broadside.dispatch.Act;
import press.broadside.dispatch.Parcel;

/** All destinations of all sections. Each keeps what it was handed, and fails as it is told; none is handed what it must not. */
final class Receivers {
    /** Comes before each delivery, and says what becomes of it. */
    enum Mood {
        TAKES,
        REFUSES,
        /** Takes it, but nobody hears of that. */
        TAKES_AND_FAILS
    }

    private final Map<String, Integer> newest = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    Mood mood = Mood.TAKES;

    /** What must be true of all that is handed over. */
    Consumer<Parcel> check = parcel -> {};

    void hand(String endpoint, Parcel parcel) {
        String edition =
                parcel.delivery().section() + "/" + parcel.delivery().edition().statement();
        check.accept(parcel);
        if (mood == Mood.REFUSES) {
            throw new IllegalStateException("does not answer");
        }
        int version = parcel.delivery().edition().version();
        assertThat(newest.getOrDefault(edition, 0))
                .as("what %s has when it is handed %s", endpoint, parcel.delivery())
                .isLessThanOrEqualTo(version);
        newest.put(edition, version);
        if (parcel.act() == Act.WITHDRAWAL) {
            withdrawn.add(edition);
        } else {
            withdrawn.remove(edition);
        }
        if (mood == Mood.TAKES_AND_FAILS) {
            throw new IllegalStateException("was cut off");
        }
    }

    /** The newest version handed over; empty where there is none. */
    Optional<Integer> newest(String section, String statement) {
        return Optional.ofNullable(newest.get(section + "/" + statement));
    }

    boolean isWithdrawn(String section, String statement) {
        return withdrawn.contains(section + "/" + statement);
    }
}
