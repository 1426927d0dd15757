// Filters the lists of a page. What is chosen stands in the address, so that it can be sent, kept and gone back from.
// An item is a member of [data-list], or has [data-item]; it says of itself, or its group says, data-<name of a field>.
// The same item can stand in several places: it is counted once, and what one place says holds for all.

const form = document.querySelector("[data-filters]");
const fold = form.querySelector("details"), said = form.querySelector("[role=status]"), clear = form.querySelector("button");
const fields = [...form.querySelectorAll("input, select")];
const box = fields.find((field) => field.type === "search");
const wide = matchMedia("(min-width: 45em)");
const lang = document.documentElement.lang;
const plural = new Intl.PluralRules(lang), number = new Intl.NumberFormat(lang, { numberingSystem: form.dataset.digits });
const forms = JSON.parse(form.dataset.shown);

// Without case, accents, vowel signs and punctuation; letters that Arabic writers use for each other count as one.
const bare = (text) => text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase().replace(/ة/g, "ه").replace(/ى/g, "ي")
  .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const value = (field) => field.value.trim();

function marks(node, name) {
  const found = node?.closest(`[data-${name}]`);
  return found ? [...found.dataset[name].split(" "), ...marks(found.parentElement, name)] : [];
}

function collect() {
  const found = new Map();
  for (const element of document.querySelectorAll("[data-list] > li, [data-item]")) {
    const link = element.querySelector("a");
    const key = element.dataset.item ?? link.href;
    if (!found.has(key)) found.set(key, { elements: [], names: box ? bare(`${link.textContent} | ${element.dataset.names ?? ""}`) : "", marks: {} });
    const item = found.get(key);
    item.elements.push(element);
    for (const { name } of fields) item.marks[name] = [...(item.marks[name] ?? []), ...marks(element, name)];
  }
  return [...found.values()];
}

const items = collect();
const groups = new Map();
for (const element of items.flatMap((item) => item.elements)) {
  const group = element.closest("section");
  groups.set(group, [...(groups.get(group) ?? []), element]);
}

function fits(item, field) {
  if (field === box) return item.names.includes(bare(field.value));
  return item.marks[field.name].length ? item.marks[field.name].includes(field.value) : field.value === "no";
}

// The head of a column takes its column along.
const parts = (element) => (element.tagName === "TH" ? [...element.closest("table").rows].map((row) => row.cells[element.cellIndex]) : [element]);

function say(text) {
  if (said.textContent !== text) said.textContent = text;
}

function apply() {
  const set = fields.filter(value);
  let n = 0;
  for (const item of items) {
    const shown = set.every((field) => fits(item, field));
    n += shown;
    for (const part of item.elements.flatMap(parts)) part.hidden = !shown;
  }
  for (const [group, elements] of groups) {
    group.hidden = !group.contains(form) && elements.every((element) => element.hidden);
    const entry = document.querySelector(`.toc a[href="#${CSS.escape(group.getAttribute("aria-labelledby"))}"]`);
    if (entry) entry.parentElement.hidden = group.hidden;
  }
  const counted = (forms[plural.select(n)] ?? forms.other).replace("{n}", number.format(n)).replace("{m}", number.format(items.length));
  say(n ? counted : `${counted}. ${form.dataset.none}`);
  for (const field of fields) field.parentElement.classList.toggle("filters__field--set", set.includes(field));
  form.classList.toggle("filters--set", set.length > 0);
  clear.hidden = !set.length;
  return set.length > 0;
}

function read() {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    if (value(field) !== (asked.get(field.name) ?? "")) field.value = asked.get(field.name) ?? "";
    if (field.selectedIndex === -1) field.selectedIndex = 0;
  }
  language();
  return apply();
}

// A row of letters typed is one step of the browser's history.
let typing = false;
function write(typed) {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    if (value(field)) asked.set(field.name, value(field));
    else asked.delete(field.name);
  }
  const query = asked.toString();
  history[typing && typed ? "replaceState" : "pushState"](null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  typing = typed;
  language();
}

// The other languages of this page open with the same choice; names are written differently there.
function language() {
  const asked = new URLSearchParams(location.search);
  asked.delete("name");
  for (const link of document.querySelectorAll("a[data-language]")) link.search = asked.toString();
}

form.addEventListener("input", (event) => { apply(); write(event.target === box); });
form.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", () => {
  form.reset();
  apply();
  write(false);
  (wide.matches ? fields[0] : fold.querySelector("summary")).focus();
});
addEventListener("popstate", () => { typing = false; read(); });
wide.addEventListener("change", () => { fold.open = wide.matches; });

fold.open = read() || wide.matches;
form.classList.add("filters--on");
