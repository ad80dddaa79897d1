package press.broadside.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on this machine, whose root is a folder. */
public final class SftpServer implements AutoCloseable {
    public static final String USER = "broadside";
    public static final String PASSWORD = "a password of the tests";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair key;

    public SftpServer(Path root) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    /** As {@code host-key} wants it. */
    public String hostKey() {
        return PublicKeyEntry.toString(key.getPublic());
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(key.getPublic());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
