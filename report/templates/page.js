"use strict";
// The state of the page is in the part of the address after #: the claim or rule looked at, then what is searched for.
(() => {
  const form = document.querySelector("form");
  const claims = [...document.querySelectorAll(".claim")];
  const scenarios = [...document.querySelectorAll(".scenario")];
  const around = [...document.querySelectorAll(".passage, .sentence, .source")];
  const words = new Map([...claims, ...scenarios].map((one) => {
    const passage = one.closest(".passage")?.querySelector("blockquote")?.textContent ?? "";
    return [one, `${one.textContent} ${passage}`.toLowerCase()];
  }));
  const fields = ["source", "kind", "status", "person", "verdict"];

  function wanted() {
    return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
  }

  // A claim lists the rules that looked at it, and a rule is itself.
  function isOfRule(one, number) {
    return one.id === `r${number}` || one.querySelector(`a[href$="#r${Number(number)}"]`) !== null;
  }

  function fits(one, asked) {
    if (asked.rule !== undefined && !isOfRule(one, asked.rule)) return false;
    const has = (name) => asked[name] === undefined || (one.dataset[name] ?? "").split("|").includes(asked[name]);
    return fields.every(has) && (asked.q ?? "").toLowerCase().split(/\s+/).every((word) => words.get(one).includes(word));
  }

  function show() {
    const asked = wanted();
    const filtered = Object.keys(asked).length > 0;
    for (const one of [...claims, ...scenarios]) one.hidden = !fits(one, asked);
    for (const one of around) one.hidden = filtered && !one.querySelector(".claim:not([hidden])");
    for (const gap of document.querySelectorAll(".gap")) gap.hidden = filtered;
    const count = (list) => list.filter((one) => !one.hidden).length;
    document.getElementById("shown").textContent = filtered
      ? `${count(claims)} of ${claims.length} claims and ${count(scenarios)} of ${scenarios.length} scenarios shown.` : "";
  }

  function parts() {
    const [name, query] = decodeURIComponent(location.hash.slice(1)).split("?", 2);
    return [name, new URLSearchParams(location.hash.split("?", 2)[1] ?? query ?? "")];
  }

  function remember(name) {
    const query = new URLSearchParams(wanted()).toString();
    const hash = `#${name}${query ? `?${query}` : ""}`;
    if (location.hash !== hash) history.replaceState(null, "", hash);
  }

  function goTo(name) {
    for (const one of document.querySelectorAll(".at")) one.classList.remove("at");
    const one = name && document.getElementById(name);
    if (!one) return;
    one.classList.add("at");
    if (one.hidden || one.closest("[hidden]")) { form.reset(); show(); remember(name); }
    one.scrollIntoView();
    one.focus({ preventScroll: true });
  }

  function read() {
    const [name, query] = parts();
    // A plain link to a place keeps what is being searched for.
    if (query.size || !name) for (const field of form.elements) if (field.name) field.value = query.get(field.name) ?? "";
    show();
    goTo(name);
    remember(name);
  }

  form.addEventListener("input", () => { show(); remember(parts()[0]); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(parts()[0]); }));
  window.addEventListener("hashchange", read);
  read();
})();
