// The search dialog. Pagefind and its index are fetched when the dialog opens first, never before.

import { ask, load } from "./ask.js";

const dialog = document.getElementById("search");
const input = dialog.querySelector(".search__input");
const said = dialog.querySelector(".search__said");
const list = dialog.querySelector(".search__results");
const more = dialog.querySelector(".search__more");
const lang = document.documentElement.lang;
const PAGE = 5;
let found = [], shown = 0, turn = 0;

export function open() {
  if (!dialog.open) dialog.showModal();
  input.focus();
  load().catch(() => { said.textContent = dialog.dataset.failed; });
}

function counted(n) {
  const forms = JSON.parse(dialog.dataset.found);
  const form = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other;
  return form.replace("{n}", new Intl.NumberFormat(lang).format(n));
}

async function run() {
  const query = input.value.trim(), mine = ++turn;
  if (!query) { list.replaceChildren(); said.textContent = ""; more.hidden = true; return; }
  said.textContent = dialog.dataset.loading;
  try {
    const answer = await ask(query);
    if (mine !== turn) return;
    [found, shown] = [answer, 0];
    list.replaceChildren();
    said.textContent = found.length ? counted(found.length) : dialog.dataset.none.replace("{query}", query);
    await show(mine);
  } catch (error) {
    said.textContent = dialog.dataset.failed;
    throw error;
  }
}

async function show(mine) {
  const pages = await Promise.all(found.slice(shown, shown + PAGE).map((one) => one.data()));
  if (mine !== turn) return;
  shown += pages.length;
  list.append(...pages.map(item));
  more.hidden = shown >= found.length;
}

function item(page) {
  const row = document.createElement("li");
  if (page.meta.kind) row.append(element("span", "kind", page.meta.kind));
  row.append(link(page.url, page.meta.title));
  const text = element("p", "");
  text.innerHTML = page.excerpt; // Pagefind escapes the page's text and adds <mark> only
  row.append(text);
  for (const part of page.sub_results.filter((one) => one.url !== page.url).slice(0, 2)) {
    const sub = element("div", "sub");
    sub.append(link(part.url, part.title));
    row.append(sub);
  }
  return row;
}

function link(address, title) {
  const anchor = element("a", "", title);
  anchor.href = address;
  anchor.addEventListener("click", () => dialog.close());
  return anchor;
}

function element(name, css, text = "") {
  const made = document.createElement(name);
  if (css) made.className = css;
  made.textContent = text;
  return made;
}

let waiting;
input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(run, 180); });
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); list.querySelector("a")?.click(); }
  if (event.key === "ArrowDown") { event.preventDefault(); list.querySelector("a")?.focus(); }
});
list.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")], at = links.indexOf(document.activeElement);
  const next = { ArrowDown: links[at + 1], ArrowUp: links[at - 1] ?? input }[event.key];
  if (next) { event.preventDefault(); next.focus(); }
});
more.addEventListener("click", () => show(turn));
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
