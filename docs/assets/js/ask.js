// Asks Pagefind. Its index holds the words of pages; a question holds words that pages don't have, so when all
// words together find nothing, or little, the rarer ones are asked alone and pages that have more of them come first.

const FEW = 3;
// Long pages, such as a whole country, answer many questions: their length counts less against them than by default.
const RANKING = { pageLength: 0.2, termFrequency: 0.5 };
let loading;

export function load() {
  loading ??= (async () => {
    const base = new URL(`${document.body.dataset.base}/`, location.href);
    const pagefind = await import(new URL("pagefind/pagefind.js", base));
    await pagefind.options({ baseUrl: base.pathname, excerptLength: 24, ranking: RANKING });
    await pagefind.init(document.documentElement.lang);
    return pagefind;
  })().catch((error) => { loading = undefined; throw error; });
  return loading;
}

// Arabic is typed with and without vowel signs and with several forms of alif; pages are written in one way.
const plain = (text) => text.normalize("NFC").replace(/[\u064B-\u0652\u0640]/g, "").trim();

// Little words cost a piece of the index each and say nothing: "a", "un", "de", "في".
const telling = (words) => {
  const longer = words.filter((word) => [...word].length > 2 || /\d|\p{Script=Han}/u.test(word));
  return longer.length ? longer : words;
};

export async function ask(query) {
  const pagefind = await load();
  const words = telling(plain(query).split(/\s+/));
  const whole = (await pagefind.search(words.join(" "))).results;
  if (whole.length >= FEW || words.length < 2) return whole;
  const each = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results));
  const score = new Map();
  for (const results of each) {
    const rarity = 1 / Math.log(2 + results.length); // a word that every page has says little
    results.forEach((one, rank) => {
      const known = score.get(one.id) ?? { one, sum: 0 };
      known.sum += rarity * (1 + 1 / (1 + rank / 4));
      score.set(one.id, known);
    });
  }
  const first = new Set(whole.map((one) => one.id));
  const rest = [...score.values()].filter(({ one }) => !first.has(one.id)).sort((a, b) => b.sum - a.sum);
  return [...whole, ...rest.map(({ one }) => one)];
}
