package it.concerto.testing;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** A test that calls the product beside its pages does so under a name of its own, as everybody must. */
public final class TestActs implements TestExecutionListener {

    public static final String NAME = "(test)";

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(IdentityService.class)
                    .ifAvailable(identity -> identity.setAuthenticatedUserId(NAME));
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(IdentityService.class)
                    .ifAvailable(IdentityService::clearAuthentication);
        }
    }
}
