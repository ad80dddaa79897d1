package press.broadside.release;

import press.broadside.assembly.EditionKey;
import press.broadside.section.Section;

/** Whether an edition may have a place before a section's readers. */
@FunctionalInterface
public interface Gate {
    /** To be asked within the transaction that gives the edition its place, so that no decision comes between. */
    Verdict verdict(Section section, EditionKey edition);
}
