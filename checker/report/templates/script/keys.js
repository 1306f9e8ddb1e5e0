/* What the keys do; words.py has the table that the reader is shown. */

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
  ...Object.fromEntries(data.states.map(({ state, key }) => [key, onCurrent((node) => choose(node, state))])),
};

function isElsewhere(event) {
  return event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey || help.open
    || event.target.closest("input, select, textarea, [contenteditable]");
}

function pressed(event) {
  if (isElsewhere(event) || !keysSwitch.checked) return;
  if (event.shiftKey && /^\p{L}$/u.test(event.key)) return; // digits and signs need the shift key on some keyboards
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (answeredByKey(key)) {
    event.preventDefault();
    return;
  }
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (side && !event.shiftKey && states.get(current?.dataset.state)?.ask && !event.target.closest(".scroll")) {
    event.preventDefault();
    changeSide(current, side);
  } else if (Object.hasOwn(KEYS, key)) {
    event.preventDefault();
    stopAsking();
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
