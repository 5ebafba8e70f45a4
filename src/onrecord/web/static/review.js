// The keyboard of the review queue. Every key presses a button or follows a link that is on the page without it.
"use strict";

const questions = [...document.querySelectorAll(".question")];

function chosen() {
  const held = document.activeElement.closest(".question");
  return held === null ? -1 : questions.indexOf(held);
}

function choose(at) {
  const question = questions[Math.max(0, Math.min(at, questions.length - 1))];
  if (question) {
    question.focus({ preventScroll: true });
    question.scrollIntoView({ block: "center" });
  }
}

document.addEventListener("keydown", (pressed) => {
  const typing = pressed.target.closest("input:not([type=checkbox]), select, textarea");
  if (typing || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) {
    return;
  }
  const at = chosen();
  if (pressed.key === "j") {
    choose(at + 1);
  } else if (pressed.key === "k") {
    choose(at < 0 ? 0 : at - 1);
  } else if (pressed.key === "u" && document.querySelector(".done button")) {
    document.querySelector(".done button").click();
  } else if (at >= 0 && pressed.key === "o") {
    questions[at].querySelector("a")?.click();
  } else if (at >= 0 && /^[a-z0-9]$/.test(pressed.key)) {
    const button = questions[at].querySelector(`button[data-key="${pressed.key}"]`);
    if (button === null) {
      return;
    }
    button.form.requestSubmit(button);
  } else {
    return;
  }
  pressed.preventDefault();
});

// After an answer the next question has the focus.
if (questions.length > 0 && (document.querySelector(".done") || location.hash === "#next")) {
  choose(0);
}
