package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has reached the boxes of those to whom a path writes. */
public record DeliveredMail(GreenMail boxes, JdbcClient jdbc) {

    private static final int TURNS = 120;
    private static final int MILLISECONDS_OF_A_TURN = 500;

    /**
     * Waits until everything that the path has posted is there.
     *
     * @return codes of the catalogue, each with whether every mail of that code brought an entry for the calendar
     */
    public Map<String, Boolean> codes(String path) throws MessagingException {
        var posted = posted(path);
        var delivered = delivered();
        for (int turn = 0; turn < TURNS && !delivered.keySet().containsAll(posted.keySet()); turn++) {
            boxes.waitForIncomingEmail(MILLISECONDS_OF_A_TURN, Integer.MAX_VALUE);
            delivered = delivered();
        }
        assertThat(posted).isNotEmpty();
        assertThat(delivered.keySet()).containsAll(posted.keySet());
        var codes = new TreeMap<String, Boolean>();
        for (var mail : posted.entrySet()) {
            var text = GreenMailUtil.getWholeMessage(delivered.get(mail.getKey()));
            codes.merge(mail.getValue(), text.contains("text/calendar"), Boolean::logicalAnd);
        }
        return codes;
    }

    /** Names of those whose box a mail of the code has reached. */
    public Set<String> recipients(String path, String code) throws MessagingException {
        var reached = delivered().keySet();
        var names = new TreeSet<String>();
        jdbc.sql("select message_id, recipient_name from cz_mail where path = ? and code = ?")
                .params(path, code)
                .query(row -> {
                    if (reached.contains(row.getString("message_id"))) {
                        names.add(row.getString("recipient_name"));
                    }
                });
        return names;
    }

    private Map<String, String> posted(String path) {
        var posted = new HashMap<String, String>();
        jdbc.sql("select message_id, code from cz_mail where path = ?")
                .param(path)
                .query(row -> {
                    posted.put(row.getString("message_id"), row.getString("code"));
                });
        return posted;
    }

    private Map<String, MimeMessage> delivered() throws MessagingException {
        var delivered = new HashMap<String, MimeMessage>();
        for (var message : boxes.getReceivedMessages()) {
            delivered.put(message.getMessageID(), message);
        }
        return delivered;
    }
}
