package it.concerto.forms.feel;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;

/** Which functions a form may call: those that always give the same answer, in a time that can be foreseen. */
final class FeelFunctions {

    private static final Set<String> PLAIN =
            Set.of(("date,date and time,time,number,string,duration,years and months duration,context,from json,"
                            + "not,is defined,get or else,is blank,substring,string length,upper case,lower case,"
                            + "substring before,substring after,contains,starts with,ends with,trim,string join,"
                            + "list contains,count,min,max,sum,product,mean,median,stddev,mode,all,any,and,or,sublist,"
                            + "append,concatenate,insert before,remove,reverse,index of,union,distinct values,"
                            + "duplicate values,flatten,is empty,abs,modulo,sqrt,log,exp,odd,even,before,after,meets,"
                            + "met by,overlaps,overlaps before,overlaps after,finishes,finished by,includes,during,"
                            + "starts,started by,coincides,get value,get entries,context put,put,context merge,"
                            + "now,today,day of year,day of week,week of year,month of year,last day of month,"
                            + "is list,assert")
                    .split(","));

    private static final Set<String> ROUNDING =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");

    private static final Set<String> MATCHING = Set.of("matches", "replace", "split", "extract");

    private static final BigDecimal MOST_DIGITS = new BigDecimal(20);

    /** A repeated group is what makes a regular expression explode; two open ends stay quadratic at worst. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");

    private static final int MOST_OPEN_ENDS = 2;

    private FeelFunctions() {}

    static void check(FunctionInvocation call) throws FeelRefused {
        var name = call.function();
        if (ROUNDING.contains(name)) {
            checkDigits(call);
        } else if (MATCHING.contains(name)) {
            checkPattern(call);
        } else if (!PLAIN.contains(name)) {
            throw new FeelRefused("function " + name + " is not available in forms");
        }
    }

    private static void checkDigits(FunctionInvocation call) throws FeelRefused {
        if (!(call.params() instanceof PositionalFunctionParameters)) {
            throw new FeelRefused(call.function() + " takes its parameters in order, without names");
        }
        if (parameters(call) == 1) {
            return;
        }
        if (!(parameter(call, 1) instanceof ConstNumber digits)
                || digits.value().bigDecimal().abs().compareTo(MOST_DIGITS) > 0) {
            throw new FeelRefused(call.function() + " takes a plain number of digits, at most " + MOST_DIGITS);
        }
    }

    private static void checkPattern(FunctionInvocation call) throws FeelRefused {
        if (!(call.params() instanceof PositionalFunctionParameters)
                || parameters(call) < 2
                || !(parameter(call, 1) instanceof ConstString pattern)) {
            throw new FeelRefused(call.function() + " takes a pattern written out, in second place");
        }
        long openEnds =
                pattern.value().chars().filter(c -> c == '*' || c == '+').count();
        if (REPEATED_GROUP.matcher(pattern.value()).find() || openEnds > MOST_OPEN_ENDS) {
            throw new FeelRefused("pattern of " + call.function() + " could take too long: " + pattern.value());
        }
    }

    private static int parameters(FunctionInvocation call) {
        return ((PositionalFunctionParameters) call.params()).params().size();
    }

    private static Exp parameter(FunctionInvocation call, int index) {
        return ((PositionalFunctionParameters) call.params()).params().apply(index);
    }
}
