// Shows the message in the language of the address, else in the one chosen before, else in the browser's.
const sections = [...document.querySelectorAll("[data-lost]")];
const known = sections.map((section) => section.dataset.lost);
const base = new URL(`${document.body.dataset.base.replace(/\/$/, "")}/`, location.href).pathname;
const inAddress = location.pathname.startsWith(base) ? location.pathname.slice(base.length).split("/")[0] : "";
let chosen = null;
try { chosen = localStorage.getItem("language"); } catch { /* private mode */ }
const own = (navigator.languages ?? []).map((tag) => known.find((one) => one.split("-")[0] === tag.split("-")[0])).find(Boolean);
const lang = [inAddress, chosen, own, document.body.dataset.default].find((tag) => known.includes(tag));
const shown = sections.find((section) => section.dataset.lost === lang);
for (const section of sections) section.hidden = section !== shown;
document.documentElement.lang = lang;
document.documentElement.dir = shown.dir;
document.title = `404 · ${shown.querySelector("h1").textContent}`;
