package it.concerto.participation.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.participation.ReceiptCode;
import it.concerto.participation.notice.SharedSpeakers;
import it.concerto.participation.notice.SpeakerChanges;
import it.concerto.participation.notice.SpeakerForm;
import it.concerto.participation.portal.Portal;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class SpeakerControllerTests {

    private final Portal portal = mock();
    private final SpeakerChanges speakers = mock();
    private final SharedSpeakers shared = mock();
    private final PageForms forms = mock();
    private final PageForm<SpeakerForm> form = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void openAReceipt() {
        given(forms.of(SpeakerForm.FORM, SpeakerForm.class)).willReturn(form);
        given(portal.get("m-1")).willReturn(mock());
        given(form.submit(anyMap(), any(HttpServletRequest.class), any())).willReturn(Optional.empty());
        OpenReceipt.open(request, "m-1", ReceiptCode.random());
    }

    @Test
    void writesToNoMoreNewOnesThanOneAddressMaySend() {
        FormView again = mock();
        given(form.again(anyMap(), any(HttpServletRequest.class), argThat((FieldError reason) -> reason.messageKey()
                        .equals("portal.tooOften"))))
                .willReturn(again);
        var clock = MovableClock.at("2022-06-17T18:00");
        var controller = new SpeakerController(portal, speakers, shared, forms, new PortalThrottle(clock));
        for (int sent = 0; sent < PortalThrottle.SUBMISSIONS; sent++) {
            assertThat(post(controller).getStatus()).isEqualTo(200);
        }

        assertThat(post(controller).getStatus()).isEqualTo(429);

        then(form).should(times(PortalThrottle.SUBMISSIONS)).submit(anyMap(), any(HttpServletRequest.class), any());
    }

    private MockHttpServletResponse post(SpeakerController controller) {
        var response = new MockHttpServletResponse();
        controller.change(request, response, new ExtendedModelMap(), new RedirectAttributesModelMap());
        return response;
    }
}
