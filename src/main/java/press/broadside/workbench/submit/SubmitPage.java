package press.broadside.workbench.submit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import press.broadside.account.NotThere;
import press.broadside.account.Trail;
import press.broadside.extraction.Changes;
import press.broadside.intake.Heading;
import press.broadside.intake.Headings;
import press.broadside.intake.Intake;
import press.broadside.intake.Outcome;
import press.broadside.intake.Preview;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.ShownName;
import press.broadside.release.By;
import press.broadside.release.Embargo;
import press.broadside.release.Releases;

/** Hands a statement in: a document or pasted text, a look at what was recognised, the acceptance. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/workbench/submit")
class SubmitPage {
    private static final String FORM = "workbench/submit";

    /** @param revises id of the statement that this is a correction of; empty for a new one */
    record Wish(String revises, String embargo) {}

    private final Intake intake;
    private final Headings headings;
    private final Changes changes;
    private final Uploads uploads;
    private final Work.Counting counting;
    private final Releases releases;
    private final Trail trail;

    SubmitPage(
            Intake intake,
            Headings headings,
            Changes changes,
            Uploads uploads,
            Work.Counting counting,
            Releases releases,
            Trail trail) {
        this.intake = intake;
        this.headings = headings;
        this.changes = changes;
        this.uploads = uploads;
        this.counting = counting;
        this.releases = releases;
        this.trail = trail;
    }

    @GetMapping
    String form(Model model) {
        return form("", model);
    }

    private String form(String refused, Model model) {
        Map<String, String> known = new LinkedHashMap<>();
        headings.headings()
                .forEach(heading -> known.putIfAbsent(
                        heading.key().statement(), heading.fields().title()));
        model.addAttribute("known", known);
        model.addAttribute("refused", refused);
        return FORM;
    }

    /** Looks at a document, or at pasted Markdown, and stores nothing but its bytes. */
    @PostMapping("/look")
    String look(
            @RequestParam MultipartFile document,
            @RequestParam List<MultipartFile> pictures,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String revises,
            @RequestParam(defaultValue = "") String embargo,
            Principal who,
            Model model) {
        if (document.isEmpty() && pasted.isBlank()) {
            return form("choose a document, or paste the text", model);
        }
        Uploads.Sent sent = document.isEmpty() ? pasted(pasted) : uploaded(document);
        List<Uploads.Sent> beside = pictures.stream()
                .filter(picture -> !picture.isEmpty())
                .map(SubmitPage::uploaded)
                .toList();
        Uploads.Upload upload = uploads.keep(sent, beside, who);
        uploads.mark(upload, who);
        return looked(upload, new Wish(revises, embargo), Optional.empty(), "", model);
    }

    /** Takes the statement in as the editor saw and corrected it. */
    @PostMapping("/{ticket}/accept")
    String accept(
            @PathVariable String ticket,
            @ModelAttribute Wish wish,
            @ModelAttribute Meta meta,
            Principal who,
            Model model) {
        Uploads.Upload upload = uploads.of(ticket, who).orElseThrow(NotThere::new);
        write(upload, meta);
        Optional<String> untold = untold(upload, wish);
        if (untold.isPresent()) {
            return looked(upload, wish, Optional.of(meta), untold.get(), model);
        }
        try {
            Optional<String> id = Optional.of(wish.revises()).filter(revised -> !revised.isEmpty());
            Outcome outcome =
                    intake.accept(upload.document(), "workbench " + who.getName(), id, holding(wish, who.getName()));
            if (outcome instanceof Outcome.Refused refused) {
                return looked(upload, wish, Optional.of(meta), refused.reason(), model);
            }
            RevisionKey taken = outcome instanceof Outcome.Accepted accepted
                    ? accepted.revision().key()
                    : ((Outcome.Known) outcome).revision();
            trail.record(who.getName(), "submit", taken.toString(), "");
            uploads.forget(upload);
            return "redirect:/workbench/statements/" + taken.statement();
        } catch (DateTimeException e) {
            return looked(upload, wish, Optional.of(meta), "the embargo is no moment; write 2026-12-01T09:00", model);
        }
    }

    /** Why readers have to be told of a correction, where the editor says nothing of it. */
    private Optional<String> untold(Uploads.Upload upload, Wish wish) {
        Optional<RevisionKey> corrected = headings.headings().stream()
                .map(Heading::key)
                .filter(key -> key.statement().equals(wish.revises()))
                .findFirst();
        return corrected.isPresent() && intake.preview(upload.document()) instanceof Preview.Acceptable read
                ? changes.foreseen(corrected.get(), read.document(), read.fields())
                        .flatMap(change -> change.untold(read.fields()))
                : Optional.empty();
    }

    private Consumer<RevisionKey> holding(Wish wish, String who) {
        if (wish.embargo().isBlank()) {
            return revision -> {};
        }
        var embargo = new Embargo(Optional.empty(), Optional.of(LocalDateTime.parse(wish.embargo())));
        return revision ->
                releases.embargo(revision.statement(), List.of(), embargo, new By(who, "handed in under embargo"));
    }

    private String looked(Uploads.Upload upload, Wish wish, Optional<Meta> corrected, String refused, Model model) {
        Preview preview = intake.preview(upload.document());
        if (preview instanceof Preview.Refused no) {
            return form(no.reason(), model);
        }
        var acceptable = (Preview.Acceptable) preview;
        model.addAttribute("upload", upload);
        model.addAttribute("name", ShownName.of(upload.document().getFileName().toString()));
        model.addAttribute("wish", wish);
        model.addAttribute("meta", corrected.orElseGet(() -> Meta.of(acceptable.fields())));
        model.addAttribute("kinds", Meta.kinds());
        model.addAttribute("significances", Meta.significances());
        model.addAttribute("remarks", acceptable.remarks());
        model.addAttribute("work", counting.of(acceptable));
        model.addAttribute("refused", refused);
        return "workbench/submitted";
    }

    private static void write(Uploads.Upload upload, Meta meta) {
        try {
            Files.writeString(upload.meta(), meta.yaml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Uploads.Sent uploaded(MultipartFile file) {
        return new Uploads.Sent() {
            @Override
            public String name() {
                return Stream.ofNullable(file.getOriginalFilename()).findFirst().orElse("");
            }

            @Override
            public InputStream open() throws IOException {
                return file.getInputStream();
            }
        };
    }

    private static Uploads.Sent pasted(String text) {
        return new Uploads.Sent() {
            @Override
            public String name() {
                return "pasted.md";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
