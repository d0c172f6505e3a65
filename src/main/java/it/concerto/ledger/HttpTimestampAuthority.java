package it.concerto.ledger;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A timestamp authority that is asked over HTTP (RFC 3161, 3.4). */
final class HttpTimestampAuthority implements TimestampAuthority {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;

    HttpTimestampAuthority(URI address) {
        this.address = address;
    }

    @Override
    public byte[] stamp(byte[] digest) throws IOException {
        var questions = new TimeStampRequestGenerator();
        questions.setCertReq(true);
        var question = questions.generate(TSPAlgorithms.SHA256, digest, new BigInteger(64, random));
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(question.getEncoded()))
                .build();
        try {
            var response = new TimeStampResponse(send(request));
            response.validate(question);
            var token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("refused: " + response.getStatusString());
            }
            return token.getEncoded();
        } catch (TSPException e) {
            throw new IOException("not an answer to the question: " + e.getMessage(), e);
        }
    }

    private byte[] send(HttpRequest request) throws IOException {
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
