package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.audit.reads.Opened;
import it.concerto.audit.reads.Read;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A5: whatever can be asked for is written down as a read of a path, or stands here with what it shows instead (ADR 177). */
@WholePathTest
class A5EveryPageTests {

    /** What is public, and what participants see of their own by a code or a link. */
    private static final Set<String> WITHOUT_ACCOUNT = Set.of(
            "/accedi",
            "/accessibilita",
            "/avvisi",
            "/avvisi/lettura",
            "/avvisi/lettura/documenti/{sha256}",
            "/avvisi/lettura/{code}",
            "/avvisi/ricevuta",
            "/avvisi/ricevuta/chiudi",
            "/avvisi/ricevuta/codice",
            "/avvisi/ricevuta/completamento",
            "/avvisi/ricevuta/documenti/{sha256}",
            "/avvisi/ricevuta/quale-vale",
            "/avvisi/ricevuta/rappresentante",
            "/avvisi/ricevuta/ritiro",
            "/avvisi/ricevuta/verbali/{session}",
            "/avvisi/{path}",
            "/avvisi/{path}/atti/{sha256}",
            "/avvisi/{path}/manifestazione",
            "/avvisi/{path}/modelli/{sha256}",
            "/invito/{token}",
            "/piani",
            "/piani/{path}",
            "/piani/{path}/copie/{kind}",
            "/piani/{path}/documenti/{sha256}",
            "/piani/{path}/testo",
            "/primo-accesso/{token}");

    /** Officials as the register has them, Ambiti and models; no path. */
    private static final Set<String> REGISTER = Set.of(
            "/amministrazione",
            "/amministrazione/ambiti",
            "/amministrazione/ambiti/nuovo",
            "/amministrazione/ambiti/{code}",
            "/amministrazione/ambiti/{code}/asl",
            "/amministrazione/ambiti/{code}/calendario",
            "/amministrazione/ambiti/{code}/calendario/chiusure/{number}/riapertura",
            "/amministrazione/ambiti/{code}/calendario/{question}",
            "/amministrazione/ambiti/{code}/forma",
            "/amministrazione/ambiti/{code}/seggi/nuovo",
            "/amministrazione/ambiti/{code}/seggi/passaggio",
            "/amministrazione/persone",
            "/amministrazione/persone/nuova",
            "/amministrazione/persone/{number}",
            "/amministrazione/persone/{number}/collegamento",
            "/amministrazione/persone/{number}/riattiva",
            "/amministrazione/persone/{number}/ruoli/fine",
            "/amministrazione/persone/{number}/ruoli/nuovo",
            "/amministrazione/persone/{number}/sospendi",
            "/amministrazione/sicurezza",
            "/conservazione/{ambito}/persone",
            "/studio",
            "/studio/bozze/{id}",
            "/studio/bozze/{id}/approva",
            "/studio/bozze/{id}/controllo",
            "/studio/bozze/{id}/file",
            "/studio/bozze/{id}/proponi",
            "/studio/bozze/{id}/rimanda",
            "/studio/bozze/{id}/riprendi",
            "/studio/bozze/{id}/salva",
            "/studio/bozze/{id}/scarta",
            "/studio/bozze/{id}/testo",
            "/studio/bozze/{id}/togli",
            "/studio/modelli/{file}",
            "/studio/modelli/{file}/bozze",
            "/studio/modelli/{file}/prodotto/rinuncia",
            "/studio/modelli/{file}/spostamenti",
            "/studio/modelli/{file}/versioni/{deployment}",
            "/studio/modelli/{file}/versioni/{deployment}/file",
            "/studio/modelli/{file}/versioni/{deployment}/ritorno",
            "/studio/spostamenti/{id}",
            "/studio/spostamenti/{id}/annulla",
            "/studio/spostamenti/{id}/anteprima",
            "/studio/spostamenti/{id}/avvia");

    /** Lists that lead to what they name, and figures; who follows a line is written down there. */
    private static final Set<String> LISTS = Set.of(
            "/",
            "/attivita",
            "/attivita/insieme",
            "/attivita/insieme/anteprima",
            "/attivita/insieme/{bulk}",
            "/cerca",
            "/conservazione",
            "/conservazione/{ambito}/approva",
            "/conservazione/{ambito}/prova",
            "/conservazione/{ambito}/ritira",
            "/criticita",
            "/da-sistemare",
            "/percorsi",
            "/posta",
            "/ricerca/{key}",
            "/verifiche/conformita",
            "/verifiche/misure");

    /** What the person wrote or wishes themselves, and what asks before it does something; a file of several paths tells itself. */
    private static final Set<String> OWN = Set.of(
            "/attivita/filtri/{id}/elimina",
            "/attivita/insieme/{bulk}/annulla",
            "/commenti/{comment}",
            "/commenti/{comment}/elimina",
            "/da-sistemare/{incident}",
            "/percorsi/nuovo",
            "/percorsi/nuovo/bozza",
            "/percorsi/nuovo/bozza/elimina",
            "/posta/preferenze",
            "/scorciatoie",
            "/sostituzioni",
            "/sostituzioni/{ambito}/nuova",
            "/sostituzioni/{id}/fine",
            "/verifiche/esporta",
            "/verifiche/esporta/file");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @Autowired
    MessageSource messages;

    @Test
    void isAReadOrShowsNothingOfAPath() {
        var others = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("it.concerto")) {
                route.getPatternValues().stream()
                        .filter(pattern -> Opened.by(pattern).isEmpty())
                        .forEach(others::add);
            }
        });

        assertThat(others)
                .isEqualTo(Stream.of(WITHOUT_ACCOUNT, REGISTER, LISTS, OWN)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whoever asks who has read a path is told what each page is called. */
    @Test
    void hasANameInTheListOfReads() {
        var read = new TreeSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> Opened.by(pattern).isPresent())
                .map(address -> new Read("", Instant.EPOCH, "", null, address).part())
                .filter(part -> !part.contains("{"))
                .forEach(read::add);

        assertThat(read).hasSizeGreaterThan(20).allSatisfy(part -> assertThat(
                        messages.getMessage("audit.reads.what." + part, null, Locale.ITALIAN))
                .isNotBlank());
    }
}
