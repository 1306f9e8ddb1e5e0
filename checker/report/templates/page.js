"use strict";
/* Filters, keys and decisions of the report page. Without it the page can be read in full.
   Words of documents are only ever set as text; nothing here writes markup. */

const data = JSON.parse(document.getElementById("page-data").textContent);
const states = new Map(data.states.map((one) => [one.state, one]));
const isServed = data.mode === "review";
const nodes = [...document.querySelectorAll("[data-finding]")];
const filters = document.getElementById("filters");
const searchField = document.getElementById("search");
const shownCount = document.getElementById("shown");
const help = document.getElementById("help");
const keysSwitch = document.getElementById("keys-on");
const formTemplate = document.getElementById("decision-form");
const exportButton = document.getElementById("export-button");
const SEPARATOR = "\u001f";
const UNDECIDED = new Set(["", "needs-reporting"]);
const EXAMPLE_STATES = new Set(["different-things", "false-alarm"]);

/* --- Small things ------------------------------------------------------------------------------------------------------------- */

function made(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

function button(text, action) {
  const node = made("button", "", text);
  node.type = "button";
  node.addEventListener("click", action);
  return node;
}

/** Text with characters that cannot be seen shown as their numbers, as everywhere else on the page. */
function visible(text) {
  return text.replace(/[\t\r\n]+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]/gu, (character) => {
    const code = character.codePointAt(0);
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

let wiping = 0;

/** Tells what happened, at the foot of the window. What went wrong stays until the next message. */
function say(text, isTrouble = false) {
  clearTimeout(wiping);
  document.getElementById("message").textContent = text;
  if (!isTrouble) wiping = setTimeout(() => say("", true), 15_000);
}

function plural(number, word) {
  return `${number.toLocaleString("en-US")} ${word}${number === 1 ? "" : "s"}`;
}

/** What this browser remembers for the page; where it remembers nothing (private windows, some settings), the page goes on without. */
const memory = {
  read(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(`checker.${name}`)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(`checker.${name}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};

/* --- Filters ------------------------------------------------------------------------------------------------------------------ */

const words = new Map(); // the words of each finding, read at the first search
const selects = [...filters.querySelectorAll("select")];
const chips = [...document.querySelectorAll("[data-filter-verdict]")];

function wordsOf(node) {
  if (!words.has(node)) {
    const form = node.querySelector(".decision")?.textContent ?? "";
    words.set(node, `${node.textContent.replace(form, "")} ${node.id}`.toLocaleLowerCase("en-US"));
  }
  return words.get(node);
}

function isUndecided(node) {
  return UNDECIDED.has(node.dataset.state);
}

function isOpen(node) {
  return node.dataset.verdict === "conflict" && isUndecided(node);
}

const TESTS = {
  verdict: (node, value) => node.dataset.verdict === value,
  severity: (node, value) => node.dataset.severity === value,
  rule: (node, value) => node.dataset.rule === value,
  kind: (node, value) => node.dataset.kind === value,
  publisher: (node, value) => node.dataset.publishers.split(SEPARATOR).includes(value),
  document: (node, value) => node.dataset.documents.split(SEPARATOR).includes(value),
  state: (node, value) => (value === "open" ? isUndecided(node) : node.dataset.state === value),
};

function wanted() {
  return selects.filter((select) => select.value && TESTS[select.name]).map((select) => [select.name, select.value]);
}

function applyFilters() {
  const asked = wanted();
  const terms = searchField.value.toLocaleLowerCase("en-US").split(/\s+/u).filter(Boolean);
  for (const node of nodes) {
    const fits = asked.every(([name, value]) => TESTS[name](node, value)) && terms.every((term) => wordsOf(node).includes(term));
    if (node.hidden === fits) node.hidden = !fits;
  }
  hideEmptySections();
  markChips();
  tellCount();
}

function hideEmptySections() {
  for (const section of document.querySelectorAll("main section")) {
    const findings = section.querySelectorAll("[data-finding]");
    if (findings.length) section.hidden = [...findings].every((node) => node.hidden);
  }
}

function markChips() {
  const verdict = filters.elements.verdict.value;
  for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.filterVerdict === verdict));
}

function tellCount() {
  const shown = nodes.filter((node) => !node.hidden).length;
  const open = nodes.filter(isOpen).length;
  const count = shown === nodes.length ? plural(shown, "finding") : `${shown.toLocaleString("en-US")} of ${plural(nodes.length, "finding")}`;
  shownCount.textContent = `${count}, ${plural(open, "open conflict")}`;
  const lead = document.getElementById("open-conflicts");
  if (lead) lead.textContent = `${open.toLocaleString("en-US")} still to be decided.`;
}

/** Keeps the filters in the address, so that a reload or a sent link shows the same findings. */
function keepInAddress() {
  const kept = new URLSearchParams(wanted());
  if (searchField.value) kept.set("q", searchField.value);
  const address = location.href.split("#")[0] + (kept.size ? `#${kept}` : "");
  try {
    history.replaceState(null, "", address);
  } catch { /* a browser that lets no page from disk do so: the filters work all the same */ }
}

function filtersChanged() {
  applyFilters();
  keepInAddress();
}

function clearFilters() {
  filters.reset();
  filtersChanged();
}

function setFilters(fragment) {
  const asked = new URLSearchParams(fragment);
  for (const select of selects) {
    select.value = asked.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  searchField.value = asked.get("q") ?? "";
  applyFilters();
}

function toggleChip(event) {
  event.preventDefault();
  const verdict = filters.elements.verdict;
  const chosen = event.currentTarget.dataset.filterVerdict;
  verdict.value = verdict.value === chosen ? "" : chosen;
  filtersChanged();
}

function startFilters() {
  let waiting = 0;
  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", filtersChanged);
  searchField.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filtersChanged, 120);
  });
  document.getElementById("clear-filters").addEventListener("click", clearFilters);
  for (const chip of chips) {
    chip.setAttribute("role", "button");
    chip.addEventListener("click", toggleChip);
    chip.addEventListener("keydown", (event) => {
      if (event.key === " ") toggleChip(event);
    });
  }
}

/* --- Going about -------------------------------------------------------------------------------------------------------------- */

let current = null;

function makeCurrent(node) {
  if (current === node) return;
  current?.removeAttribute("aria-current");
  current = node;
  current?.setAttribute("aria-current", "true");
}

function goTo(node) {
  makeCurrent(node);
  fillDecision(node);
  (node.querySelector(":scope > summary") ?? node).focus({ preventScroll: true });
  node.scrollIntoView({ block: "start" });
}

function shownNodes() {
  return nodes.filter((node) => !node.hidden);
}

function step(direction) {
  const among = shownNodes();
  const at = among.indexOf(current);
  const next = at < 0 ? among[0] : among[at + direction];
  if (next) goTo(next);
  else say(among.length ? "That was the last finding shown in this direction." : "No finding is shown. Clear the filters.");
}

function nextOpen() {
  const among = shownNodes();
  const from = among.indexOf(current) + 1;
  const next = [...among.slice(from), ...among.slice(0, from)].find((node) => isOpen(node) && node !== current);
  if (next) goTo(next);
  else if (current && isOpen(current)) say("This is the last open conflict among the findings shown.");
  else say("No open conflict is left among the findings shown.");
}

function openAround(node) {
  for (let around = node; around; around = around.parentElement) {
    if (around.localName === "details") around.open = true;
  }
}

/** Shows what the address names: a finding, filters, or another place of the page. */
function followAddress() {
  let fragment = location.hash.slice(1);
  try {
    fragment = decodeURIComponent(fragment);
  } catch { /* as it stands */ }
  const target = fragment ? document.getElementById(fragment) : null;
  if (target?.matches("[data-finding]")) {
    if (target.hidden) filters.reset();
    applyFilters();
    openAround(target);
    goTo(target);
  } else if (target) {
    openAround(target);
    target.scrollIntoView();
  } else {
    setFilters(location.hash.slice(1));
  }
}

function foldOrUnfold(node) {
  const all = [...node.querySelectorAll("details"), ...(node.localName === "details" ? [node] : [])];
  const isFolded = all.some((one) => !one.open);
  for (const one of all) one.open = isFolded;
}

/* --- Copying ------------------------------------------------------------------------------------------------------------------ */

function copyByHand(text) {
  const field = made("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied: ${what}.`);
  } catch {
    say(copyByHand(text) ? `Copied: ${what}.` : "This browser does not let the page copy.");
  }
}

function oneLine(node) {
  return (node?.textContent ?? "").replace(/\s+/gu, " ").trim();
}

function citation(node) {
  const quotes = [...node.querySelectorAll("figure")].filter((figure) => figure.querySelector("blockquote")).map((figure) => {
    const facts = [...figure.querySelectorAll(".facts > span")].map(oneLine).filter(Boolean);
    return `- “${oneLine(figure.querySelector("blockquote"))}” (${[oneLine(figure.querySelector(".source")), ...facts].join("; ")})`;
  });
  return [oneLine(node.querySelector("h3, .row-message")), ...quotes, `${node.id}, rule ${node.dataset.rule}`].join("\n");
}

function copyCitation(node) {
  return copy(citation(node), "the citation");
}

function copyLink(node) {
  return copy(`${location.href.split("#")[0]}#${node.id}`, "the link");
}

/* --- Where decisions are kept ------------------------------------------------------------------------------------------------- */

/** What this browser has kept, as far as it is what this page keeps: other pages may write there, too. */
function keptDecisions() {
  const kept = Object.entries(Object(memory.read("decisions", {}))).filter(([, one]) => states.has(one?.state));
  return Object.fromEntries(kept.map(([id, one]) => [id, { ...said(one), at: String(one.at ?? "") }]));
}

/** In this browser, until they are exported. What lies on disk already came with the page. */
const browserStore = {
  kept: keptDecisions(),
  async load() {
    const known = Object.entries(this.kept).filter(([id]) => Object.hasOwn(data.findings, id));
    return { by: String(memory.read("by", "")), decisions: { ...onDisk(), ...Object.fromEntries(known) } };
  },
  async save(id, decision) {
    this.readAgain();
    this.kept[id] = { ...said(decision), at: today() };
    this.keep();
    return this.kept[id];
  },
  async withdraw(id) {
    this.readAgain();
    if (!(id in this.kept) && onDisk()[id]) throw new Error(`This decision lies in ${data.folder || "the folder of decisions"}. Withdraw it with checker review.`);
    delete this.kept[id];
    this.keep();
    return onDisk()[id] ?? null;
  },
  readAgain() { // the page may be open a second time
    if (memory.read("decisions", null)) this.kept = keptDecisions();
  },
  keep() {
    if (!memory.write("decisions", this.kept)) say("This browser keeps nothing for this page: export the decisions before you close it.", true);
  },
};

/** At the server that the page came from. A change tells which decision it was made upon, so that nobody's is lost unseen. */
const serverStore = {
  word: "",
  async load() {
    const told = await this.ask("GET", "api/decisions");
    this.word = told.word;
    return told;
  },
  async save(id, decision) {
    return (await this.ask("POST", "api/decisions", { ...said(decision), finding: id, seen: decided.get(id)?.version ?? "" })).decision;
  },
  async withdraw(id) {
    return (await this.ask("DELETE", `api/decisions/${id}`, { seen: decided.get(id)?.version ?? "" })).decision;
  },
  async ask(method, address, body) {
    if (body && !this.word) await this.load(); // it failed at the start
    const change = body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json", "X-Checker-Word": this.word } };
    const response = await fetch(address, { method, cache: "no-store", ...change }).catch(() => {
      throw new Error("The server does not answer. Is checker review still running?");
    });
    if (!response.ok) throw new Error((await response.text()).trim());
    return response.json();
  },
};

const store = isServed ? serverStore : browserStore;
const decided = new Map(); // by finding, what is known to be decided
const undoable = []; // [finding, what was decided before], the last one last
let decider = ""; // who decides, as last told
let queue = Promise.resolve(); // one change after the other

/** What a person said, and nothing else that is known of a decision. */
function said(decision) {
  return Object.fromEntries(["state", "side", "note", "evidence", "by"].map((name) => [name, String(decision[name] ?? "")]));
}

function onDisk() {
  return Object.fromEntries(Object.entries(data.findings).filter(([, told]) => told.decision).map(([id, told]) => [id, told.decision]));
}

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/* --- Deciding ----------------------------------------------------------------------------------------------------------------- */

function reviewText(decision) {
  const parts = [states.get(decision.state)?.label ?? decision.state];
  if (decision.side) parts.push(`wrong is ${decision.side}`);
  parts.push(decision.by, decision.at);
  const told = parts.filter(Boolean).join(", ") + (decision.note ? `: ${decision.note}` : "");
  return visible(told);
}

/** The mark beside the headline, and the look of what is settled. */
function showMark(node, decision) {
  node.classList.toggle("decided", Boolean(decision) && !UNDECIDED.has(decision.state));
  node.querySelector(".tag.state")?.remove();
  if (!decision) return;
  const mark = made("span", "tag state");
  const sign = made("span", "", "✓");
  sign.setAttribute("aria-hidden", "true");
  mark.append(sign, ` ${states.get(decision.state)?.label ?? visible(decision.state)}`);
  (node.querySelector(".card-top, .row-message") ?? node).append(" ", mark);
}

function showReview(node, decision) {
  for (const reopened of node.querySelectorAll(".past, .tag.reopened")) reopened.hidden = Boolean(decision);
  const place = node.querySelector(".review");
  if (!place) return;
  place.hidden = !decision;
  place.replaceChildren();
  if (!decision) return;
  place.append(made("span", "label", "Decided"), ` ${reviewText(decision)}`);
  if (decision.evidence) place.append(" ", made("span", "evidence", visible(decision.evidence)));
}

/** Takes over what is decided on a finding now: into the page, its form and the counts. */
function takeOver(id, decision) {
  const node = document.getElementById(id);
  if (!node) return;
  if (decision) decided.set(id, decision);
  else decided.delete(id);
  node.dataset.state = decision?.state ?? "";
  words.delete(node);
  showMark(node, decision);
  showReview(node, decision);
  const form = node.querySelector(".decision-form");
  if (form) showInForm(form, node);
}

/** Saves what `made` makes of the decision before, or withdraws it (null). Gives that before, undefined where nothing was changed. */
function change(id, made) {
  queue = queue.then(async () => {
    const before = decided.get(id) ?? null;
    const decision = made(before);
    try {
      takeOver(id, decision ? await store.save(id, decision) : await store.withdraw(id));
      tellCount();
      return before;
    } catch (error) {
      say(`Not saved. ${error.message}`, true);
      await takeOverAll().catch(() => {}); // what kept it from being saved has been told
      return undefined;
    }
  });
  return queue;
}

/** Takes over whatever is decided by now, here or by somebody else. */
async function takeOverAll() {
  const told = await store.load();
  decider = told.by;
  for (const id of [...decided.keys()]) if (!(id in told.decisions)) takeOver(id, null);
  for (const [id, decision] of Object.entries(told.decisions)) {
    if (JSON.stringify(decision) !== JSON.stringify(decided.get(id))) takeOver(id, decision); // else what is being typed would go
  }
  tellCount();
}

/** Decides with what is typed in the form, where there is one. */
async function decide(node, state, more = {}) {
  if (!data.findings[node.id]) {
    say("This finding stands in one line, without a form. Decide it with checker review --tui.", true);
    return;
  }
  const form = node.querySelector(".decision-form");
  const told = { ...(form ? typed(form) : {}), ...more };
  if (form) rememberWho(told.by);
  const before = await change(node.id, (known) => {
    const decision = { ...(known ?? { by: decider }), ...told, state };
    return state === "confirmed" ? decision : { ...decision, side: "" };
  });
  if (before === undefined) return;
  undoable.push([node.id, before]);
  say(`${states.get(state).label}: saved.${undoHint()}`);
}

function undoHint() {
  return keysSwitch.checked ? " Undo with u." : "";
}

function rememberWho(name) {
  if (name === decider) return;
  decider = name;
  if (!isServed) memory.write("by", name);
}

async function withdraw(node) {
  if (!decided.has(node.id)) {
    say("Nothing is decided here.");
    return;
  }
  const before = await change(node.id, () => null);
  if (before === undefined) return;
  undoable.push([node.id, before]);
  say(`Decision withdrawn.${undoHint()}`);
}

async function undo() {
  const [id, before] = undoable.pop() ?? [];
  if (!id) {
    say("Nothing to undo.");
    return;
  }
  if ((await change(id, () => before)) === undefined) return;
  goTo(document.getElementById(id));
  say("Undone.");
}

function changeSide(node, direction) {
  const sides = ["", ...data.findings[node.id].sides];
  const at = sides.indexOf(decided.get(node.id)?.side ?? "");
  return decide(node, "confirmed", { side: sides[(at + direction + sides.length) % sides.length] });
}

/* --- The form in each finding ------------------------------------------------------------------------------------------------- */

/** Puts the form into a finding once it comes into view: thousands of forms at the start would make a reader wait. */
function fillDecision(node) {
  const place = node.querySelector(".decision");
  if (!place || place.firstChild || !data.findings[node.id]) return;
  place.append(formTemplate.content.cloneNode(true));
  const form = place.querySelector("form");
  form.setAttribute("aria-label", `Decision on ${node.id}`);
  for (const value of data.findings[node.id].sides) form.elements.side.append(new Option(value, value));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (decided.has(node.id)) decide(node, decided.get(node.id).state);
  });
  for (const choice of form.querySelectorAll("button[data-state]")) {
    choice.addEventListener("click", () => decide(node, choice.dataset.state));
  }
  form.querySelector(".withdraw").addEventListener("click", () => withdraw(node));
  place.append(tools(node));
  showInForm(form, node);
}

function tools(node) {
  const bar = made("div", "tools");
  bar.append(button("Copy link", () => copyLink(node)), " ", button("Copy citation", () => copyCitation(node)));
  return bar;
}

function typed(form) {
  const told = {};
  for (const name of ["side", "note", "evidence", "by"]) told[name] = form.elements[name].value;
  return told;
}

function showInForm(form, node) {
  const decision = decided.get(node.id);
  const state = decision?.state ?? "";
  for (const choice of form.querySelectorAll("button[data-state]")) choice.setAttribute("aria-pressed", String(choice.dataset.state === state));
  for (const name of ["note", "evidence"]) form.elements[name].value = decision?.[name] ?? "";
  form.elements.by.value = decision?.by ?? decider;
  form.elements.side.value = decision?.side ?? "";
  if (form.elements.side.selectedIndex < 0) form.elements.side.value = "";
  form.querySelector(".more").hidden = !decision;
  form.querySelector(".side-field").hidden = state !== "confirmed";
  showExample(form.querySelector(".example"), node, state);
}

function showExample(place, node, state) {
  const example = EXAMPLE_STATES.has(state) ? data.findings[node.id].example : "";
  place.replaceChildren();
  place.hidden = !example;
  if (!example) return;
  const text = made("pre", "", example);
  text.tabIndex = 0;
  place.append(made("p", "", `A test for the rule ${node.dataset.rule}, ready to be added to its file:`), text,
    button("Copy the example", () => copy(example, "the example")));
}

function watchForms() {
  const observer = new IntersectionObserver((seen) => {
    for (const entry of seen) {
      if (!entry.isIntersecting) continue;
      observer.unobserve(entry.target);
      fillDecision(entry.target.closest("[data-finding]"));
    }
  }, { rootMargin: "600px" });
  for (const place of document.querySelectorAll("[data-finding] .decision")) observer.observe(place);
}

/* --- Export ------------------------------------------------------------------------------------------------------------------- */

function exported() {
  const chosen = Object.entries(browserStore.kept).filter(([id]) => Object.hasOwn(data.findings, id)).sort(([one], [other]) => (one < other ? -1 : 1));
  return { version: 1, decisions: chosen.map(([id, decision]) => {
    const { rule, key, values, verdict, sides } = data.findings[id];
    const judged = key.length ? { rule, key, values, verdict, told: sides } : { rule, verdict };
    return { finding: id, ...judged, ...decision };
  }) };
}

function exportDecisions() {
  if (isServed) {
    say(`Nothing to export: decisions are saved in ${data.folder} as you make them.`);
    return;
  }
  const told = exported();
  if (!told.decisions.length) {
    say("Nothing to export: no decision was made in this browser.");
    return;
  }
  const link = made("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(told, null, 1)}\n`], { type: "application/json" }));
  link.download = "decisions.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(`Exported ${plural(told.decisions.length, "decision")}. Take them in with: checker review results.json --import decisions.json`);
}

/* --- Keys --------------------------------------------------------------------------------------------------------------------- */

function onCurrent(action) {
  return () => {
    if (current && !current.hidden) action(current);
    else say("Go to a finding first: j.");
  };
}

function showHelp() {
  if (!help.open) help.showModal();
}

function focusOn(node) {
  return () => {
    node.focus();
    node.select?.();
  };
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  n: nextOpen,
  0: onCurrent(withdraw),
  u: undo,
  "/": focusOn(searchField),
  f: () => {
    document.getElementById("more-filters").open = true;
    selects[0].focus();
  },
  e: onCurrent(foldOrUnfold),
  c: onCurrent(copyCitation),
  x: exportDecisions,
  "?": showHelp,
  ...Object.fromEntries(data.states.map(({ state, key }) => [key, onCurrent((node) => decide(node, state))])),
};

function isElsewhere(event) {
  return event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey || help.open
    || event.target.closest("input, select, textarea, [contenteditable]");
}

function pressed(event) {
  if (isElsewhere(event) || !keysSwitch.checked) return;
  if (event.shiftKey && /^\p{L}$/u.test(event.key)) return; // digits and signs need the shift key on some keyboards
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (side && !event.shiftKey && current?.dataset.state === "confirmed" && !event.target.closest(".scroll")) {
    event.preventDefault();
    changeSide(current, side);
  } else if (Object.hasOwn(KEYS, key)) {
    event.preventDefault();
    KEYS[key]();
  }
}

function startKeys() {
  keysSwitch.checked = memory.read("keys", true) !== false;
  keysSwitch.addEventListener("change", () => memory.write("keys", keysSwitch.checked));
  document.addEventListener("keydown", pressed);
  document.addEventListener("focusin", (event) => {
    const node = event.target.closest("[data-finding]");
    if (node) makeCurrent(node);
  });
  document.getElementById("help-button").addEventListener("click", showHelp);
  document.getElementById("help-close").addEventListener("click", () => help.close());
}

/* --- Printing ----------------------------------------------------------------------------------------------------------------- */

let unfolded = [];

function openForPrint() {
  unfolded = [...document.querySelectorAll("details:not([open])")];
  for (const one of unfolded) one.open = true;
}

function foldAfterPrint() {
  for (const one of unfolded) one.open = false;
  unfolded = [];
}

/* --- Start -------------------------------------------------------------------------------------------------------------------- */

async function startDecisions() {
  for (const [id, decision] of Object.entries(onDisk())) decided.set(id, decision);
  exportButton.hidden = isServed;
  exportButton.addEventListener("click", exportDecisions);
  try {
    await takeOverAll();
  } catch (error) {
    say(`What is decided cannot be read. ${error.message}`, true);
  }
  applyFilters();
  watchForms();
}

startFilters();
startKeys();
followAddress();
addEventListener("hashchange", followAddress);
addEventListener("beforeprint", openForPrint);
addEventListener("afterprint", foldAfterPrint);
queue = startDecisions(); // a change waits until it is known what is decided
