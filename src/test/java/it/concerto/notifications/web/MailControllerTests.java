package it.concerto.notifications.web;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.notifications.Mail;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.MailStanding;
import it.concerto.notifications.Mailing;
import it.concerto.notifications.Mailing.Copy;
import it.concerto.notifications.Mails;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.SignedIn;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class MailControllerTests {

    private static final Instant NOON = Instant.parse("2022-06-01T10:00:00Z");

    private static final Mail MAIL = new Mail(
            "m-1",
            MailCode.M09,
            AmbitoCode.of("CASARANO"),
            "CASARANO-PDZ-2022-2024-P1",
            new Recipient("Anna Greco", "anna@example.org"),
            "<1@example.org>",
            new Mail.Body("Verbale", "testo", "<p>testo è html</p>", null),
            new Mail.Delivery(Mail.Status.SENT, 1, null, NOON, NOON),
            NOON,
            null);

    private final Person rosa =
            new Person("rosa", "Rosa Bianchi", "rosa@example.org", Set.of(GroupId.of("CASARANO_UDP")));

    private final Mails mails = mock();

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new MailController(mails))
            .setCustomArgumentResolvers(new SignedIn(rosa))
            .build();

    @Test
    void showsTheHtmlPartAsItWasSentButPowerless() throws Exception {
        given(mails.find("m-1", rosa)).willReturn(Optional.of(MAIL));

        web.perform(get("/posta/m-1/html"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")))
                .andExpect(content().string(Matchers.containsString("testo è html")));
    }

    @Test
    void knowsWhetherThereIsANextPage() throws Exception {
        var mailing = new Mailing(
                MailCode.M09, "Verbale", NOON, List.of(new Copy("m-1", "Anna Greco", MailStanding.SENT, null)));
        given(mails.page(rosa, null, 1)).willReturn(Collections.nCopies(Mails.PAGE_SIZE + 1, mailing));

        web.perform(get("/posta").param("pagina", "1"))
                .andExpect(view().name("notifications/mails"))
                .andExpect(model().attribute("mailings", Matchers.hasSize(Mails.PAGE_SIZE)))
                .andExpect(model().attribute("more", true));
    }

    @Test
    void sendsWhatStayedOnFile() throws Exception {
        given(mails.find("m-1", rosa)).willReturn(Optional.of(MAIL));
        given(mails.maySend(MAIL, rosa)).willReturn(true);

        web.perform(post("/posta/m-1/invio")).andExpect(redirectedUrl("/posta/m-1"));

        verify(mails).send("m-1", rosa);
    }

    @Test
    void saysNothingOfAMailThatIsNotSent() throws Exception {
        given(mails.find("m-1", rosa)).willReturn(Optional.of(MAIL));

        web.perform(post("/posta/m-1/invio")).andExpect(flash().attributeCount(0));

        verify(mails, never()).send("m-1", rosa);
    }

    @Test
    void answersNotFoundForAnothersMail() throws Exception {
        given(mails.find("m-2", rosa)).willReturn(Optional.empty());

        web.perform(get("/posta/m-2")).andExpect(status().isNotFound());
        web.perform(get("/posta/m-2/html")).andExpect(status().isNotFound());
        web.perform(post("/posta/m-2/invio")).andExpect(status().isNotFound());
    }
}
