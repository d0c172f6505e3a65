/** The models as they are deployed: what new runs start in, every version before it, and the one way to a new version. */
@NamedInterface("live")
@NullMarked
package it.concerto.workflow.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
