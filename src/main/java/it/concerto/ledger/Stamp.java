package it.concerto.ledger;

import it.concerto.hashing.Sha256;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What a timestamp authority said of a seal.
 *
 * @param seq of the seal
 * @param token in Base64
 */
record Stamp(String chain, long seq, String token) {

    static Stamp of(Seal seal, byte[] token) {
        return new Stamp(seal.chain(), seal.seq(), Base64.getEncoder().encodeToString(token));
    }

    /** What the chain says of it. */
    String told() {
        return seq + " " + Sha256.of(token);
    }

    /** Whether it speaks of the seal and is signed by the certificate that it brings; whose that is, people look at. */
    boolean fits(Seal seal) {
        try {
            var read = new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(token)));
            var info = read.getTimeStampInfo();
            if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    || !HexFormat.of().formatHex(info.getMessageImprintDigest()).equals(seal.digest())) {
                return false;
            }
            var own = read.getCertificates().getMatches(read.getSID()).iterator();
            if (!own.hasNext()) {
                return false;
            }
            read.validate(new JcaSimpleSignerInfoVerifierBuilder().build((X509CertificateHolder) own.next()));
            return true;
        } catch (TSPException
                | CMSException
                | IOException
                | OperatorCreationException
                | CertificateException
                | IllegalArgumentException e) {
            return false;
        }
    }
}
