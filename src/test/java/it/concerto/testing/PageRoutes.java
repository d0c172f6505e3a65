package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a browser can ask the product for, and which browser tests look at it. */
public final class PageRoutes {

    /** Files, papers to print, addresses that lead on. */
    private static final Set<String> NO_PAGES = Set.of(
            "/",
            "/amministrazione",
            "/attivita/{task}/allegati/{attachment}",
            "/attivita/{task}/file/{sha256:[0-9a-f]{64}}",
            "/avvisi/lettura/{code}",
            "/avvisi/lettura/documenti/{sha256}",
            "/avvisi/ricevuta/documenti/{sha256}",
            "/avvisi/{path}/atti/{sha256}",
            "/avvisi/{path}/modelli/{sha256}",
            "/documenti/{sha256}",
            "/percorsi/{path}/avviso-pubblico",
            "/percorsi/{path}/commenti/{comment}",
            "/percorsi/{path}/esporta/file",
            "/percorsi/{path}/fascicolo/file",
            "/percorsi/{path}/manifestazioni/{number:\\d{1,6}}/file/{position:\\d{1,4}}",
            "/percorsi/{path}/risposte/{task}/file/{position:\\d{1,4}}",
            "/percorsi/{path}/piano/{number:\\d{1,4}}/{kind}",
            "/piani/{path}/copie/{kind}",
            "/piani/{path}/documenti/{sha256}",
            "/piani/{path}/testo",
            "/posta/{id}/html",
            "/studio/bozze/{id}/controllo",
            "/studio/bozze/{id}/file",
            "/studio/modelli/{file}/versioni/{deployment}/file",
            "/verifiche/esporta/file");

    /** Looked at by the browser tests of door, desk, portal and pages, in more than one state. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/accedi",
            "/accessibilita",
            "/amministrazione/ambiti/{code}",
            "/amministrazione/persone",
            "/amministrazione/persone/nuova",
            "/amministrazione/sicurezza",
            "/attivita",
            "/attivita/insieme/{bulk}",
            "/attivita/{task}",
            "/attivita/{task}/diagramma",
            "/attivita/{task}/stampa",
            "/attivita/{task}/storia",
            "/avvisi",
            "/avvisi/ricevuta",
            "/avvisi/ricevuta/completamento",
            "/avvisi/ricevuta/ritiro",
            "/avvisi/{path}",
            "/avvisi/{path}/manifestazione",
            "/cerca",
            "/conservazione",
            "/conservazione/{ambito}/persone",
            "/conservazione/{ambito}/prova",
            "/criticita",
            "/da-sistemare",
            "/percorsi",
            "/percorsi/nuovo",
            "/percorsi/{path}",
            "/percorsi/{path}/allora",
            "/percorsi/{path}/accessi",
            "/percorsi/{path}/conservazione",
            "/percorsi/{path}/conformita",
            "/percorsi/{path}/domande",
            "/percorsi/{path}/domande/{question}",
            "/percorsi/{path}/interventi",
            "/percorsi/{path}/interventi/{act}",
            "/percorsi/{path}/esporta",
            "/percorsi/{path}/fascicolo",
            "/percorsi/{path}/manifestazioni",
            "/percorsi/{path}/modifiche",
            "/percorsi/{path}/processi/{run}",
            "/percorsi/{path}/tracciato",
            "/percorsi/{path}/risposte/{task}",
            "/percorsi/{path}/sessioni",
            "/piani",
            "/posta",
            "/ricerca/{key}",
            "/scorciatoie",
            "/studio",
            "/studio/bozze/{id}",
            "/studio/bozze/{id}/testo",
            "/studio/modelli/{file}",
            "/studio/modelli/{file}/versioni/{deployment}",
            "/studio/spostamenti/{id}",
            "/verifiche/conformita",
            "/verifiche/esporta",
            "/verifiche/misure",
            "/primo-accesso/{token}");

    private PageRoutes() {}

    /** Patterns of the pages that only the test of every page looks at. */
    public static Set<String> lookedAtNowhereElse(RequestMappingHandlerMapping routes) {
        var pages = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, method) -> {
            var ours = method.getBeanType().getName().startsWith("it.concerto");
            if (ours && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                pages.addAll(route.getPatternValues());
            }
        });
        assertThat(pages).containsAll(NO_PAGES).containsAll(ELSEWHERE);
        pages.removeAll(NO_PAGES);
        pages.removeAll(ELSEWHERE);
        return pages;
    }
}
