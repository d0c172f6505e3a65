package planted.plan;

import java.io.IOException;

class RunsCommands {

    Process run() throws IOException {
        return new ProcessBuilder("true").start();
    }
}
