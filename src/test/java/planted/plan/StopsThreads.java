package planted.plan;

import java.util.concurrent.ExecutorService;

class StopsThreads {

    void stop(ExecutorService threads) {
        threads.shutdownNow();
    }
}
