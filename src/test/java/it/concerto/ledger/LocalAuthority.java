package it.concerto.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamp authority on this machine, with a certificate of its own. */
final class LocalAuthority implements AutoCloseable {

    private final HttpServer server;
    private final TimeStampResponseGenerator answers;
    private UnaryOperator<byte[]> habit = UnaryOperator.identity();
    private int status = 200;
    private int asked;

    LocalAuthority() throws Exception {
        var tokens = tokens();
        answers = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    private static TimeStampTokenGenerator tokens() throws Exception {
        var pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2048);
        var pair = pairs.generateKeyPair();
        var name = new X500Name("CN=Marche di prova");
        var begin = Instant.now().minus(1, ChronoUnit.DAYS);
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(begin),
                                Date.from(begin.plus(10, ChronoUnit.DAYS)),
                                name,
                                pair.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        return generator;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    int asked() {
        return asked;
    }

    /** From now on it answers so. */
    void answers(int otherStatus, UnaryOperator<byte[]> otherHabit) {
        status = otherStatus;
        habit = otherHabit;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked++;
        try (exchange) {
            var question = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            var body = habit.apply(answers.generate(question, BigInteger.valueOf(asked), new Date())
                    .getEncoded());
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (org.bouncycastle.tsp.TSPException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
