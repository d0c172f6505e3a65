package it.concerto.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test of the door and the frame of the pages; all of them share one context, on a real port and mocked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {DoorSlice.class, DoorSlice.Stand.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:door",
            "concerto.identity.bcrypt-cost=6",
            "concerto.ledger.key-file=target/test-files/ledger.key"
        })
@AutoConfigureMockMvc
public @interface DoorTest {}
