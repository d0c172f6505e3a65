package it.concerto.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page as a screen reader goes through it: the browser's accessibility tree, a line for each thing that is said. */
public final class SpokenPage {

    private static final Set<String> LANDMARKS =
            Set.of("banner", "navigation", "main", "contentinfo", "search", "region", "complementary", "form");
    private static final Set<String> CONTROLS =
            Set.of("link", "button", "textbox", "searchbox", "checkbox", "radio", "combobox", "DisclosureTriangle");
    private static final Set<String> STATES =
            Set.of("required", "invalid", "checked", "expanded", "disabled", "focused");

    /** Regions that speak when they change, from the beginning of each page. */
    private static final String LISTENER =
            """
            window.said = [];
            new MutationObserver((changes) => changes.forEach(({ target }) => {
              const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
              const region = element?.closest("[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]");
              const words = region?.textContent.trim().replace(/\\s+/g, " ");
              if (words && window.said.at(-1) !== words) {
                window.said.push(words);
              }
            })).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    private final Map<String, JsonObject> nodes = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private String focused = "";

    private SpokenPage(Page page) {
        page.waitForLoadState();
        var session = page.context().newCDPSession(page);
        var tree = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        session.detach();
        tree.forEach(node -> nodes.put(text(node.getAsJsonObject(), "nodeId"), node.getAsJsonObject()));
        say(tree.get(0).getAsJsonObject());
    }

    /** Begins to listen to what pages say by themselves; before the first one is opened. */
    public static void listen(Page page) {
        page.addInitScript(LISTENER);
    }

    /** What the page that is open has said by itself since it was opened. */
    public static List<?> announced(Page page) {
        return (List<?>) page.evaluate("window.said");
    }

    /** All of a page from top to bottom. */
    public static List<String> lines(Page page) {
        return List.copyOf(new SpokenPage(page).lines);
    }

    /** What a reader jumps between: landmarks and headings. */
    public static List<String> outline(Page page) {
        return new SpokenPage(page)
                .lines.stream()
                        .filter(line -> line.startsWith("heading") || LANDMARKS.contains(line.split(" ", 2)[0]))
                        .toList();
    }

    /** What is said first when the page has opened: that which has the focus. */
    public static String focused(Page page) {
        return new SpokenPage(page).focused;
    }

    private void say(JsonObject node) {
        var role = value(node, "role");
        var name = value(node, "name");
        var alone = role.equals("heading") || CONTROLS.contains(role) || role.equals("LabelText");
        if (!node.get("ignored").getAsBoolean()) {
            var line = line(node, role, name);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        if (role.equals("heading") || !alone) {
            children(node).forEach(child -> {
                if (!alone || CONTROLS.contains(value(child, "role"))) {
                    say(child);
                }
            });
        }
    }

    private String line(JsonObject node, String role, String name) {
        var states = states(node);
        if (states.contains("focused")) {
            focused = (role + " " + (name.isEmpty() ? whole(node) : name)).strip();
            states.remove("focused");
        }
        if (role.equals("heading")) {
            return "heading %s %s".formatted(property(node, "level"), name);
        }
        if (role.equals("StaticText")) {
            return name.isBlank() ? "" : name.strip();
        }
        if (LANDMARKS.contains(role) || role.equals("status") || role.equals("alert")) {
            return (role + " " + name).strip();
        }
        if (!CONTROLS.contains(role)) {
            return "";
        }
        var said = new ArrayList<>(List.of(role + " " + name));
        said.addAll(states);
        var described = value(node, "description");
        if (!described.isEmpty()) {
            said.add("(" + described + ")");
        }
        return String.join(" ", said);
    }

    private List<String> states(JsonObject node) {
        var states = new ArrayList<String>();
        for (var each : array(node, "properties")) {
            var property = each.getAsJsonObject();
            var name = text(property, "name");
            var value = value(property, "value");
            if (STATES.contains(name) && !value.equals("false")) {
                states.add(value.equals("true") ? name : name + "=" + value);
            }
        }
        return states;
    }

    private String property(JsonObject node, String name) {
        for (var each : array(node, "properties")) {
            if (text(each.getAsJsonObject(), "name").equals(name)) {
                return value(each.getAsJsonObject(), "value");
            }
        }
        return "";
    }

    /** All that stands in a node without a name of its own. */
    private String whole(JsonObject node) {
        var parts = new ArrayList<String>();
        children(node).forEach(child -> {
            var part = value(child, "role").equals("StaticText") ? value(child, "name") : whole(child);
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        });
        return String.join(" ", parts);
    }

    private List<JsonObject> children(JsonObject node) {
        var children = new ArrayList<JsonObject>();
        for (var id : array(node, "childIds")) {
            var child = nodes.get(id.getAsString());
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }

    private static JsonArray array(JsonObject node, String name) {
        return node.has(name) ? node.getAsJsonArray(name) : new JsonArray();
    }

    private static String text(JsonObject node, String name) {
        return node.get(name).getAsString();
    }

    private static String value(JsonObject node, String name) {
        JsonElement value = node.has(name) && node.get(name).isJsonObject()
                ? node.getAsJsonObject(name).get("value")
                : null;
        return value == null || value.isJsonNull() || !value.isJsonPrimitive() ? "" : value.getAsString();
    }
}
