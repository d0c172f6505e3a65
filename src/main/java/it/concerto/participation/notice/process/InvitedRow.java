package it.concerto.participation.notice.process;

import it.concerto.notifications.Recipient;
import java.util.List;
import java.util.Map;

/** An organisation or body that is told of the notice, as a form lists it. */
record InvitedRow(String name, String email) {

    static List<Map<String, String>> given(List<Recipient> invited) {
        return invited.stream()
                .map(one -> Map.of("name", one.name(), "email", one.email()))
                .toList();
    }

    static List<Recipient> recipients(List<InvitedRow> rows) {
        return rows.stream().map(one -> new Recipient(one.name(), one.email())).toList();
    }
}
