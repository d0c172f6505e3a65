package it.concerto.forms.schema;

import it.concerto.forms.feel.FeelExpression;
import it.concerto.forms.feel.FeelRefused;
import it.concerto.forms.feel.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of the form's JSON with the pointer to it; reads properties and says where they are wrong. */
record Source(JsonNode json, String pointer) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w{0,59}(\\.[A-Za-z]\\w{0,59}){0,5}");

    /** An empty object if the property is missing. */
    Source at(String name) {
        return new Source(json.path(name), pointer + "/" + name);
    }

    List<Source> elements() throws SchemaFault {
        if (!json.isMissingNode() && !json.isArray()) {
            throw fault("a list is expected");
        }
        var elements = new ArrayList<Source>();
        for (int i = 0; i < json.size(); i++) {
            elements.add(new Source(json.get(i), pointer + "/" + i));
        }
        return elements;
    }

    boolean has(String name) {
        return json.has(name) && !json.get(name).isNull();
    }

    String text(String name, String otherwise) throws SchemaFault {
        if (!has(name)) {
            return otherwise;
        }
        if (!json.get(name).isString()) {
            throw at(name).fault("a text is expected");
        }
        return json.get(name).stringValue();
    }

    boolean flag(String name, boolean otherwise) throws SchemaFault {
        if (!has(name)) {
            return otherwise;
        }
        if (!json.get(name).isBoolean()) {
            throw at(name).fault("true or false is expected");
        }
        return json.get(name).booleanValue();
    }

    @Nullable BigDecimal number(String name) throws SchemaFault {
        if (!has(name)) {
            return null;
        }
        try {
            return new BigDecimal(json.get(name).asString());
        } catch (NumberFormatException e) {
            throw at(name).fault("a number is expected");
        }
    }

    int count(String name, int otherwise, int most) throws SchemaFault {
        var number = number(name);
        if (number == null) {
            return otherwise;
        }
        if (number.signum() < 0 || number.compareTo(new BigDecimal(most)) > 0) {
            throw at(name).fault("a number from 0 to " + most + " is expected");
        }
        return number.intValue();
    }

    /** Names that lead to a value, from a key with dots. */
    List<String> key(String name) throws SchemaFault {
        var key = text(name, "");
        if (key.isEmpty()) {
            return List.of();
        }
        if (!KEY.matcher(key).matches()) {
            throw at(name).fault("no key: letters, digits and underscores, with dots between names: " + key);
        }
        return List.of(key.split("\\."));
    }

    Setting setting(String name) throws SchemaFault {
        if (!has(name)) {
            return Setting.NONE;
        }
        var value = json.get(name);
        if (value.isString()) {
            var text = value.stringValue();
            return text.startsWith("=") ? new Setting.Computed(at(name).expression()) : new Setting.Fixed(text);
        }
        if (value.isBoolean()) {
            return new Setting.Fixed(value.booleanValue());
        }
        return new Setting.Fixed(number(name));
    }

    /** A number, or an expression; text that holds a number is one. */
    Setting numeric(String name) throws SchemaFault {
        var setting = setting(name);
        return setting instanceof Setting.Fixed && has(name) ? new Setting.Fixed(number(name)) : setting;
    }

    FeelExpression expression() throws SchemaFault {
        if (!json.isString()) {
            throw fault("an expression is expected");
        }
        try {
            return FeelExpression.parse(json.stringValue());
        } catch (FeelRefused e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    @Nullable Template template(String name) throws SchemaFault {
        var text = text(name, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Template.parse(text);
        } catch (FeelRefused e) {
            throw at(name).fault(String.valueOf(e.getMessage()));
        }
    }

    SchemaFault fault(String reason) {
        return new SchemaFault(pointer.isEmpty() ? "/" : pointer, reason);
    }
}
