package press.broadside.workbench.desk;

import com.ibm.icu.util.ULocale;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import press.broadside.account.Right;
import press.broadside.account.Rights;
import press.broadside.account.Scope;
import press.broadside.assembly.Assembly;
import press.broadside.assembly.Edition;
import press.broadside.intake.Statements;
import press.broadside.text.CodedText;
import press.broadside.translation.DraftKey;

/** The desk as a page: its frame, the panel beside a segment, and the look ahead at the edition. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/workbench/desk/{statement}/{locale}")
class DeskPage {
    /** What somebody is typing, by segment id, in coded text. */
    record Typing(int revision, Map<String, String> typed) {}

    /** @param body sanitised HTML */
    record Preview(String title, String body, String lang, String dir) {}

    private final Here here;
    private final Panel panel;
    private final Statements statements;
    private final Assembly assembly;
    private final Rights rights;

    DeskPage(Here here, Panel panel, Statements statements, Assembly assembly, Rights rights) {
        this.here = here;
        this.panel = panel;
        this.statements = statements;
        this.assembly = assembly;
        this.rights = rights;
    }

    @GetMapping
    String show(@PathVariable String statement, @PathVariable String locale, Principal who, Model model) {
        DraftKey draft = here.draft(statement, locale);
        var scope = new Scope.Language(draft.locale());
        model.addAttribute("draft", draft);
        model.addAttribute("tag", draft.locale().toLanguageTag());
        model.addAttribute("login", who.getName());
        model.addAttribute(
                "title", statements.revision(draft.revision()).fields().title());
        model.addAttribute("translates", rights.has(who.getName(), Right.TRANSLATE, scope));
        model.addAttribute("reviews", rights.has(who.getName(), Right.REVIEW, scope));
        model.addAttribute("approves", rights.has(who.getName(), Right.APPROVE, scope));
        model.addAttribute("keys", DeskWords.KEYS);
        model.addAttribute("words", DeskWords.SCRIPT);
        return "workbench/desk";
    }

    @GetMapping("/{segment}/panel")
    String panel(
            @PathVariable String statement,
            @PathVariable String locale,
            @PathVariable String segment,
            Principal who,
            Model model) {
        DraftKey draft = here.draft(statement, locale);
        model.addAttribute("help", panel.help(draft, here.segment(draft, segment), who.getName()));
        model.addAttribute("segment", segment);
        model.addAttribute("tag", draft.locale().toLanguageTag());
        model.addAttribute("draft", draft);
        return "workbench/panel";
    }

    @PostMapping("/preview")
    @ResponseBody
    Preview preview(@PathVariable String statement, @PathVariable String locale, @RequestBody Typing typing) {
        DraftKey draft = here.draft(statement, locale, typing.revision());
        var typed = new HashMap<String, CodedText>();
        typing.typed().forEach((segment, text) -> typed.put(segment, new CodedText(text)));
        Edition edition = assembly.preview(draft, typed);
        String dir = ULocale.forLocale(draft.locale()).isRightToLeft() ? "rtl" : "ltr";
        return new Preview(edition.title(), edition.text(), draft.locale().toLanguageTag(), dir);
    }
}
