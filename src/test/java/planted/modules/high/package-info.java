@ApplicationModule(allowedDependencies = {})
package planted.modules.high;

import org.springframework.modulith.ApplicationModule;
