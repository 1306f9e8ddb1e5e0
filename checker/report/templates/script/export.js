/* Decisions as a file, for the next run. */

function exported() {
  const chosen = Object.entries(browserStore.kept).filter(([id]) => browserStore.isNewer(id)).sort(([one], [other]) => (one < other ? -1 : 1));
  return { version: 1, decisions: chosen.map(([id, decision]) => {
    const { rule, key, values, verdict, sides, places } = data.findings[id];
    const judged = key?.length ? { rule, key, values, verdict, told: sides } : {};
    return { finding: id, ...judged, ...(places && { places }), ...said(decision), at: decision.at };
  }) };
}

function exportDecisions() {
  if (isServed) {
    say(`Nothing to export: decisions are saved in ${data.folder} as you make them.`);
    return;
  }
  const told = exported();
  if (!told.decisions.length) {
    say("Nothing to export: no decision was made in this browser.");
    return;
  }
  const link = made("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(told, null, 1)}\n`], { type: "application/json" }));
  link.download = "decisions.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(`Exported ${plural(told.decisions.length, "decision")}. Take them in with: checker review results.json --import decisions.json`);
}
