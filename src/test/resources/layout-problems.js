// Texts of the page that lie over each other, are cut off, or stick out sideways; to be evaluated in a browser.
() => {
  "use strict";

  const SLACK = 2; // pixels

  const chain = (element) => (element ? [element, ...chain(element.parentElement)] : []);

  const onlyHeard = (element) =>
    chain(element).some((each) => each.offsetWidth <= 1 && each.offsetHeight <= 1 && getComputedStyle(each).position === "absolute");

  // Lines reach beyond their letters: what is compared is the height of small letters.
  function lines(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter((box) => box.width > 1 && box.height > 1)
      .map((box) => ({ left: box.left, right: box.right, top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3 }));
  }

  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const shown = node.data.trim() && !element.closest("svg, script, option") && element.checkVisibility({ visibilityProperty: true });
      if (shown && !onlyHeard(element)) {
        lines(node).forEach((box) => found.push({ node, element, box }));
      }
    }
    return found;
  }

  const over = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

  const said = (text) => `«${text.node.data.trim().slice(0, 40)}»`;

  function cut({ element, box }) {
    const frames = chain(element).filter((each) => each !== document.body && each !== document.documentElement);
    return frames.some((each) => {
      const style = getComputedStyle(each);
      const frame = each.getBoundingClientRect();
      const hides = (overflow) => overflow === "hidden" || overflow === "clip";
      const sideways = hides(style.overflowX) && (box.right > frame.right + SLACK || box.left < frame.left - SLACK);
      const downwards = hides(style.overflowY) && (box.bottom > frame.bottom + SLACK || box.top < frame.top - SLACK);
      return style.display !== "inline" && (sideways || downwards);
    });
  }

  const all = texts();
  const problems = all.filter(cut).map((text) => `cut off: ${said(text)}`);
  all.forEach((one, at) =>
    all.slice(at + 1).forEach((other) => {
      if (one.node !== other.node && over(one.box, other.box)) {
        problems.push(`over each other: ${said(one)} and ${said(other)}`);
      }
    }),
  );
  if (document.documentElement.scrollWidth > window.innerWidth) {
    const widest = all.filter(({ box }) => box.right > window.innerWidth + SLACK).map(said);
    problems.push(`sideways by ${document.documentElement.scrollWidth - window.innerWidth} px: ${widest.slice(0, 3)}`);
  }
  return problems;
}
