package planted.plan;

import org.springframework.stereotype.Controller;

@Controller
class ControllerElsewhere {}
