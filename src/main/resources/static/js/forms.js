// Forms work without this file. With it, an answer on which others depend redraws the form at once, and buttons for rows
// do not reload the page: the server draws, this only puts its drawing in place of the old one.
(() => {
  "use strict";

  const PAUSE = 250; // milliseconds after the last change

  const drawing = new WeakMap(); // the request on its way, by form
  const told = new WeakMap(); // where it is said what came and went, by fields

  function matters(fields, name) {
    const names = (fields.dataset.refreshOn || "").split(" ").filter(Boolean);
    return names.includes("*") || names.includes(name.split(".")[0]);
  }

  function answers(form, button) {
    const data = new FormData(form);
    for (const [name, value] of [...data.entries()]) {
      if (value instanceof File) {
        data.delete(name);
      }
    }
    data.append(button, "1");
    return data;
  }

  // A file that was picked but not yet sent lives only in its input, and so does one that is being picked just now: the
  // inputs themselves are moved over and take on what was drawn.
  function keepFileInputs(before, after) {
    before.querySelectorAll("input[type=file][id]").forEach((input) => {
      const drawn = after.querySelector(`#${CSS.escape(input.id)}`);
      if (drawn && drawn.name === input.name) {
        input.getAttributeNames().forEach((name) => drawn.hasAttribute(name) || input.removeAttribute(name));
        drawn.getAttributeNames().forEach((name) => input.setAttribute(name, drawn.getAttribute(name)));
        drawn.replaceWith(input);
      }
    });
  }

  const inputs = (fields) => [...fields.querySelectorAll("input:not([type=file]), select, textarea")].filter((input) => input.id);

  const state = (input) => (input.type === "radio" || input.type === "checkbox" ? input.checked : input.value);

  // What was typed while the server was drawing is newer than its drawing.
  function keepTyped(before, after, sent) {
    inputs(before)
      .filter((input) => sent.get(input) !== undefined && sent.get(input) !== state(input))
      .forEach((input) => {
        const same = after.querySelector(`#${CSS.escape(input.id)}`);
        if (same && same.name === input.name) {
          same.value = input.value;
          same.checked = input.checked;
        }
      });
  }

  // Rows that the person has opened stay open.
  function keepOpen(before, after) {
    before.querySelectorAll("details[open][id]").forEach((opened) => {
      after.querySelector(`#${CSS.escape(opened.id)}`)?.setAttribute("open", "");
    });
  }

  const questions = (fields) => [...fields.querySelectorAll(".cz-label > span:first-child")].map((name) => name.textContent);

  // Who does not see the form hears which questions came and which went.
  function tell(before, after) {
    const region = told.get(before);
    if (!region) {
      return;
    }
    const old = questions(before);
    const now = questions(after);
    const came = now.filter((name) => !old.includes(name)).join(", ");
    const went = old.filter((name) => !now.includes(name)).join(", ");
    const words = [came && after.dataset.came.replace("%s", came), went && after.dataset.went.replace("%s", went)];
    region.textContent = words.filter(Boolean).join(" ");
    told.set(after, region);
  }

  function listen(fields) {
    if (!fields.dataset.refreshOn) {
      return;
    }
    const region = document.createElement("p");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    fields.before(region);
    told.set(fields, region);
  }

  function place(before, after, redrawn, sent) {
    const active = document.activeElement && document.activeElement.id;
    keepOpen(before, after);
    keepFileInputs(before, after);
    keepTyped(before, after, sent);
    before.replaceWith(after);
    tell(before, after);
    prepare(after);
    const next = (redrawn && after.querySelector("[autofocus]")) || (active && document.getElementById(active));
    if (next) {
      next.focus();
    }
  }

  async function redraw(form, button) {
    const before = form.querySelector("[data-form]");
    drawing.get(form)?.abort();
    const request = new AbortController();
    drawing.set(form, request);
    const sent = new Map(inputs(before).map((input) => [input, state(input)]));
    try {
      const response = await fetch(form.action || location.href, {
        method: "POST",
        body: answers(form, button),
        signal: request.signal,
        headers: { Accept: "text/html" },
      });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const after = page.querySelector("[data-form]");
      if (!response.ok || !after) {
        throw new Error(`No form in the answer (${response.status})`);
      }
      place(before, document.adoptNode(after), button !== "_refresh", button.startsWith("_remove.") ? new Map() : sent);
    } catch (error) {
      if (error.name !== "AbortError") {
        before.querySelector("[data-refresh]")?.removeAttribute("hidden");
      }
    }
  }

  function prepare(fields) {
    fields.querySelector("[data-refresh]")?.setAttribute("hidden", "");
  }

  let pause;
  document.addEventListener("change", (event) => {
    const fields = event.target.closest("[data-form]");
    if (fields && event.target.form && matters(fields, event.target.name)) {
      clearTimeout(pause);
      pause = setTimeout(() => redraw(event.target.form, "_refresh"), PAUSE);
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-form] button[name^='_']");
    if (button && button.form && !button.hasAttribute("aria-hidden")) {
      event.preventDefault();
      // Picked files travel with an ordinary request: rows behind a removed one would otherwise lose theirs.
      if (button.name.startsWith("_remove.") && [...button.form.querySelectorAll("input[type=file]")].some((i) => i.files.length)) {
        const carried = document.createElement("input");
        carried.type = "hidden";
        carried.name = button.name;
        carried.value = "1";
        button.form.append(carried);
        button.form.submit();
      } else {
        redraw(button.form, button.name);
      }
    }
  });

  document.querySelectorAll("[data-form]").forEach((fields) => {
    prepare(fields);
    listen(fields);
  });
})();
