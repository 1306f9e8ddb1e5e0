/* The form in each finding. */

/** Puts the form into a finding once it comes into view: thousands of forms at the start would make a reader wait. */
function fillDecision(node) {
  if (node.matches(".one")) fillLine(node);
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
    choice.addEventListener("click", () => choose(node, choice.dataset.state));
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
  const ask = states.get(state)?.ask ?? "";
  form.querySelector(".side-field").hidden = !ask;
  if (ask) form.querySelector(".side-question").textContent = ask;
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
