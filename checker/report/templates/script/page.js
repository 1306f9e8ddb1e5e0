"use strict";
/* Filters, keys and decisions of the report page. Without it the page can be read in full.
   Words of documents are only ever set as text; nothing here writes markup.
   The page has the files of this folder as one script, in the order that html_page.py tells: they share their names. */

const data = JSON.parse(document.getElementById("page-data").textContent);
const states = new Map(data.states.map((one) => [one.state, one]));
const isServed = data.mode === "review";
const nodes = [...document.querySelectorAll("[data-finding]")];
const filters = document.getElementById("filters");
const searchField = document.getElementById("search");
const shownCount = document.getElementById("shown");
const help = document.getElementById("help");
const keysSwitch = document.getElementById("keys-on");
const formTemplate = document.getElementById("decision-form");
const exportButton = document.getElementById("export-button");
const UNDECIDED = new Set(["", "needs-reporting"]);
const EXAMPLE_STATES = new Set(["different-things", "false-alarm"]);

function made(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

function button(text, action) {
  const node = made("button", "", text);
  node.type = "button";
  node.addEventListener("click", action);
  return node;
}

/** Text with characters that cannot be seen shown as their numbers, as everywhere else on the page. */
function visible(text) {
  return text.replace(/[\t\r\n]+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]/gu, (character) => {
    const code = character.codePointAt(0);
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

let wiping = 0;

/** Tells what happened, at the foot of the window. What went wrong stays until the next message. */
function say(text, isTrouble = false) {
  clearTimeout(wiping);
  document.getElementById("message").textContent = text;
  if (!isTrouble) wiping = setTimeout(() => say("", true), 8_000);
}

function plural(number, word) {
  return `${number.toLocaleString("en-US")} ${word}${number === 1 ? "" : "s"}`;
}

/** What this browser remembers for the page; where it remembers nothing (private windows, some settings), the page goes on without. */
const memory = {
  read(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(`checker.${name}`)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(`checker.${name}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};
