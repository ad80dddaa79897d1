package press.broadside.app;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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

    /** Wrong arguments: what is wrong with them, and where the right ones are explained. */
    static int misunderstood(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("broadside: " + wrong.getMessage().replaceAll("\\R", " "));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.getErr().println("./" + command.getCommandSpec().qualifiedName() + " --help explains it");
        }
        return CommandLine.ExitCode.USAGE;
    }

    static String sentence(Throwable failure) {
        Throwable told = failure;
        while (isWrapping(told) && told.getCause() != null) {
            told = told.getCause();
        }
        return sentenceOf(told);
    }

    /** Frameworks wrap what our own code says best; it in turn says more than the cause that it names. */
    private static boolean isWrapping(Throwable failure) {
        boolean framework = failure.getClass().getName().matches("(org\\.springframework|org\\.apache\\.camel)\\..*");
        boolean silent =
                failure.getCause() != null && failure.getCause().toString().equals(failure.getMessage());
        return silent || (framework && !(failure instanceof PortInUseException));
    }

    private static String sentenceOf(Throwable told) {
        if (told instanceof PortInUseException taken) {
            return "port " + taken.getPort()
                    + " is in use, perhaps by another Broadside; stop that, or choose another with --port";
        }
        if (told instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (told instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be used: permission denied";
        }
        if (told instanceof CharacterCodingException) {
            return "the text is not valid UTF-8; convert it first";
        }
        return Optional.ofNullable(told.getMessage()).orElse(told.getClass().getSimpleName());
    }
}
