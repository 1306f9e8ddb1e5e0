/* Everything unfolded on paper. */

let unfolded = [];

function openForPrint() {
  unfolded = [...document.querySelectorAll("details:not([open], .one)")];
  for (const one of unfolded) one.open = true;
}

function foldAfterPrint() {
  for (const one of unfolded) one.open = false;
  unfolded = [];
}
