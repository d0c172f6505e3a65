package planted.workflow;

import org.camunda.bpm.engine.IdentityService;

class SaysWhoActs {

    void say(IdentityService identity) {
        identity.setAuthenticatedUserId("somebody else");
    }
}
