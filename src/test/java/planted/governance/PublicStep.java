package planted.governance;

import it.concerto.workflow.ProcessStep;

@ProcessStep("plantedStep")
public class PublicStep {}
