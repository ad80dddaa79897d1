package press.broadside.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.ConfigurableApplicationContext;

/** One short statement from the moment when its file stands in the inbox until readers find it in the feed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 20)
@Fork(1)
public class InboxBenchmark {
    /** How long a file must rest before it is read; 1s is the default. */
    @Param({"1s", "200ms"})
    String settle;

    private Path data = Path.of("");
    private Optional<ConfigurableApplicationContext> running = Optional.empty();
    private int statement;

    @Setup(Level.Trial)
    public void start() throws IOException {
        data = Files.createTempDirectory("broadside-benchmark");
        Files.createDirectories(data.resolve("none"));
        running = Optional.of(new Settings()
                .with("broadside.data", data)
                .with("server.port", 0)
                .with("broadside.sections", "")
                .with("broadside.to", "en-GB")
                .with("broadside.memory.folder", data.resolve("none"))
                .with("broadside.intake.settle", settle)
                .with("broadside.console", "ERROR")
                .serve());
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException {
        running.ifPresent(ConfigurableApplicationContext::close);
        Scratch.delete(data);
    }

    @Benchmark
    public int inbox_to_feed() throws IOException {
        String title = "Statement number " + statement++ + " of today";
        Path unfinished = Files.writeString(data.resolve("inbox/.unfinished"), title + "\n\nIt is short, and it is out soon.\n");
        Files.move(unfinished, data.resolve("inbox/statement-" + statement + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        Path feed = data.resolve("public/all/en-GB/feed.atom");
        while (!Files.readString(feed).contains(title)) {
            LockSupport.parkNanos(2_000_000);
        }
        return statement;
    }
}
