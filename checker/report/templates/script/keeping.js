/* Where decisions are kept: in this browser, or at the review server. */

/** What this browser has kept, as far as it is what this page keeps: other pages may write there, too.
    `upon` is the revision of the report's decision that the person saw. */
function keptDecisions() {
  const kept = Object.entries(Object(memory.read("decisions", {}))).filter(([, one]) => states.has(one?.state));
  return Object.fromEntries(kept.map(([id, one]) => [id, { ...said(one), at: String(one.at ?? ""), upon: String(one.upon ?? "") }]));
}

/** In this browser, until they are exported. What lies on disk already came with the page. */
const browserStore = {
  kept: keptDecisions(),
  async load() {
    const mine = Object.entries(this.kept).filter(([id]) => this.isNewer(id));
    return { by: String(memory.read("by", "")), decisions: { ...onDisk(), ...Object.fromEntries(mine) } };
  },
  async save(id, decision) {
    this.readAgain();
    this.kept[id] = { ...said(decision), at: today(), upon: revision(onDisk()[id]) };
    this.keep();
    return this.kept[id];
  },
  async withdraw(id) {
    this.readAgain();
    if (!(id in this.kept) && onDisk()[id]) throw new Error(`This decision lies in ${data.folder || "the folder of decisions"}. Withdraw it with checker review.`);
    this.drop(id);
    return onDisk()[id] ?? null;
  },
  /** Whether what this browser kept on a finding of this page was made upon what the report tells, so that it is the later word. */
  isNewer(id) {
    if (!Object.hasOwn(this.kept, id) || !Object.hasOwn(data.findings, id)) return false;
    const told = onDisk()[id];
    return !told || revision(told) === this.kept[id].upon;
  },
  /** What this browser kept on a finding and the report has another decision on, which was made since. */
  other(id) {
    const told = onDisk()[id];
    const isOther = Object.hasOwn(this.kept, id) && told && !this.isNewer(id) && JSON.stringify(said(told)) !== JSON.stringify(said(this.kept[id]));
    return isOther ? this.kept[id] : null;
  },
  drop(id) {
    delete this.kept[id];
    this.keep();
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

let disk = null;

/** The decisions that came with the page. */
function onDisk() {
  disk ??= Object.fromEntries(Object.entries(data.findings).filter(([, told]) => told.decision).map(([id, told]) => [id, told.decision]));
  return disk;
}

/** A decision as one line, which is another wherever anything else was said, or on another day; empty where nothing is decided. */
function revision(decision) {
  return decision ? JSON.stringify([said(decision), String(decision.at ?? "")]) : "";
}

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}
