package it.concerto.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A mail server beside the application, for as long as it runs; a test asks for its {@link GreenMail}. */
public final class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        application.getBeanFactory().registerSingleton("greenMail", server);
        application.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                server.stop();
            }
        });
        TestPropertyValues.of(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + server.getSmtp().getPort())
                .applyTo(application);
    }
}
