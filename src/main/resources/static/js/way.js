// A way is replayed without this file, page by page. With it, the slider draws it in place.
(() => {
  "use strict";

  const form = document.querySelector("[data-replay]");
  if (!form) {
    return;
  }
  const slider = form.elements.fino;
  let asked = new AbortController();

  slider.addEventListener("input", async () => {
    asked.abort();
    asked = new AbortController();
    const address = `${form.action}?fino=${slider.value}`;
    try {
      const answer = await fetch(address, { signal: asked.signal });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelectorAll("[data-replayed]");
      document.querySelectorAll("[data-replayed]").forEach((part, place) => {
        part.replaceChildren(...fresh[place].childNodes);
      });
      history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") {
        form.submit();
      }
    }
  });
})();
