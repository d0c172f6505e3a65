package it.concerto.notifications.process;

import static it.concerto.notifications.process.FailedDeliveryVariables.FAILED_DELIVERY;
import static it.concerto.notifications.process.FailedDeliveryVariables.REMEDY;

import it.concerto.notifications.FailedDeliveries;
import it.concerto.notifications.FailedDelivery.Remedy;
import it.concerto.notifications.Mail;
import it.concerto.time.Rome;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Decides what becomes of the mails that did not reach an address (M20). */
@Answers(form = "repairDelivery")
class RepairDeliveryHandler implements AnswerHandler<RepairDeliveryHandler.Answer> {

    private final FailedDeliveries failures;
    private final MessageSource messages;

    RepairDeliveryHandler(FailedDeliveries failures, MessageSource messages) {
        this.failures = failures;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var id = task.require(FAILED_DELIVERY);
        var recipient = failures.get(id).recipient();
        var rows = failures.mails(id).stream().map(this::row).toList();
        return Map.of(
                "recipient", recipient.name(), "address", recipient.email(), "mails", rows, "arrived", rows.isEmpty());
    }

    private Map<String, String> row(Mail mail) {
        var locale = LocaleContextHolder.getLocale();
        var day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        var problem = mail.delivery().problem();
        return Map.of(
                "subject",
                mail.body().subject(),
                "written",
                day.format(LocalDate.ofInstant(mail.written(), Rome.ZONE)),
                "problem",
                problem == null ? "" : messages.getMessage("notifications.problem." + problem, new Object[0], locale));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var id = task.require(FAILED_DELIVERY);
        var by = task.person().username();
        switch (answer.remedy()) {
            case RETRY -> failures.retry(id, by);
            case OTHER_ADDRESS -> failures.readdress(id, Objects.requireNonNull(answer.newAddress()), by);
            case GIVE_UP -> failures.giveUp(id, Objects.requireNonNull(answer.note()), by);
        }
        task.set(REMEDY, answer.remedy().name());
    }

    /** What the form asks. */
    record Answer(Remedy remedy, @Nullable String newAddress, @Nullable String note) {}
}
