package it.concerto.participation.portal.web;

import it.concerto.participation.HandedPapers;
import it.concerto.participation.notice.DeclaredLines;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Withdrawals;
import it.concerto.participation.portal.PublicNotices;
import it.concerto.participation.session.ConvenedMinutes;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a receipt: the manifestation, what became of it, what its participant may read. */
@Component
class ReceiptPage {

    private final PublicNotices notices;
    private final Withdrawals withdrawals;
    private final DeclaredLines lines;
    private final ConvenedMinutes minutes;
    private final HandedPapers papers;

    ReceiptPage(
            PublicNotices notices,
            Withdrawals withdrawals,
            DeclaredLines lines,
            ConvenedMinutes minutes,
            HandedPapers papers) {
        this.notices = notices;
        this.withdrawals = withdrawals;
        this.lines = lines;
        this.minutes = minutes;
        this.papers = papers;
    }

    void fill(Model model, OpenReceipt open, Manifestation manifestation) {
        var notice = notices.find(manifestation.path()).orElseThrow();
        model.addAttribute("receipt", open);
        model.addAttribute("manifestation", manifestation);
        model.addAttribute("shown", notice);
        model.addAttribute("mayWithdraw", withdrawals.isPossible(manifestation));
        model.addAttribute("lines", lines.of(manifestation.content(), notice.path()));
        model.addAttribute("minutes", minutes.of(manifestation));
        model.addAttribute("papers", papersFor(manifestation));
    }

    /** Papers of the path are for those who take part in it. */
    List<HandedPapers.Paper> papersFor(Manifestation manifestation) {
        return manifestation.status().isAdmitted() ? papers.of(manifestation.path()) : List.of();
    }
}
