package it.concerto.forms.feel;

import camundajar.impl.scala.Function1;
import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;

/** Gives numbers back as they were computed; the engine's own mapper turns a fraction into a {@code double}. */
final class ExactNumbers extends JavaValueMapper {

    @Override
    public Option<Object> unpackVal(Val value, Function1<Val, Object> inner) {
        return value instanceof ValNumber number
                ? new Some<>(number.value().bigDecimal())
                : super.unpackVal(value, inner);
    }
}
