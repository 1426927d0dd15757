// The reader's own country beside a page: on a country's page a fold with the same question's answer at home, on a
// situation's page the own country first. Nothing is fetched before a country is remembered.

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export function start(bar, store) {
  const words = bar.dataset;
  const form = bar.querySelector("form");
  const select = form.elements.mine;
  const said = bar.querySelector("[role=status]");
  const doors = bar.querySelector(".compare__doors");
  const briefing = bar.querySelector(".compare__briefing");
  const here = words.compare;
  const page = here ? folds(bar) : order(bar);
  const chosen = (code) => [...select.options].find((option) => option.value && option.value === code);
  let turn = 0;

  async function show(code, note = "") {
    const now = ++turn;
    const option = chosen(code);
    const mine = option && { code, name: option.text, page: option.dataset.page };
    const own = Boolean(here) && code === here;
    page.clear();
    form.hidden = Boolean(mine) || own;
    doors.hidden = !form.hidden;
    briefing.hidden = !(mine && here);
    bar.classList.toggle("compare--on", form.hidden);
    said.textContent = own ? words.own : note;
    bar.hidden = false;
    if (!mine) return;
    if (here) {
      briefing.href = address(bar, code, here);
      briefing.textContent = fill(words.briefing, { one: mine.name, other: words.name });
    }
    const told = await page.show(mine, () => now === turn).catch(() => words.failed);
    if (now === turn) said.textContent = fill(told, { country: mine.name });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    store.set("country", select.value);
    show(select.value);
    doors.querySelector("[data-change]").focus();
  });
  bar.querySelector("[data-change]").addEventListener("click", () => {
    form.hidden = false;
    doors.hidden = true;
    bar.classList.remove("compare--on");
    select.value = store.get("country") ?? "";
    if (!select.value) select.selectedIndex = 0;
    select.focus();
  });
  bar.querySelector("[data-forget]").addEventListener("click", () => {
    store.set("country", null);
    select.selectedIndex = 0;
    show("", words.forgotten);
    select.focus();
  });
  show(store.get("country") ?? "");
}

const address = (bar, one, other) => new URL(`${[one, other].sort().join("-")}/`, new URL(bar.dataset.briefings, location.href)).href;

// A country's page: below the statement of each norm a fold with the own country's answer to the same question.
function folds(bar) {
  const words = bar.dataset;
  const fetched = new Map();
  const fetchOnce = (code) => {
    if (!fetched.has(code)) {
      const asked = fetch(new URL(`${code}.json`, new URL(words.files, location.href))).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
      asked.catch(() => fetched.delete(code));
      fetched.set(code, asked);
    }
    return fetched.get(code);
  };
  return {
    clear() { for (const fold of document.querySelectorAll(".fold--mine")) fold.remove(); },
    async show(mine, wanted) {
      const { norms } = await fetchOnce(mine.code);
      if (!wanted()) return "";
      for (const question of document.querySelectorAll(".norm__question[id]")) {
        const norm = norms[question.id];
        if (norm) question.closest(".norm").querySelector(".folds").before(fold(words, mine, question.id, norm));
      }
      return words.with;
    },
  };
}

function fold(words, mine, situation, norm) {
  const more = make("a", "", words.whole);
  more.href = `${mine.page}#${situation}`;
  const inside = make("div", "fold__in", text(words, norm.statement), make("ul", "chips chips--one", ...norm.customs.map(chip)), make("p", "", more));
  return make("details", "fold fold--mine", make("summary", "", fill(words.in, { country: mine.name })), inside);
}

function said(element, { lang, dir }) {
  if (lang !== document.documentElement.lang) { element.lang = lang; element.dir = dir; }
  return element;
}

const chip = (custom) => said(make("li", "chip", ...custom.paragraphs), custom);

function text(words, statement) {
  const body = said(make("div", "", ...statement.paragraphs.map((paragraph) => make("p", "", paragraph))), statement);
  if (!body.lang) return body;
  let language = statement.lang;
  try { language = new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(language); } catch { /* the tag says it too */ }
  return make("div", "borrowed", body, make("p", "borrowed__note", fill(words.fallback, { language })));
}

// A situation's page: the own country's column and article come first, the others get a link to the briefing with it.
function order(bar) {
  const words = bar.dataset;
  const rows = [...document.querySelectorAll(".grid tr")].map((row) => [row, [...row.children]]).filter(([, cells]) => cells.some((cell) => cell.dataset.of));
  const articles = [...document.querySelectorAll(".norm[data-of]")];
  const parent = articles[0]?.parentElement;
  const own = (code) => (element) => element.dataset.of === code;
  const arrange = (code) => {
    for (const [row, cells] of rows) row.append(...cells.filter((cell) => !cell.dataset.of), ...cells.filter(own(code)), ...cells.filter((cell) => cell.dataset.of && cell.dataset.of !== code));
    parent?.append(...articles.filter(own(code)), ...articles.filter((article) => !own(code)(article)));
  };
  return {
    clear() {
      for (const added of document.querySelectorAll(".compare__mark, .compare__more")) added.remove();
      arrange("");
    },
    async show(mine) {
      const target = location.hash && parent?.querySelector(`[id="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`);
      arrange(mine.code);
      if (target && Math.abs(scrollY) > 0) target.scrollIntoView();
      const article = articles.find(own(mine.code));
      for (const place of [article?.querySelector("h3"), ...document.querySelectorAll(`.grid th[data-of="${mine.code}"]`)]) place?.append(" ", make("span", "compare__mark", words.mark));
      for (const other of articles.filter((one) => one !== article)) {
        const link = make("a", "", fill(words.briefing, { one: mine.name, other: other.querySelector("h3").textContent }));
        link.href = address(bar, mine.code, other.dataset.of);
        other.querySelector(".norm__more").append(make("span", "compare__more", " · ", link));
      }
      return article ? words.first : words.missing;
    },
  };
}
