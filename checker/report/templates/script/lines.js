/* Findings that have one line each: opened, they show a quote or two of each value, and can be decided as any other. */

/** Puts into the line of a finding what the others have from the start. */
function fillLine(node) {
  if (node.querySelector(".row-body")) return;
  const { sides, at } = data.findings[node.id];
  const body = made("div", "row-body");
  const quotes = made("div", sides.length > 3 ? "sides many" : "sides");
  quotes.append(...sides.map((value, place) => valueOf(value, at[place])));
  const review = made("p", "review");
  review.hidden = true;
  body.append(quotes, made("p", "further", "In short; findings.csv and results.json have all quotes and reasons."), review, made("div", "decision"), foot(node));
  node.append(body);
  showReview(node, decided.get(node.id) ?? null);
  showOther(node);
}

/** A value with its quotes: how many claims give it, and the numbers of those that are shown. */
function valueOf(value, [total, ...numbers]) {
  const group = made("div", "value-group");
  group.append(made("p", "value", value), ...numbers.map((number) => passage(...data.quotes[number])));
  if (total > numbers.length) group.append(made("p", "others", `And ${plural(total - numbers.length, "more place")}.`));
  return group;
}

function passage(number, line, before, value, after) {
  const { publisher, path } = data.documents[number - 1];
  const figure = made("figure", "side");
  const quote = made("blockquote");
  const words = made("p", "", before);
  words.append(made("mark", "", value), after);
  quote.append(words);
  const caption = made("figcaption");
  const who = made("span", "who");
  const source = made("a", "source", publisher);
  source.href = `#doc-${number}`;
  who.append(made("span", "badge-no", String(number)), " ", source);
  const facts = made("span", "facts");
  facts.append(made("span", "place", `${path}:${line}`));
  caption.append(who, facts);
  figure.append(quote, caption);
  return figure;
}

function foot(node) {
  const place = made("p", "card-foot");
  const link = made("a", "permalink", node.id);
  link.href = `#${node.id}`;
  place.append(made("code", "", node.dataset.rule), " ", link);
  return place;
}

/** Gives every line what the filters look at; its page would be a tenth larger with it. */
function startLines() {
  for (const node of document.querySelectorAll(".one")) Object.assign(node.dataset, data.likes[data.findings[node.id].like]);
  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.(".one") && event.target.open) fillDecision(event.target);
  }, true);
}
