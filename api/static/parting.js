// Choosing another document for a page shows the new groups at once. Without JavaScript a button does the same.

const FORM = "#division";
let asked = 0;

async function regroup(chosen) {
  const form = document.querySelector(FORM);
  const values = new FormData(form);
  values.set("act", "show");
  const mine = ++asked;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(values), credentials: "same-origin" });
  if (!answer.ok || answer.redirected) {
    form.requestSubmit(form.querySelector("button[value=show]")); // let the server say on a whole page what is wrong
    return;
  }
  const text = await answer.text();
  if (mine !== asked) return; // another choice was made meanwhile: its answer knows of both
  const page = new DOMParser().parseFromString(text, "text/html");
  form.replaceWith(page.querySelector(FORM));
  document.getElementById(chosen)?.focus();
}

document.addEventListener("change", (event) => {
  if (event.target.matches(`${FORM} select`)) regroup(event.target.id);
});
