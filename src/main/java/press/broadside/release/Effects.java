package press.broadside.release;

import java.util.ArrayList;
import java.util.List;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** Says what the decisions that stand do to a statement, section by section. */
final class Effects {
    private final Editions editions;
    private final Sections sections;
    private final Shown shown;
    private final Gate gate;

    Effects(Editions editions, Sections sections, Shown shown, Gate gate) {
        this.editions = editions;
        this.sections = sections;
        this.shown = shown;
        this.gate = gate;
    }

    List<Effect> of(String statement) {
        var effects = new ArrayList<Effect>();
        for (Edition edition : newest(statement)) {
            for (Section section : sections.allPublishing(edition.key().locale())) {
                effects.add(new Effect(section.id(), edition.key().locale(), effect(section, edition)));
            }
        }
        return List.copyOf(effects);
    }

    List<Edition> newest(String statement) {
        return editions.variants(statement).stream()
                .flatMap(variant -> editions.newest(statement, variant).stream())
                .toList();
    }

    private String effect(Section section, Edition edition) {
        boolean isShown = shown.shown(
                        section.id(), edition.key().statement(), edition.key().variant())
                .isPresent();
        Verdict verdict = gate.verdict(section, edition.key());
        if (verdict instanceof Verdict.Held held) {
            return isShown ? "goes on showing what it shows; later versions: " + held.reason() : held.reason();
        }
        if (verdict instanceof Verdict.Withdrawn) {
            return isShown ? "a notice takes the text's place" : "shows nothing";
        }
        return isShown ? "shows the newest version" : "will show it";
    }
}
