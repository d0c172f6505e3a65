package planted.plan;

import java.util.concurrent.Future;

class CancelsWork {

    void cancel(Future<?> work) {
        work.cancel(true);
    }
}
