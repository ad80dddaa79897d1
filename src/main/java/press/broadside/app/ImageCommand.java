package press.broadside.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.intake.ImageDesk;
import press.broadside.intake.Replacement;
import press.broadside.intake.ShownName;
import press.broadside.intake.StoredImage;
import press.broadside.language.Languages;

@Command(
        name = "image",
        description = {
            "Lists the pictures of a statement, or shows another one in one language:",
            "  ./broadside image STATEMENT",
            "  ./broadside image STATEMENT photo.jpg --locale de foto.jpg",
            "  ./broadside image STATEMENT photo.jpg --locale de --remove",
            "A running server assembles and publishes that edition again, or the next one that starts."
        })
final class ImageCommand implements Callable<Integer> {
    /** More than any limit on pictures is set to; what is longer is refused by that limit. */
    private static final int MOST_BYTES = 1 << 28;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(index = "0", paramLabel = "STATEMENT", description = "Id of the statement.")
    private String statement = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The picture, as the list names it.")
    private Optional<String> name = Optional.empty();

    @Parameters(index = "2", arity = "0..1", paramLabel = "FILE", description = "The picture to show in its place.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--locale", paramLabel = "TAG", description = "The language that it is for.")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--remove", description = "Show the statement's own picture again.")
    private boolean remove;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        try (var context = store.settings().console()) {
            var desk = context.getBean(ImageDesk.class);
            if (name.isEmpty()) {
                list(desk);
            } else if (remove) {
                desk.restore(statement, name.get(), locale());
                say("%s: the statement's own %s is shown again".formatted(tag.get(), shown(name.get())));
            } else {
                StoredImage image = desk.replace(statement, name.get(), locale(), content(file.orElseThrow()));
                say("%s: %s is shown as %s".formatted(tag.get(), shown(name.get()), described(image)));
            }
        }
        return 0;
    }

    private void check() {
        boolean change = file.isPresent() || remove;
        if (name.isPresent() != change || name.isPresent() != tag.isPresent() || (file.isPresent() && remove)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "name a statement to list its pictures; to change one, name it with --locale and a file or --remove");
        }
    }

    private Locale locale() {
        return Languages.parse(tag.orElseThrow());
    }

    private static byte[] content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private void list(ImageDesk desk) {
        List<Replacement> replacements = desk.replacements(statement);
        desk.images(statement).forEach((picture, image) -> {
            say(shown(picture) + "  " + described(image));
            replacements.stream()
                    .filter(replacement -> replacement.nameInDocument().equals(picture))
                    .forEach(replacement -> say("  %s  %s"
                            .formatted(replacement.locale().toLanguageTag(), described(replacement.image()))));
        });
    }

    private static String described(StoredImage image) {
        return "%s, %d × %d pixels, %,d bytes, %s"
                .formatted(image.type(), image.width(), image.height(), image.length(), image.name());
    }

    private static String shown(String picture) {
        return ShownName.of(picture);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
