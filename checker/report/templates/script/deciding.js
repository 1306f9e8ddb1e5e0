/* Deciding, withdrawing and undoing, and what the page then shows. */

function reviewText(decision) {
  const parts = [states.get(decision.state)?.label ?? decision.state];
  if (decision.side) parts.push(`${states.get(decision.state)?.told || "wrong is"} ${decision.side}`);
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
  (node.querySelector(".card-top, .row-message, :scope > summary") ?? node).append(" ", mark);
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
  showOther(node);
}

/** Tells what this browser kept where the report has a later decision, which is the one that is shown. */
function showOther(node) {
  node.querySelector(".other")?.remove();
  const other = isServed ? null : browserStore.other(node.id);
  const place = node.querySelector(".review");
  if (!other || !place) return;
  const told = made("p", "other");
  told.append(made("span", "label", "Kept here"), ` This browser kept another decision: ${reviewText(other)}. The report has one that was made since. `,
    button("Take mine", () => decide(node, other.state, said(other))), " ", button("Drop mine", () => {
      browserStore.drop(node.id);
      showOther(node);
    }));
  place.after(told);
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
  const form = node.querySelector(".decision-form");
  const told = { ...(form ? typed(form) : {}), ...more };
  if (form) rememberWho(told.by);
  const before = await change(node.id, (known) => {
    const decision = { ...(known ?? { by: decider }), ...told, state };
    return states.get(state).ask ? decision : { ...decision, side: "" };
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

