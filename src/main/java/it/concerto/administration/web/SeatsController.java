package it.concerto.administration.web;

import it.concerto.administration.AmbitoRegistration;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.NewSeat;
import it.concerto.organisation.Seat;
import it.concerto.organisation.SeatHolder;
import it.concerto.organisation.Seats;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators give the seats of an Ambito's Coordinamento and pass them on. */
@Controller
@RequestMapping("/amministrazione/ambiti/{code}/seggi")
class SeatsController {

    private final Administrators administrators;
    private final AmbitoRegistration registration;
    private final Seats seats;
    private final RegisterChoices choices;
    private final PageForm<Opening> opening;
    private final PageForm<Handover> handover;
    private final Clock clock;

    SeatsController(
            Administrators administrators,
            AmbitoRegistration registration,
            Seats seats,
            RegisterChoices choices,
            PageForms forms,
            Clock clock) {
        this.administrators = administrators;
        this.registration = registration;
        this.seats = seats;
        this.choices = choices;
        this.opening = forms.of("forms/administration/register-seat.form", Opening.class);
        this.handover = forms.of("forms/administration/hand-over-seat.form", Handover.class);
        this.clock = clock;
    }

    /** What the form for a seat asks. */
    record Opening(
            Seat.Kind kind,
            @Nullable IstatCode municipality,
            @Nullable String entity,
            Seat.VoteRule voteRule,
            int votes,
            String holder,
            String office,
            @Nullable String username,
            LocalDate since) {

        NewSeat of(Ambito ambito) {
            var name = ambito.member(municipality)
                    .map(member -> "Comune di " + member.name())
                    .orElse(String.valueOf(entity));
            return new NewSeat(
                    ambito.code(),
                    kind,
                    name,
                    municipality,
                    voteRule,
                    votes,
                    since,
                    new SeatHolder(holder, office, username));
        }
    }

    /** What the form to pass a seat on asks. */
    record Handover(String seat, String holder, String office, @Nullable String username, LocalDate from) {}

    @GetMapping("/nuovo")
    String askSeat(Person person, @PathVariable AmbitoCode code, Model model) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        return form("new", ambito, opening.blank(given(ambito)), model);
    }

    @PostMapping("/nuovo")
    String open(
            Person person,
            @PathVariable AmbitoCode code,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        var refused = opening.submit(given(ambito), request, answer -> registration.seat(answer.of(ambito)));
        return refused.map(view -> form("new", ambito, view, model))
                .orElseGet(() -> done("administration.seat.registered", redirect));
    }

    @GetMapping("/passaggio")
    String askHandover(Person person, @PathVariable AmbitoCode code, Model model) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        return form("handover", ambito, handover.blank(given(ambito)), model);
    }

    @PostMapping("/passaggio")
    String handOver(
            Person person,
            @PathVariable AmbitoCode code,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        var refused = handover.submit(
                given(ambito),
                request,
                answer -> registration.handOver(
                        code,
                        answer.seat(),
                        new SeatHolder(answer.holder(), answer.office(), answer.username()),
                        answer.from()));
        return refused.map(view -> form("handover", ambito, view, model))
                .orElseGet(() -> done("administration.seat.handedOver", redirect));
    }

    private Map<String, Object> given(Ambito ambito) {
        return choices.forSeats(ambito, seats(ambito));
    }

    private List<Seat> seats(Ambito ambito) {
        return seats.of(ambito.code(), LocalDate.now(clock));
    }

    private static String form(String action, Ambito ambito, FormView view, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("ambito", ambito);
        model.addAttribute("view", view);
        return "administration/seat";
    }

    private static String done(String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", message);
        return "redirect:/amministrazione/ambiti/{code}";
    }
}
