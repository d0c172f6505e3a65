// Forms work without this file. With it, what is typed is kept on the server a second after typing stops and when the page
// is left, and the page says so. Nothing stays in the browser.
(() => {
  "use strict";

  const PAUSE = 1000; // milliseconds after the last change
  const RETRY = 10000; // milliseconds until an unanswered request is made again

  function answers(form) {
    const data = new FormData(form);
    for (const [name, value] of [...data.entries()]) {
      if (value instanceof File) {
        data.delete(name);
      }
    }
    return data;
  }

  function keepDraft(form) {
    const told = form.querySelector("[data-draft-told]");
    const revision = form.querySelector("input[name=_revision]");
    let changed = false; // since it was last kept
    let sending = false;
    let over = false; // sent, or kept by somebody else: nothing is to be kept any more
    let timer;

    const tell = (words) => {
      told.textContent = words;
    };

    const withFiles = () => [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length);

    function later(pause) {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    }

    async function keep(leaving) {
      if (!changed || over || (sending && !leaving)) {
        return;
      }
      changed = false;
      sending = true;
      try {
        const response = await fetch(form.dataset.draft, {
          method: "POST",
          body: answers(form),
          headers: { Accept: "application/json" },
          keepalive: leaving === true,
        });
        await took(response);
      } catch (error) {
        changed = true;
        tell(told.dataset.offline);
        later(RETRY);
      } finally {
        sending = false;
        if (changed && !over) {
          later(RETRY);
        }
      }
    }

    async function took(response) {
      if (!(response.headers.get("Content-Type") || "").includes("json")) {
        changed = true;
        tell(told.dataset.signedOut);
        return;
      }
      const draft = await response.json();
      if (response.ok) {
        revision.value = draft.revision;
      } else {
        over = true;
      }
      tell(withFiles() ? `${draft.message} ${told.dataset.files}` : draft.message);
    }

    function touched() {
      changed = true;
      later(PAUSE);
    }

    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    form.addEventListener("click", (event) => event.target.closest("[data-form] button[name^='_']") && touched());
    form.addEventListener("submit", () => {
      over = true;
    });
    window.addEventListener("pagehide", () => keep(true));
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep(true));
  }

  document.querySelectorAll("form[data-draft]").forEach(keepDraft);
})();
