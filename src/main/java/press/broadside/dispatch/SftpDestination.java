package press.broadside.dispatch;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A folder on a server that speaks SFTP: written aside, renamed, read again. The server's key is pinned; another one ends the
 * deliveries until a person has changed it here.
 *
 * @param hostKey  as {@code known_hosts} has it, without the host: {@code ssh-ed25519 AAAA…}
 * @param secret   a password, or a private key where it is a file that holds one
 */
record SftpDestination(
        String host,
        int port,
        String user,
        String folder,
        String hostKey,
        Secret secret,
        Carries carries,
        AddressRules rules,
        DispatchSettings settings,
        ScheduledExecutorService timer)
        implements Destination {
    @Override
    public String deliver(Parcel parcel) throws Undelivered {
        Session session = session();
        ScheduledFuture<?> end =
                timer.schedule(session::disconnect, settings.attempt().toMillis(), TimeUnit.MILLISECONDS);
        try {
            session.connect(Math.toIntExact(settings.connect().toMillis()));
            var sftp = (ChannelSftp) session.openChannel("sftp");
            sftp.connect(Math.toIntExact(settings.connect().toMillis()));
            put(sftp, parcel);
            return "sftp://" + host + "/" + path(parcel.fileName());
        } catch (JSchException e) {
            throw failed(e);
        } catch (SftpException | IOException e) {
            throw Undelivered.thisTime("the transfer to " + host + " broke off: " + e.getMessage(), e);
        } finally {
            end.cancel(false);
            session.disconnect();
        }
    }

    private Session session() throws Undelivered {
        try {
            var ssh = new JSch();
            String[] key = hostKey.split(" ", -1);
            String known = port == 22 ? host : "[" + host + "]:" + port;
            ssh.getHostKeyRepository()
                    .add(new HostKey(known, Base64.getDecoder().decode(key[1])), null);
            boolean isKey = secret.file().isPresent()
                    && new String(secret.bytes(), java.nio.charset.StandardCharsets.UTF_8).contains("PRIVATE KEY");
            if (isKey) {
                ssh.addIdentity(secret.file().get().toString());
            }
            Session session = ssh.getSession(user, host, port);
            if (!isKey) {
                session.setPassword(secret.bytes());
            }
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("server_host_key", key[0].equals("ssh-rsa") ? "rsa-sha2-512,rsa-sha2-256" : key[0]);
            session.setConfig("PreferredAuthentications", isKey ? "publickey" : "password");
            session.setTimeout(Math.toIntExact(settings.connect().toMillis()));
            session.setSocketFactory(new Resolving());
            return session;
        } catch (JSchException e) {
            throw Undelivered.thisTime("the settings for " + host + " cannot be used: " + e.getMessage(), e);
        }
    }

    private Undelivered failed(JSchException e) {
        String told = String.valueOf(e.getMessage());
        if (told.contains("HostKey") || told.contains("UnknownHostKey")) {
            return Undelivered.thisTime(
                    host
                            + " shows another key than the one in host-key; ask its people, then change it or find out who answers",
                    e);
        }
        if (told.contains("Auth fail")) {
            return Undelivered.thisTime(host + " does not let " + user + " in", e);
        }
        return Undelivered.thisTime("no connection to " + host + ": " + told, e);
    }

    private void put(ChannelSftp sftp, Parcel parcel) throws SftpException, IOException, Undelivered {
        String aside = path("." + parcel.fileName() + ".part");
        String target = path(parcel.fileName());
        sftp.put(new ByteArrayInputStream(parcel.content()), aside, ChannelSftp.OVERWRITE);
        rename(sftp, aside, target);
        Optional<String> left = parcel.left().map(this::path);
        if (left.isPresent()) {
            remove(sftp, left.get());
        }
        try (InputStream back = sftp.get(target)) {
            if (!Arrays.equals(back.readAllBytes(), parcel.content())) {
                throw Undelivered.thisTime(target + " at " + host + " does not say what was written");
            }
        }
    }

    /** In one step where the server can replace a file; where it cannot, the old one goes first. */
    private static void rename(ChannelSftp sftp, String aside, String target) throws SftpException {
        try {
            sftp.rename(aside, target);
        } catch (SftpException exists) {
            remove(sftp, target);
            sftp.rename(aside, target);
        }
    }

    private static void remove(ChannelSftp sftp, String file) throws SftpException {
        try {
            sftp.rm(file);
        } catch (SftpException e) {
            if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                throw e;
            }
        }
    }

    private String path(String name) {
        return folder + "/" + name;
    }

    @Override
    public boolean readsBack() {
        return true;
    }

    @Override
    public boolean withdraws() {
        return true;
    }

    /** Connects to an address that was checked, and to no other. */
    private final class Resolving implements com.jcraft.jsch.SocketFactory {
        @Override
        public Socket createSocket(String name, int atPort) throws IOException {
            InetAddress[] addresses;
            try {
                addresses = rules.resolved(name);
            } catch (UnknownHostException e) {
                throw new IOException(e.getMessage(), e);
            }
            var socket = new Socket();
            socket.connect(
                    new InetSocketAddress(addresses[0], atPort),
                    Math.toIntExact(settings.connect().toMillis()));
            return socket;
        }

        @Override
        public InputStream getInputStream(Socket socket) throws IOException {
            return socket.getInputStream();
        }

        @Override
        public OutputStream getOutputStream(Socket socket) throws IOException {
            return socket.getOutputStream();
        }
    }
}
