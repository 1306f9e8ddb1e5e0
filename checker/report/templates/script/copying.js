/* A link or a citation for the clipboard. */

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
  return [oneLine(node.querySelector("h3, .row-message, :scope > summary")), ...quotes, `${node.id}, rule ${node.dataset.rule}`].join("\n");
}

function copyCitation(node) {
  return copy(citation(node), "the citation");
}

function copyLink(node) {
  return copy(`${location.href.split("#")[0]}#${node.id}`, "the link");
}
