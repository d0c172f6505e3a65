package planted.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

class ReadsObjects {

    Object read(InputStream bytes) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(bytes).readObject();
    }
}
