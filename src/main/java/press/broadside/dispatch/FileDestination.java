package press.broadside.dispatch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A folder of this machine: written aside, flushed, renamed, read again. */
record FileDestination(Path folder, String shown, Carries carries) implements Destination {
    @Override
    public String deliver(Parcel parcel) throws Undelivered {
        Path target = folder.resolve(parcel.fileName()).normalize();
        if (!folder.equals(target.getParent())) {
            throw Undelivered.forGood("'" + parcel.fileName() + "' is no file name");
        }
        try {
            Files.createDirectories(folder);
            Path aside = folder.resolve("." + parcel.fileName() + ".part");
            write(aside, parcel.content());
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            Optional<String> left = parcel.left();
            if (left.isPresent()) {
                Files.deleteIfExists(folder.resolve(
                        Objects.requireNonNull(Path.of(left.get()).getFileName())));
            }
            flush();
            if (!Arrays.equals(Files.readAllBytes(target), parcel.content())) {
                throw Undelivered.thisTime(target + " does not say what was written");
            }
            return shown + "/" + parcel.fileName();
        } catch (IOException e) {
            throw Undelivered.thisTime("cannot write " + target + ": " + e, e);
        }
    }

    private static void write(Path aside, byte[] content) throws IOException {
        try (var channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void flush() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean readsBack() {
        return true;
    }

    @Override
    public boolean withdraws() {
        return true;
    }
}
