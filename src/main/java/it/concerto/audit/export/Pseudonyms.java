package it.concerto.audit.export;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvent.Doer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Names that stand for people in files: the same for a person in every file of an Ambito, another in each Ambito. Who has no
 * access to the database finds nobody by them, not even by trying all names.
 */
@Component
class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int BYTES = 8;

    private final JdbcClient jdbc;

    Pseudonyms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the events of one file. */
    UnaryOperator<HistoryEvent> of(AmbitoCode ambito) {
        var mac = mac(key(ambito));
        Map<String, String> given = new HashMap<>();
        UnaryOperator<String> hidden = name -> given.computeIfAbsent(name, person -> pseudonym(mac, person));
        return event -> hidden(event, hidden);
    }

    private static HistoryEvent hidden(HistoryEvent event, UnaryOperator<String> hidden) {
        var doer = event.doer();
        if (doer == null) {
            return event;
        }
        var absent = doer.onBehalfOf();
        return new HistoryEvent(
                event.run(),
                event.activity(),
                event.transition(),
                event.at(),
                new Doer(hidden.apply(doer.person()), absent == null ? null : hidden.apply(absent), doer.groups()));
    }

    private static String pseudonym(Mac mac, String person) {
        var code = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
        return "P-" + HexFormat.of().formatHex(Arrays.copyOf(code, BYTES));
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made with the first file of the Ambito that hides people; two at once take the key that was first. */
    private byte[] key(AmbitoCode ambito) {
        var known = find(ambito);
        if (known.isEmpty()) {
            try {
                jdbc.sql("insert into cz_pseudonym_key (ambito, secret) values (?, ?)")
                        .params(
                                ambito.value(),
                                HexFormat.of()
                                        .formatHex(KeyGenerators.secureRandom(KEY_BYTES)
                                                .generateKey()))
                        .update();
            } catch (DuplicateKeyException faster) {
                // somebody else's export has made it meanwhile
            }
            known = find(ambito);
        }
        return HexFormat.of().parseHex(known.orElseThrow());
    }

    private Optional<String> find(AmbitoCode ambito) {
        return jdbc.sql("select secret from cz_pseudonym_key where ambito = ?")
                .param(ambito.value())
                .query(String.class)
                .optional();
    }
}
