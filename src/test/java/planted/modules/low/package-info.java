@ApplicationModule(allowedDependencies = {})
package planted.modules.low;

import org.springframework.modulith.ApplicationModule;
