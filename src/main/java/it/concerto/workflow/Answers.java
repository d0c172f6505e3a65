package it.concerto.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** Names the form whose answers an {@link AnswerHandler} takes. */
@Component
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** Id of the form, e.g. {@code publishNotice} for {@code forms/participation/publish-notice.form}. */
    String form();
}
