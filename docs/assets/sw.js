// Keeps pages for readers without a connection. The network comes first; what is kept answers when it fails.
// `SITE` is put in front of this file when the site is built: build, languages, folders of pages, assets and words.
// Every kept page has a cache of its own, named by site, build and address, with the pages that it links to.

const ROOT = new URL("./", self.location).pathname;
const PREFIX = `atlas ${ROOT} `;
const META = `${ROOT}offline/kept.json`; // an address that nobody asks for: each cache says there what it holds
const ASSETS = "assets/";
const PATIENCE = 6000;

const cacheName = (path) => `${PREFIX}${SITE.build} ${path}`;
const language = (path) => (Object.hasOwn(SITE.words, path.split("/")[0]) ? path.split("/")[0] : SITE.default);
const prefix = (lang) => (lang === SITE.default ? "" : `${lang}/`);

async function own() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  return names.map((name) => { const [build, path] = name.slice(PREFIX.length).split(" "); return { name, build, path }; });
}

async function about(name) {
  return (await (await caches.open(name)).match(META))?.json();
}

// Keeping

class Gone extends Error { name = "Gone"; }

async function take(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new TypeError(`${response.status} ${address}`);
  return { address, blob: await response.blob() };
}

async function takeAll(addresses, tell) {
  const taken = [], waiting = [...addresses];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      taken.push(await take(next));
      tell(taken.length, addresses.length);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return taken.filter(Boolean);
}

// One level deep: single records of the same language, never whole indexes.
function linked(html, path) {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const wanted = new RegExp(`^${ROOT}${prefix(language(path))}(${SITE.folders.join("|")})/[^/]+/$`);
  const found = [...main.matchAll(/<a\s[^>]*?href="([^"#]+)/g)].map(([, href]) => new URL(href, new URL(ROOT + path, self.location)));
  return new Set(found.filter((url) => url.origin === self.location.origin && wanted.test(url.pathname)).map((url) => url.pathname));
}

async function fill(name, taken) {
  const cache = await caches.open(name);
  for (const { address, blob } of taken) {
    await cache.put(address, new Response(blob, { headers: { "Content-Type": blob.type } }));
  }
  return cache;
}

async function keep(pack, tell = () => {}) {
  const page = await take(ROOT + pack.path);
  if (!page) throw new Gone(pack.path);
  const others = linked(await page.blob.text(), pack.path).add(`${ROOT}${prefix(language(pack.path))}offline/`);
  others.delete(page.address);
  const assets = SITE.assets.map((name) => ROOT + name);
  const taken = await takeAll([...others, ...assets], tell);
  const pages = [page, ...taken.filter((one) => others.has(one.address))];
  const kept = {
    path: pack.path, title: pack.title, lang: pack.lang, dir: pack.dir, date: new Date().toISOString(),
    pages: pages.length, bytes: pages.reduce((sum, one) => sum + one.blob.size, 0),
  };
  const name = cacheName(pack.path), known = await caches.has(name);
  try {
    await fill(cacheName(ASSETS), taken.filter((one) => !others.has(one.address)));
    const cache = await fill(name, pages);
    const listed = new Set([META, ...pages.map((one) => one.address)]);
    for (const request of await cache.keys()) if (!listed.has(new URL(request.url).pathname)) await cache.delete(request);
    await cache.put(META, new Response(JSON.stringify(kept)));
  } catch (error) {
    if (!known) await caches.delete(name);
    await tidy();
    throw error;
  }
  for (const one of await own()) if (one.path === pack.path && one.build !== SITE.build) await caches.delete(one.name);
  await tidy();
  return kept;
}

// Styles and scripts go with the last page that was kept with them.
async function tidy() {
  const all = await own();
  const used = new Set(all.filter((one) => one.path !== ASSETS).map((one) => one.build));
  for (const one of all) if (one.path === ASSETS && !used.has(one.build)) await caches.delete(one.name);
}

// After a new build, what was kept is fetched anew and its old cache goes; without a connection it waits for the next page.
let renewing;
function renew() {
  renewing ??= (async () => {
    for (const old of await own()) {
      if (old.build === SITE.build || old.path === ASSETS) continue;
      const pack = await about(old.name);
      try {
        if (pack) await keep(pack); else await caches.delete(old.name);
      } catch (error) {
        if (error.name !== "Gone") throw error;
        await caches.delete(old.name);
      }
    }
    await tidy();
  })().catch(() => {}).finally(() => { renewing = undefined; });
  return renewing;
}

// Answering

async function holders(address) {
  const all = await Promise.all((await own()).map(async (one) => {
    const cache = await caches.open(one.name), response = await cache.match(address);
    return response && { cache, response, current: one.build === SITE.build };
  }));
  return all.filter(Boolean).sort((a, b) => b.current - a.current);
}

const late = () => new Promise((_, reject) => { setTimeout(reject, PATIENCE, new Error("late")); });

async function answer(event, address) {
  const { request } = event, kept = await holders(address);
  try {
    const response = await (kept.length ? Promise.race([fetch(request), late()]) : fetch(request));
    if (kept.length && response.status >= 500) return kept[0].response;
    if (kept.length && response.ok && !response.redirected) event.waitUntil(freshen(address, response.clone(), kept));
    if (request.mode === "navigate") event.waitUntil(renew());
    return response;
  } catch (error) {
    if (kept.length) return kept[0].response;
    if (request.mode === "navigate") return lost(address);
    throw error;
  }
}

async function freshen(address, response, kept) {
  const blob = await response.blob();
  for (const { cache } of kept) {
    if (await cache.match(address)) await cache.put(address, new Response(blob, { headers: { "Content-Type": blob.type } }));
  }
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// Status 200: it is the answer that this device can give, and an error would only fill the console.
async function lost(address) {
  const lang = language(address.slice(ROOT.length)), words = SITE.words[lang];
  const all = (await Promise.all((await own()).map((one) => about(one.name)))).filter((one) => one && one.lang === lang);
  const packs = [...new Map(all.map((one) => [one.path, one])).values()];
  const links = packs.map((one) => `<li><a href="${escaped(ROOT + one.path)}">${escaped(one.title)}</a></li>`).join("");
  const sheets = SITE.assets.filter((name) => name.endsWith(".css")).reverse(); // the theme's before the site's own
  const styles = sheets.map((name) => `<link rel="stylesheet" href="${ROOT}${name}">`).join("");
  const html = `<!doctype html><html lang="${lang}" dir="${words.dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(words.title)}</title>
<link rel="icon" href="${ROOT}assets/logo.svg" type="image/svg+xml">${styles}</head>
<body><main class="main md-typeset lost"><h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p>
<p><a class="button" href="">${escaped(words.again)}</a></p>
${links && `<h2>${escaped(words.kept)}</h2><ul>${links}</ul>`}</main></body></html>`;
  const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy } });
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(() => { renew(); }))); // not awaited: pages would wait too
self.addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith(ROOT) || request.headers.has("range")) return;
  event.respondWith(answer(event, pathname));
});
self.addEventListener("message", (event) => {
  const [port] = event.ports, pack = event.data?.keep;
  if (!pack || !port) return;
  const tell = (done, total) => port.postMessage({ done, total });
  event.waitUntil(keep(pack, tell).then((kept) => port.postMessage({ kept }), (error) => port.postMessage({ failed: error.name })));
});
