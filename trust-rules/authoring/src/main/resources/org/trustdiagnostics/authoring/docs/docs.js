"use strict";
(() => {
  const articles = [...document.querySelectorAll("article")];
  const links = [...document.querySelectorAll("nav li a")];
  const texts = new Map(articles.map((one) => [one.id, one.textContent.toLowerCase()]));
  const target = (link) => decodeURIComponent(link.hash.slice(1));
  const found = document.getElementById("_found");
  const words = document.getElementById("_words");

  function show(move) {
    const id = decodeURIComponent(location.hash.slice(1));
    const shown = articles.find((one) => one.id === id) || document.querySelector("article.shown") || articles[0];
    articles.forEach((one) => one.classList.toggle("shown", one === shown));
    links.forEach((link) => {
      if (target(link) === shown.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    if (move) {
      window.scrollTo(0, 0);
      shown.focus({ preventScroll: true });
    }
  }

  function search() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter((word) => word);
    let count = 0;
    links.forEach((link) => {
      const text = texts.get(target(link)) || "";
      const hit = wanted.every((word) => text.includes(word));
      link.closest("li").hidden = !hit;
      count += hit ? 1 : 0;
    });
    document.querySelectorAll("nav section").forEach((section) => {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    found.textContent = wanted.length ? count + " of " + links.length + " entries" : "";
  }

  words.addEventListener("input", search);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      const first = links.find((link) => !link.closest("li").hidden);
      if (first) location.hash = first.hash;
    } else if (event.key === "Escape") {
      words.value = "";
      search();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== words) {
      event.preventDefault();
      words.focus();
    }
  });
  document.getElementById("_search").hidden = false;
  window.addEventListener("hashchange", () => show(true));
  document.body.classList.add("one");
  show(location.hash !== "");
})();
