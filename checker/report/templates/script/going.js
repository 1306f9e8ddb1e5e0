/* Going from finding to finding, and to what the address names. */

let current = null;

function makeCurrent(node) {
  if (current === node) return;
  stopAsking();
  current?.removeAttribute("aria-current");
  current = node;
  current?.setAttribute("aria-current", "true");
}

function goTo(node) {
  makeCurrent(node);
  fillDecision(node);
  focusOnFinding(node);
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
  if (next) {
    if (next.matches(".one")) next.open = true;
    goTo(next);
  } else if (current && isOpen(current)) say("This is the last open conflict among the findings shown.");
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

function focusOnFinding(node) {
  (node.querySelector(":scope > summary") ?? node).focus({ preventScroll: true });
}

function foldOrUnfold(node) {
  const all = [...node.querySelectorAll("details"), ...(node.localName === "details" ? [node] : [])];
  const isFolded = all.some((one) => !one.open);
  for (const one of all) one.open = isFolded;
}
