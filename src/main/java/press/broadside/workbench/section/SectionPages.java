package press.broadside.workbench.section;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
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
import press.broadside.dispatch.Dispatch;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** The sections as they are configured, their feeds, their last deliveries, and a message to try their channels. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/workbench/sections")
class SectionPages {
    private static final int LAST = 50;

    private final Sections sections;
    private final Dispatch dispatch;
    private final Rights rights;
    private final Trail trail;
    private final Path file;

    SectionPages(
            Sections sections,
            Dispatch dispatch,
            Rights rights,
            Trail trail,
            @Value("${broadside.sections}") Path file) {
        this.sections = sections;
        this.dispatch = dispatch;
        this.rights = rights;
        this.trail = trail;
        this.file = file;
    }

    @GetMapping
    String list(Principal who, Model model) {
        model.addAttribute(
                "sections",
                sections.all().stream()
                        .filter(section ->
                                rights.has(who.getName(), Right.SEE_SECTION, new Scope.OfSection(section.id())))
                        .toList());
        return "workbench/sections";
    }

    @GetMapping("/{section}")
    String one(@PathVariable String section, Principal who, Model model) {
        return shown(section, List.of(), who, model);
    }

    /** Sends a message that says that it is a trial, now. */
    @PostMapping("/{section}/try")
    String tryOut(@PathVariable String section, @RequestParam String channel, Principal who, Model model) {
        Section named = sections.named(section).orElseThrow(NotThere::new);
        if (named.channels().stream().noneMatch(one -> one.id().equals(channel))) {
            throw new NotThere();
        }
        trail.record(who.getName(), "test-message", section + "/" + channel, "");
        List<Dispatch.Trial> trials = dispatch.lanes(section, Optional.of(channel)).stream()
                .map(dispatch::tryOut)
                .toList();
        return shown(section, trials, who, model);
    }

    private String shown(String id, List<Dispatch.Trial> trials, Principal who, Model model) {
        Section section = sections.named(id).orElseThrow(NotThere::new);
        model.addAttribute("section", section);
        model.addAttribute("deliveries", dispatch.deliveries(Optional.of(id), Optional.empty(), LAST));
        model.addAttribute("manages", rights.has(who.getName(), Right.MANAGE_SECTION, new Scope.OfSection(id)));
        model.addAttribute("trials", trials);
        model.addAttribute(
                "lines", rights.has(who.getName(), Right.OPERATE, new Scope.Everywhere()) ? lines() : List.of());
        return "workbench/section";
    }

    /** The file as it is on the disk; secrets are named in it, never written. */
    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
