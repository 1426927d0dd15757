// What pages add when scripts run: theme, remembered language, search, local time, the choice of a pair, overdue reviews.
// Everything works without: menus are <details>, lists are whole, the search falls back to the indexes.

const body = document.body;
const store = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* private mode */ } },
};

function theme() {
  const button = document.querySelector("[data-theme-button]");
  const order = ["auto", "light", "dark"];
  const show = (now) => {
    if (now === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = now;
    button.querySelector("[data-theme-name]").textContent = button.dataset[now];
    button.title = button.dataset[now];
  };
  const now = () => store.get("theme") ?? "auto";
  button.hidden = false;
  show(now());
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(now()) + 1) % order.length];
    store.set("theme", next === "auto" ? null : next);
    show(next);
  });
}

// The root leads a first-time reader to their language, once; whoever chooses a language stays there.
function language() {
  for (const link of document.querySelectorAll("a[data-language]")) {
    link.addEventListener("click", () => store.set("language", link.dataset.language));
  }
  const first = "isHome" in body.dataset && body.dataset.lang === body.dataset.default;
  if (!first || store.get("language") || document.referrer.startsWith(location.origin)) return;
  const offered = [...document.querySelectorAll("a[data-language]")];
  for (const wanted of navigator.languages ?? []) {
    const match = offered.find((link) => wanted.toLowerCase().split("-")[0] === link.dataset.language.toLowerCase().split("-")[0]);
    if (!match) continue;
    store.set("language", match.dataset.language);
    if (match.dataset.language !== body.dataset.lang) location.replace(match.href);
    return;
  }
}

function menus() {
  const open = () => document.querySelectorAll(".menu[open]");
  document.addEventListener("click", (event) => open().forEach((menu) => menu.contains(event.target) || (menu.open = false)));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });
}

function search() {
  const load = () => import("./search.js").then((module) => module.open());
  for (const button of document.querySelectorAll("[data-search-open]")) {
    button.hidden = false;
    button.addEventListener("click", load);
  }
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); load(); }
  });
}

function clocks() {
  for (const element of document.querySelectorAll("[data-zone]")) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: element.dataset.zone, weekday: "long", hour: "numeric", minute: "2-digit" });
    const tick = () => { element.querySelector("span").textContent = element.dataset.text.replace("{time}", format.format(new Date())); };
    try { tick(); } catch { continue; }
    element.hidden = false;
    setInterval(tick, 20000);
  }
}

function reviews() {
  const today = new Date().toISOString().slice(0, 10);
  for (const element of document.querySelectorAll("[data-review-by]")) {
    if (element.dataset.reviewBy < today) { element.textContent = element.dataset.overdue; element.classList.add("overdue"); }
  }
}

function pick() {
  const form = document.querySelector("[data-pick]");
  if (!form) return;
  const known = new Set([...form.elements.mine.options].map((option) => option.value).filter(Boolean));
  form.elements.mine.value = store.get("country") ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [mine, theirs] = [form.elements.mine.value, form.elements.theirs.value];
    if (!theirs) return form.elements.theirs.focus();
    store.set("country", mine || null);
    const pair = [mine, theirs].sort().join("-");
    const page = mine && mine !== theirs && known.has(theirs) ? `briefings/${pair}/` : `countries/${theirs}/`;
    location.assign(new URL(page, new URL(body.dataset.home, location.href)));
  });
}

async function compare() {
  const bar = document.querySelector("[data-compare]");
  if (bar) (await import("./compare.js")).start(bar, store);
}

function folds() {
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();
}

// Lists that can be filtered bring their own script.
function filters() {
  if (document.querySelector("[data-filters]")) import("./filters.js");
}

// On a small screen the map is wider than its frame: begin in the middle of the world, not in the Pacific.
function worldMap() {
  const frame = document.querySelector(".map__scroll");
  if (frame && !frame.scrollLeft) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
}

// What can be kept offline, and what is kept.
function pocket() {
  if (document.querySelector("[data-pocket], [data-kept]")) import("./pocket.js");
}

function printing() {
  if (document.querySelector("details.fold") && !CSS.supports("selector(::details-content)")) import("./print.js");
}

for (const start of [theme, language, menus, search, clocks, reviews, pick, compare, folds, filters, worldMap, pocket, printing]) start();
