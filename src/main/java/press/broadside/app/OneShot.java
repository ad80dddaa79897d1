package press.broadside.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Assembly;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.handoff.Work;
import press.broadside.intake.Outcome;
import press.broadside.intake.PictureName;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.ShownName;
import press.broadside.intake.StatementNames;
import press.broadside.intake.Statements;
import press.broadside.section.Sections;
import press.broadside.text.Sha256;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Progress;

/** One run over some files: takes them in, sees them carried, writes the editions out and tells what became of each. */
final class OneShot {
    /** An input file's fate at intake, and the place its bytes were kept in where it was refused. */
    record Taken(Outcome outcome) {}

    private static final Set<String> LEFT_ALONE = Set.of("channel-due", "feed-changed");
    private static final int LONGEST_NAME = 200;
    private static final long LOOK_MILLIS = 20;

    private final SubmissionDesk submissions;
    private final Statements statements;
    private final StatementNames names;
    private final Work work;
    private final Desk desk;
    private final Editions editions;
    private final Assembly assembly;
    private final Sections sections;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final ProducerTemplate routes;
    private final Path out;
    private final Set<RevisionKey> knownBefore = new LinkedHashSet<>();
    private final ProgressLine progress = new ProgressLine(System.err);

    OneShot(ApplicationContext context, Path out) {
        this.submissions = context.getBean(SubmissionDesk.class);
        this.statements = context.getBean(Statements.class);
        this.names = context.getBean(StatementNames.class);
        this.work = context.getBean(Work.class);
        this.desk = context.getBean(Desk.class);
        this.editions = context.getBean(Editions.class);
        this.assembly = context.getBean(Assembly.class);
        this.sections = context.getBean(Sections.class);
        this.announcer = context.getBean(Announcer.class);
        this.transactions = context.getBean(TransactionOperations.class);
        this.routes = context.getBean(ProducerTemplate.class);
        this.out = out;
    }

    Taken take(Path file) throws IOException {
        return take(file, Optional.empty());
    }

    Taken take(Path file, Optional<String> id) throws IOException {
        Outcome outcome = submissions.take(file, id);
        progress.say("taking in " + ShownName.of(file.getFileName().toString()));
        if (outcome instanceof Outcome.Refused refused) {
            keep(file, refused);
        }
        if (outcome instanceof Outcome.Known known) {
            knownBefore.add(newest(known.revision()));
        }
        return new Taken(outcome);
    }

    /** Whether a file of the folder, or the picture that it replaces in its language, is shown by what was taken. */
    boolean showed(Taken taken, Path file) {
        Optional<RevisionKey> key = taken.outcome() instanceof Outcome.Accepted accepted
                ? Optional.of(accepted.revision().key())
                : taken.outcome() instanceof Outcome.Known known ? Optional.of(known.revision()) : Optional.empty();
        return key.map(statements::revision).stream()
                .flatMap(revision -> revision.images().keySet().stream())
                .anyMatch(name -> PictureName.isFor(name, file.toString()));
    }

    private RevisionKey newest(RevisionKey key) {
        List<RevisionKey> all = names.revisions(key.statement());
        return all.get(all.size() - 1);
    }

    private void keep(Path file, Outcome.Refused refused) throws IOException {
        Path folder = Files.createDirectories(out.resolve("refused"));
        String name = file.getFileName().toString();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        var reason = new RefusedFile(
                ShownName.of(name), refused.reason(), Instant.now().toString());
        Files.writeString(folder.resolve(shortened(name) + ".reason.json"), json(reason) + "\n");
    }

    /** Leaves room for an ending in a name that is as long as names can be. */
    private static String shortened(String name) {
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        return fits ? name : name.substring(0, 40) + "-" + Sha256.of(name).substring(0, 8);
    }

    private String json(Object told) {
        return new String(routes.requestBody("direct:tell-run", told, byte[].class), StandardCharsets.UTF_8);
    }

    /** What a refused file's reason file says. */
    record RefusedFile(String file, String reason, String at) {}

    /** Waits until nothing is left to carry; returns whether something was given up. */
    boolean carry() {
        boolean carried = carryAll();
        knownBefore.forEach(this::makeUpFor);
        if (!carried || !carryAll()) {
            return true;
        }
        List<Work.Parked> parked = work.parked();
        parked.forEach(p -> progress.say("failed: " + p.kind() + " " + p.subject() + ": " + p.reason()));
        return !parked.isEmpty();
    }

    /** An earlier run may have been for other languages, or without rehearsals: what that left out is announced again. */
    private void makeUpFor(RevisionKey known) {
        List<Progress> drafts = desk.progress().stream()
                .filter(draft -> draft.draft().revision().equals(known))
                .filter(draft -> sections.locales().contains(draft.draft().locale()))
                .toList();
        transactions.executeWithoutResult(status -> {
            if (drafts.size() < sections.locales().size()) {
                announcer.announce("statement-extracted", known);
            }
            drafts.stream()
                    .filter(draft -> !draft.isComplete())
                    .forEach(draft -> announcer.announce("draft-waiting", draft.draft()));
        });
    }

    /** Returns false if it was interrupted. */
    private boolean carryAll() {
        int most = 1;
        for (int left = left(); left > 0; left = left()) {
            most = Math.max(most, left);
            progress.bar(most - left, most);
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        progress.end();
        return true;
    }

    /** What could not be brought to others goes on in a server, and so does what waits for its moment; a run waits for neither. */
    private int left() {
        return work.waiting().stream()
                .mapToInt(w -> w.count() - w.later() - (LEFT_ALONE.contains(w.kind()) ? w.failing() : 0))
                .sum();
    }

    /** The line of one file, as JSON. */
    String line(Path file, Taken taken) throws IOException {
        RunLine line = describe(file.getFileName().toString(), taken.outcome());
        return json(line);
    }

    private RunLine describe(String name, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Accepted accepted) {
            return described(name, "accepted", accepted.revision().key(), accepted.remarks());
        }
        if (outcome instanceof Outcome.Known known) {
            return described(name, "known", known.revision(), known.remarks());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new RunLine(name, "refused", refused.reason(), List.of(), null, null, Map.of());
        }
        throw new IllegalStateException("unknown outcome: " + outcome);
    }

    private RunLine described(String name, String outcome, RevisionKey key, List<String> remarks) throws IOException {
        Map<DraftKey, Progress> drafts = desk.progress().stream()
                .filter(p -> p.draft().revision().equals(key))
                .collect(Collectors.toMap(Progress::draft, p -> p));
        boolean superseded = !newest(key).equals(key);
        var lines = new LinkedHashMap<String, RunLine.EditionLine>();
        for (var locale : sections.locales()) {
            var draft = Optional.ofNullable(drafts.get(new DraftKey(key, locale)));
            Optional<Edition> edition = editions.newest(key.statement(), locale);
            lines.put(
                    locale.toLanguageTag(),
                    new RunLine.EditionLine(
                            superseded ? "superseded" : state(draft, edition),
                            draft.map(Progress::segments).orElse(0),
                            draft.map(Progress::approved).orElse(0)));
            if (draft.isPresent() && !superseded) {
                write(statements.revision(key), draft.get(), edition);
            }
        }
        return new RunLine(name, outcome, null, remarks, key.statement(), key.number(), lines);
    }

    private static String state(Optional<Progress> draft, Optional<Edition> edition) {
        if (edition.isPresent()) {
            return edition.get().rehearsal() ? "rehearsal" : "published";
        }
        return draft.isPresent() && !draft.get().isComplete() ? "held" : "failed";
    }

    private void write(Revision revision, Progress draft, Optional<Edition> edition) throws IOException {
        var locale = draft.draft().locale();
        Path folder = Files.createDirectories(out.resolve("editions")
                .resolve(sections.publishing(locale).orElseThrow().id())
                .resolve(locale.toLanguageTag()));
        String suffix = "." + revision.document().format().suffix();
        Path partial = folder.resolve(revision.slug() + ".partial" + suffix);
        if (edition.isPresent()) {
            Files.write(
                    folder.resolve(revision.slug() + suffix),
                    edition.get().document().bytes());
            Files.deleteIfExists(partial); // of an earlier run
        } else {
            Files.write(partial, assembly.partial(draft.draft()).bytes());
        }
    }
}
