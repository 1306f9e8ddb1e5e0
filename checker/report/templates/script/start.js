/* The start, when all names are known. */

async function startDecisions() {
  for (const [id, decision] of Object.entries(onDisk())) decided.set(id, decision);
  exportButton.hidden = isServed;
  exportButton.addEventListener("click", exportDecisions);
  try {
    await takeOverAll();
  } catch (error) {
    say(`What is decided cannot be read. ${error.message}`, true);
  }
  tellOthers();
  applyFilters();
  watchForms();
}

function tellOthers() {
  const others = isServed ? [] : nodes.filter((node) => browserStore.other(node.id));
  for (const node of others) showOther(node);
  if (others.length) say(`The report has later decisions than this browser on ${plural(others.length, "finding")}, beginning with ${others[0].id}. Both are shown there.`, true);
}

startLines();
startFilters();
startKeys();
followAddress();
addEventListener("hashchange", followAddress);
addEventListener("beforeprint", openForPrint);
addEventListener("afterprint", foldAfterPrint);
queue = startDecisions(); // a change waits until it is known what is decided
