/* Which findings are shown, by filters and by words. */

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

function documentsOf(node) {
  return node.dataset.documents.split(" ").filter(Boolean).map((number) => data.documents[number - 1]);
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
  publisher: (node, value) => documentsOf(node).some((one) => one.publisher === value),
  document: (node, value) => documentsOf(node).some((one) => one.id === value),
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
