// The desk works without this file. With it, all tasks of a page are chosen at once, their number is told, and a page of work
// under way says by itself how far it is.
(() => {
  "use strict";

  const PAUSE = 2000; // milliseconds between two looks at work under way

  function choosing(form) {
    const rows = [...document.querySelectorAll("input[name=_task][form=insieme]")];
    const all = form.querySelector("#scelta-pagina");
    const count = form.querySelector("[data-bulk-count]");
    form.querySelector("[data-bulk-page]").hidden = false;

    const tell = () => {
      const chosen = rows.filter((row) => row.checked).length;
      all.checked = chosen === rows.length;
      all.indeterminate = chosen > 0 && chosen < rows.length;
      count.textContent =
        chosen === 0 ? "" : chosen === 1 ? count.dataset.one : count.dataset.many.replace("%d", chosen);
    };
    rows.forEach((row) => row.addEventListener("change", tell));
    all.addEventListener("change", () => {
      rows.forEach((row) => {
        row.checked = all.checked;
      });
      tell();
    });
    tell();
  }

  async function look() {
    const state = document.querySelector(".cz-bulk-state");
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector(".cz-bulk-state");
      if (!now || !now.dataset.bulkRunning) {
        location.reload();
        return;
      }
      state.innerHTML = now.innerHTML;
    } catch (error) {
      // the next look may succeed
    }
    setTimeout(look, PAUSE);
  }

  const form = document.getElementById("insieme");
  if (form) {
    choosing(form);
  }
  if (document.querySelector("[data-bulk-running]")) {
    setTimeout(look, PAUSE);
  }
})();
