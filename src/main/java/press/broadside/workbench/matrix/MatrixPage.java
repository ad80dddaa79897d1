package press.broadside.workbench.matrix;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import press.broadside.account.Right;
import press.broadside.account.Rights;
import press.broadside.account.Scope;
import press.broadside.dispatch.Standings;
import press.broadside.intake.Headings;
import press.broadside.release.Holds;
import press.broadside.section.Sections;
import press.broadside.translation.Desk;

/** The matrix as a page, as data for its script, and as a table to take away. */
@Controller
@ConditionalOnWebApplication
class MatrixPage {
    static final List<String> STATES = List.of(
            "waiting", "translating", "in-review", "ready", "scheduled", "published", "behind", "failed", "withdrawn");

    private final Sections sections;
    private final Headings headings;
    private final Desk desk;
    private final Standings standings;
    private final Holds holds;
    private final Rights rights;

    MatrixPage(Sections sections, Headings headings, Desk desk, Standings standings, Holds holds, Rights rights) {
        this.sections = sections;
        this.headings = headings;
        this.desk = desk;
        this.standings = standings;
        this.holds = holds;
        this.rights = rights;
    }

    @GetMapping("/workbench/statements")
    String show(Principal who, Model model) {
        model.addAttribute("states", STATES);
        model.addAttribute(
                "mine",
                sections.locales().stream()
                        .filter(locale -> rights.has(who.getName(), Right.SEE_LANGUAGE, new Scope.Language(locale)))
                        .map(locale -> locale.toLanguageTag())
                        .toList());
        model.addAttribute("publishes", rights.has(who.getName(), Right.PUBLISH, new Scope.Everywhere()));
        return "workbench/matrix";
    }

    @GetMapping("/workbench/statements/cells")
    @ResponseBody
    Matrix cells() {
        return Matrix.of(sections, headings.headings(), desk.progress(), standings.of(Optional.empty()), holds.all());
    }

    /** What the matrix shows, as columns parted by tabs. */
    @GetMapping(path = "/workbench/statements/table.tsv", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String table() {
        Matrix matrix = cells();
        var table = new StringBuilder("statement\trevision\ttitle");
        matrix.columns().forEach(column -> table.append('\t').append(column.tag()));
        for (Matrix.Row row : matrix.rows()) {
            table.append('\n').append(row.statement()).append('\t').append(row.revision());
            table.append('\t').append(row.title().replaceAll("\\s+", " "));
            matrix.columns().forEach(column -> {
                Matrix.Cell cell = row.cells().get(column.tag());
                table.append('\t').append(cell == null ? "" : cell.state() + " " + cell.percent() + "%");
            });
        }
        return table.append('\n').toString();
    }
}
