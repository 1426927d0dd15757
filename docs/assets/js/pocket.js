// "Keep offline": asks the service worker to keep this page with what it links to, and lists and removes what is kept.
// The service worker is registered when a reader first keeps a page and goes with the last page that is removed.

const base = new URL(`${document.body.dataset.base.replace(/\/$/, "")}/`, location.href);
const PREFIX = `atlas ${base.pathname} `;
const META = `${base.pathname}offline/kept.json`;
const SILENCE = 60000;
const lang = document.documentElement.lang;
const able = "serviceWorker" in navigator && "caches" in window;

const pathOf = (name) => name.slice(PREFIX.length).split(" ")[1];
const own = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function kept() {
  const all = await Promise.all((await own()).map(async (name) => (await (await caches.open(name)).match(META))?.json()));
  const newest = all.filter(Boolean).sort((a, b) => a.date.localeCompare(b.date));
  return [...new Map(newest.map((one) => [one.path, one])).values()].reverse();
}

async function remove(paths) {
  for (const name of await own()) if (paths.includes(pathOf(name))) await caches.delete(name);
  if ((await kept()).length) return;
  for (const name of await own()) await caches.delete(name);
  for (const one of await navigator.serviceWorker.getRegistrations()) if (one.scope === base.href) await one.unregister();
}

function size(bytes) {
  const [unit, value] = bytes < 1e6 ? ["kilobyte", Math.max(1, Math.round(bytes / 1e3))] : ["megabyte", bytes / 1e6];
  return new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}

function filled(text, one) {
  const date = new Intl.DateTimeFormat(lang, { dateStyle: "medium" }).format(new Date(one.date));
  return text.replace("{date}", date).replace("{size}", size(one.bytes)).replace("{pages}", new Intl.NumberFormat(lang).format(one.pages));
}

// The button on a page

async function ask(pack, tell) {
  await navigator.serviceWorker.register(new URL("sw.js", base), { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    let waiting;
    const wait = () => { clearTimeout(waiting); waiting = setTimeout(reject, SILENCE, new Error("silence")); };
    port1.onmessage = ({ data }) => {
      wait();
      if (data.total) return tell(data.done, data.total);
      clearTimeout(waiting);
      port1.close();
      if (data.kept) resolve(data.kept); else reject(Object.assign(new Error(data.failed), { name: data.failed }));
    };
    wait();
    active.postMessage({ keep: pack }, [port2]);
  });
}

async function button(box) {
  const [press, bar, said] = [box.querySelector("button"), box.querySelector("progress"), box.querySelector("[role=status]")];
  const words = box.dataset, label = press.querySelector("span");
  const path = location.pathname.slice(base.pathname.length);
  const show = (one) => {
    label.textContent = words.again;
    said.textContent = filled(words.done, one);
    box.querySelector("a").hidden = false;
  };
  press.addEventListener("click", async () => {
    if (press.getAttribute("aria-disabled")) return;
    press.setAttribute("aria-disabled", "true");
    said.textContent = words.working;
    bar.removeAttribute("value");
    bar.hidden = false;
    const pack = { path, lang, dir: document.documentElement.dir, title: document.querySelector("h1").textContent.trim() };
    try {
      show(await ask(pack, (done, total) => { bar.max = total; bar.value = done; }));
    } catch (error) {
      said.textContent = error.name === "QuotaExceededError" ? words.full : words.failed;
    }
    bar.hidden = true;
    press.removeAttribute("aria-disabled");
  });
  box.hidden = false;
  try {
    const one = (await kept()).find((known) => known.path === path);
    if (one) show(one);
  } catch { /* private mode: the button says so when it is used */ }
}

// The page that lists what is kept

function made(name, css, text = "") {
  const element = document.createElement(name);
  element.className = css;
  element.textContent = text;
  return element;
}

function row(one, words, drop) {
  const item = made("li", "entry kept__row"), link = made("a", "entry__title", one.title), press = made("button", "button", words.remove);
  link.href = new URL(one.path, base);
  Object.assign(link, { lang: one.lang, dir: one.dir });
  press.type = "button";
  press.setAttribute("aria-label", `${words.remove}: ${one.title}`);
  press.addEventListener("click", () => drop([one.path], one.title));
  const text = made("div", "kept__text");
  text.append(link, made("span", "entry__meta", filled(words.entry, one)));
  item.append(text, press);
  return item;
}

async function list(box) {
  const words = box.dataset, [said, rows, all] = ["[role=status]", "ul", "button"].map((name) => box.querySelector(name));
  const draw = async () => {
    const found = await kept();
    rows.replaceChildren(...found.map((one) => row(one, words, drop)));
    all.hidden = found.length < 2;
    return found;
  };
  const drop = async (paths, title) => {
    const at = [...rows.children].indexOf(document.activeElement?.closest("li"));
    try {
      await remove(paths);
      const left = await draw();
      const done = words.removed.replace("{title}", title);
      said.textContent = left.length ? done : `${done} ${words.empty}`;
      (rows.children[Math.min(Math.max(at, 0), left.length - 1)]?.querySelector("button") ?? said).focus();
    } catch {
      said.textContent = words.failed;
    }
  };
  all.addEventListener("click", async () => drop((await kept()).map((one) => one.path), words.everything));
  box.querySelector("[data-kept-plain]").hidden = true;
  try {
    if (!able) throw new Error("unable");
    if (!(await draw()).length) said.textContent = words.empty;
  } catch {
    said.textContent = words.unable;
  }
}

const [box, listed] = [document.querySelector("[data-pocket]"), document.querySelector("[data-kept]")];
if (box) able ? button(box) : box.remove();
if (listed) list(listed);
