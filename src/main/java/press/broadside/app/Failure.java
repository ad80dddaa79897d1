package press.broadside.app;

import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

/** How a command that failed says so: one sentence, not a stack trace. */
final class Failure {
    private Failure() {}

    static int told(Exception failure, CommandLine command) {
        command.getErr().println("broadside: " + sentence(failure));
        if (System.getenv("BROADSIDE_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    static String sentence(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort()
                        + " is in use, perhaps by another Broadside; stop that, or choose another with --port";
            }
            root = cause;
        }
        return Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
    }
}
