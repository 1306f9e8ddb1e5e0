/* Which value is wrong: asked before a decision that needs it is saved, so that no half of it ever is. */

let asking = null; // { node, state }: what is decided once it is said which value is wrong

/** Decides, where the state asks which value is wrong, after that was told. */
function choose(node, state) {
  if (states.get(state).ask && data.findings[node.id].sides.length > 1) askSide(node, state);
  else decide(node, state);
}

function askSide(node, state) {
  stopAsking();
  openAround(node);
  fillDecision(node);
  asking = { node, state };
  const place = node.querySelector(".asking");
  const sides = data.findings[node.id].sides;
  const choices = sides.map((value, at) => choiceOf(at < 9 ? String(at + 1) : "", value, () => answerSide(value)));
  place.setAttribute("aria-label", states.get(state).ask);
  place.append(made("span", "label", states.get(state).ask), ...choices, choiceOf("0", "Not said", () => answerSide("")),
    choiceOf("Esc", "Cancel", stopAsking));
  place.hidden = false;
  choices[0].focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest", behavior: "instant" }); // a question that glides into view is answered unseen
}

function choiceOf(key, text, action) {
  const choice = button("", action);
  if (key) choice.append(made("kbd", "", key), " ");
  choice.append(text);
  return choice;
}

function answerSide(side) {
  const { node, state } = asking;
  stopAsking();
  return decide(node, state, { side });
}

function stopAsking() {
  if (!asking) return;
  const { node } = asking;
  const place = node.querySelector(".asking");
  const hadFocus = place.contains(document.activeElement);
  asking = null;
  place.hidden = true;
  place.replaceChildren();
  if (hadFocus) focusOnFinding(node);
}

/** Takes a key as the answer to the question; false where it is none, and means what it always means. */
function answeredByKey(key) {
  if (!asking) return false;
  const sides = data.findings[asking.node.id].sides;
  if (key === "Escape") stopAsking();
  else if (key === "0") answerSide("");
  else if (/^[1-9]$/u.test(key) && sides[key - 1] !== undefined) answerSide(sides[key - 1]);
  else if (/^[1-9]$/u.test(key)) say(`There are ${sides.length} values: 1 to ${Math.min(sides.length, 9)}, 0 where it is not said, Esc to cancel.`);
  else return false;
  return true;
}

function changeSide(node, direction) {
  const sides = ["", ...data.findings[node.id].sides];
  const at = sides.indexOf(decided.get(node.id)?.side ?? "");
  return decide(node, node.dataset.state, { side: sides[(at + direction + sides.length) % sides.length] });
}
