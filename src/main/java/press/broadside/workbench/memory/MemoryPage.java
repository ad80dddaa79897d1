package press.broadside.workbench.memory;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.broadside.account.NotThere;
import press.broadside.account.Right;
import press.broadside.account.Rights;
import press.broadside.account.Scope;
import press.broadside.account.Trail;
import press.broadside.language.Languages;
import press.broadside.memory.Change;
import press.broadside.memory.Concordance;
import press.broadside.memory.EditRefused;
import press.broadside.memory.Housekeeping;
import press.broadside.memory.Occurrence;
import press.broadside.memory.TranslationUnit;
import press.broadside.section.Sections;
import press.broadside.text.CodedText;

/** Finds what was said before, shows one unit in every language that somebody may see, and takes corrections of it. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/workbench/memory")
class MemoryPage {
    private static final int MOST = 50;

    /** A hit, in pieces. */
    record Hit(List<Marked> source, String tag, List<Marked> target, String origin, Optional<Long> unit) {}

    private final Concordance concordance;
    private final Housekeeping housekeeping;
    private final Sections sections;
    private final Rights rights;
    private final Trail trail;

    MemoryPage(Concordance concordance, Housekeeping housekeeping, Sections sections, Rights rights, Trail trail) {
        this.concordance = concordance;
        this.housekeeping = housekeeping;
        this.sections = sections;
        this.rights = rights;
        this.trail = trail;
    }

    /** @param q what to look for, in English or in one of the languages that somebody may see */
    @GetMapping
    String find(@RequestParam(defaultValue = "") String q, Principal who, Model model) {
        List<Locale> languages = seen(who);
        List<Hit> hits = q.isBlank() || languages.isEmpty()
                ? List.of()
                : concordance.find(q.strip(), languages, MOST).stream()
                        .map(this::hit)
                        .toList();
        model.addAttribute("q", q);
        model.addAttribute("hits", hits);
        model.addAttribute("units", q.isBlank() ? List.of() : housekeeping.find(q.strip(), languages, MOST));
        model.addAttribute("log", housekeeping.log(MOST));
        model.addAttribute("report", housekeeping.report(10));
        return "workbench/memory";
    }

    private Hit hit(Occurrence found) {
        return new Hit(
                Marked.of(found.source(), found.inSource()),
                found.language().toLanguageTag(),
                Marked.of(found.target(), found.inTarget()),
                found.origin(),
                Optional.empty());
    }

    private List<Locale> seen(Principal who) {
        return sections.locales().stream()
                .filter(locale -> !Languages.isEnglish(locale))
                .filter(locale -> rights.has(who.getName(), Right.SEE_LANGUAGE, new Scope.Language(locale)))
                .toList();
    }

    @GetMapping("/units/{unit}")
    String unit(@PathVariable long unit, Principal who, Model model) {
        return unit(unit, "", who, model);
    }

    private String unit(long id, String refused, Principal who, Model model) {
        TranslationUnit unit = housekeeping.unit(id).orElseThrow(NotThere::new);
        model.addAttribute("unit", unit);
        model.addAttribute(
                "targets",
                unit.targets().entrySet().stream()
                        .filter(target ->
                                rights.has(who.getName(), Right.SEE_LANGUAGE, new Scope.Language(target.getKey())))
                        .toList());
        model.addAttribute("refused", refused);
        model.addAttribute("keeps", (Function<Locale, Boolean>)
                locale -> rights.has(who.getName(), Right.KEEP_MEMORY, new Scope.Language(locale)));
        return "workbench/unit";
    }

    @PostMapping("/units/{unit}/edit")
    String edit(
            @PathVariable long unit,
            @RequestParam String language,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            Model model) {
        Locale locale = kept(language, who);
        return changed(
                unit,
                () -> housekeeping.edit(unit, locale, new CodedText(text.strip()), new Change.By(who.getName(), why)),
                who,
                model);
    }

    @PostMapping("/units/{unit}/retire")
    String retire(
            @PathVariable long unit,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            Model model) {
        Locale locale = kept(language, who);
        return changed(
                unit,
                () -> housekeeping.retire(unit, Optional.of(locale), new Change.By(who.getName(), why)),
                who,
                model);
    }

    /** Takes a change back; who may not tend each language that it touches is not told that it is there. */
    @PostMapping("/undo/{change}")
    String undo(@PathVariable long change, Principal who, Model model) {
        Change made = housekeeping.log(Integer.MAX_VALUE).stream()
                .filter(one -> one.id() == change)
                .findFirst()
                .orElseThrow(NotThere::new);
        made.before().forEach(said -> require(said.locale(), who));
        made.after().forEach(said -> require(said.locale(), who));
        try {
            Change undone = housekeeping.undo(change, new Change.By(who.getName(), ""));
            trail.record(who.getName(), "undo-memory-change", Long.toString(change), Long.toString(undone.id()));
            return "redirect:/workbench/memory";
        } catch (EditRefused e) {
            model.addAttribute("refused", Optional.ofNullable(e.getMessage()).orElse(""));
            return find("", who, model);
        }
    }

    private Locale kept(String language, Principal who) {
        Locale locale = Languages.parse(language);
        require(locale, who);
        return locale;
    }

    private void require(Locale locale, Principal who) {
        rights.require(who.getName(), Right.KEEP_MEMORY, new Scope.Language(locale));
    }

    private String changed(long unit, Supplier<Change> change, Principal who, Model model) {
        try {
            Change made = change.get();
            trail.record(who.getName(), "change-memory", "unit " + unit, "change " + made.id());
            return housekeeping.unit(unit).isPresent()
                    ? "redirect:/workbench/memory/units/" + unit
                    : "redirect:/workbench/memory";
        } catch (EditRefused e) {
            return unit(unit, Optional.ofNullable(e.getMessage()).orElse(""), who, model);
        }
    }
}
