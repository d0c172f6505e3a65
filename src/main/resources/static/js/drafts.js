// Forms work without this file. With it, what is typed is kept on the server a second after typing stops and when the page
// is left, and the page says so. Nothing stays in the browser.
(() => {
  "use strict";

  const PAUSE = 1000; // milliseconds after the last change
  const RETRY = 10000; // milliseconds until an unanswered request is made again
  const LAST = 60000; // bytes that a page which goes may still send: browsers stop at 64 KiB
  const PART = 200; // bytes around each field that is sent

  function answers(form) {
    const data = new FormData(form);
    for (const [name, value] of [...data.entries()]) {
      if (value instanceof File) {
        data.delete(name);
      }
    }
    return data;
  }

  function isLong(form) {
    const words = new TextEncoder();
    const bytes = [...answers(form)].map(([name, text]) => words.encode(name + text).length + PART);
    return bytes.reduce((sum, each) => sum + each, 0) > LAST;
  }

  // What is not kept yet is only in the browser's own memory of the page, of which a note says so: the revision that it goes
  // on with, or true if it could not be kept.
  function trust(browser) {
    if (history.state?.onlyHere !== browser) {
      history.replaceState({ ...history.state, onlyHere: browser }, "");
    }
  }

  // Words on their way when the page went have not arrived if the draft is still the one that they went on with.
  function hasMore(revision) {
    return [true, revision].includes(history.state?.onlyHere);
  }

  function keepDraft(form) {
    const told = form.querySelector("[data-draft-told]");
    const revision = form.querySelector("input[name=_revision]");
    let changed = false; // since it was last kept
    let sending = false;
    let waiting = false; // for the request under way, to be followed by another
    let long = false; // too long to be sent when the page has gone: it is kept with each change
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

    // One request at a time: each goes on with the revision that the one before has made.
    async function keep() {
      if (!changed || over) {
        return;
      }
      waiting = sending;
      if (sending) {
        return;
      }
      changed = false;
      sending = true;
      let pause = 0;
      try {
        await took(await send(answers(form)));
      } catch (error) {
        changed = true;
        pause = RETRY;
        trust(true);
        tell(told.dataset.offline);
      } finally {
        sending = false;
        if (changed && (waiting || pause)) {
          later(pause);
        }
      }
    }

    // Nobody goes without a word while what only a page that stays can send is on its way.
    function stay(event) {
      if (long && (changed || sending) && !over) {
        keep();
        event.preventDefault();
      }
    }

    // The page goes now: what is under way will have made its revision by then.
    function leave() {
      if (changed && !over) {
        const data = answers(form);
        data.set("_revision", Number(revision.value) + (sending ? 1 : 0));
        changed = false;
        send(data, !long).catch(() => {});
      }
    }

    function send(data, keepalive = false) {
      return fetch(form.dataset.draft, { method: "POST", body: data, headers: { Accept: "application/json" }, keepalive });
    }

    async function took(response) {
      if (response.redirected || response.status === 403) {
        changed = true;
        trust(true);
        tell(told.dataset.signedOut);
        return;
      }
      if (response.status >= 500) {
        throw new Error(`Not kept (${response.status})`);
      }
      const draft = await response.json();
      if (response.ok) {
        revision.value = draft.revision;
        trust(changed && revision.value);
      } else {
        over = true;
      }
      tell([draft.message, long && told.dataset.long, withFiles() && told.dataset.files].filter(Boolean).join(" "));
    }

    // A browser that goes back shows the page that it has put aside, or fills the fields of a new one with what stood in
    // them; others may have gone on meanwhile.
    function show(shown) {
      const [way] = performance.getEntriesByType("navigation");
      if (shown.persisted) {
        location.reload();
      } else if (way?.type === "back_forward") {
        if (hasMore(revision.value)) {
          touched();
        } else {
          form.reset();
        }
      }
    }

    function touched() {
      changed = true;
      trust(history.state?.onlyHere === true || revision.value);
      long = isLong(form);
      later(long ? 0 : PAUSE);
    }

    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    form.addEventListener("click", (event) => event.target.closest("[data-form] button[name^='_']") && touched());
    form.addEventListener("submit", () => {
      over = true;
      trust(false);
    });
    window.addEventListener("beforeunload", stay);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", show);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  }

  document.querySelectorAll("form[data-draft]").forEach(keepDraft);
})();
