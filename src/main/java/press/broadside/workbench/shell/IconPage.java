package press.broadside.workbench.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Browsers ask for an icon at an address of their own. */
@Controller
@ConditionalOnWebApplication
class IconPage {
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/workbench/assets/icon.svg";
    }
}
