// Everything is done without this file. With it, single keys lead quickly through lists and tasks, never while somebody types;
// who has switched them off does not get this file at all.
(() => {
  "use strict";

  const HELP = document.currentScript.dataset.help;
  const ROWS = ".cz-task-list h2 a, .cz-found h3 a, .cz-row-title a";
  const TYPED =
    "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=file])";

  const HELD = ["j", "k"]; // what a key that is held down does again and again

  const PLACES = { a: "/attivita", p: "/percorsi", m: "/posta" };

  let going = false; // after g, until any other key
  let asking = false; // for the help, until it is there

  const rows = () => [...document.querySelectorAll(ROWS)].filter((link) => link.checkVisibility());

  const rowOf = (link) => link?.closest("li, tr");

  // The link of the row in which the person is.
  const here = () => {
    const row = rowOf(document.activeElement);
    return row && rows().find((link) => rowOf(link) === row);
  };

  function step(by) {
    const all = rows();
    const at = all.indexOf(here());
    const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by];
    if (next) {
      next.focus();
      rowOf(next).scrollIntoView({ block: "nearest" });
    }
  }

  function claim() {
    const own = rowOf(here())?.querySelector(".cz-task-do button");
    (own || document.querySelector(".cz-claim-first button"))?.click();
  }

  async function help() {
    if (asking) {
      return;
    }
    asking = true;
    const page = new DOMParser().parseFromString(await (await fetch(HELP)).text(), "text/html");
    const dialog = page.getElementById("finestra-scorciatoie").content.firstElementChild;
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(document.adoptNode(dialog));
    dialog.showModal();
    asking = false;
  }

  const KEYS = {
    "?": () => help().catch(() => location.assign(HELP)),
    "/": () => {
      const box = document.getElementById("cerca");
      box?.focus();
      box?.select();
    },
    g: () => {
      going = true;
    },
    j: () => step(1),
    k: () => step(-1),
    o: () => here()?.click(),
    x: () => rowOf(here())?.querySelector("input[name=_task]")?.click(),
    c: claim,
    u: () => document.querySelector("[data-back]")?.click(), // on the pages of a task; elsewhere nothing
  };

  const go = (key) => document.querySelector(`.cz-nav a[href$="${PLACES[key]}"]`)?.click();

  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && /^[a-z]$/.test(event.key));
    const other = modified || event.isComposing || event.defaultPrevented;
    if (other || event.key === "Shift" || event.target.closest(TYPED)) {
      return;
    }
    if (event.repeat && !HELD.includes(event.key)) {
      return;
    }
    const open = document.querySelector("dialog[open]");
    const does = open ? event.key === "?" && (() => open.close()) : going && PLACES[event.key] ? () => go(event.key) : KEYS[event.key];
    going = false;
    if (does) {
      event.preventDefault();
      does();
    }
  });
  document.addEventListener("focusin", () => {
    going = false;
  });
})();
