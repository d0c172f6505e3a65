package it.concerto.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A mail server that falls silent at some point and leaves the line open. */
final class SilentServer implements AutoCloseable {

    /** What it no longer answers. */
    enum At {
        GREETING,
        RECIPIENT,
        DATA,
        END_OF_MAIL
    }

    private final CountDownLatch asked = new CountDownLatch(1);
    private final ServerSocket door;
    private final At at;

    SilentServer(At at) throws IOException {
        this.at = at;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Until somebody waits for an answer that will not come. */
    void awaitSomebody() throws InterruptedException {
        asked.await();
    }

    private void welcome() {
        try {
            while (true) {
                var line = door.accept();
                start(() -> talk(line));
            }
        } catch (IOException closed) {
            asked.countDown();
        }
    }

    private void talk(Socket line) {
        try (line) {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            var out = new PrintStream(line.getOutputStream(), true, StandardCharsets.US_ASCII);
            if (at != At.GREETING) {
                out.print("220 silent\r\n");
                talk(in, out);
            }
            asked.countDown();
            // whatever comes, until the other side hangs up
            in.transferTo(Writer.nullWriter());
        } catch (IOException hungUp) {
            asked.countDown();
        }
    }

    private void talk(BufferedReader in, PrintStream out) throws IOException {
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (at == At.RECIPIENT && said.startsWith("RCPT") || at == At.DATA && said.startsWith("DATA")) {
                return;
            }
            if (said.startsWith("DATA")) {
                out.print("354 go on\r\n");
                while (!(said = in.readLine()).equals(".")) {}
                return;
            }
            out.print("250 well\r\n");
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "silent server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
