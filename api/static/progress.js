// Keeps a waiting page up to date: asks for the state and reloads once something changed.
// Without JavaScript the page has a link that does the same.

const live = document.getElementById("live");
const FIRST_WAIT_MS = 1500;
const LONGEST_WAIT_MS = 15000;

async function ask(wait) {
  let next = Math.min(wait * 1.3, LONGEST_WAIT_MS);
  try {
    const answer = await fetch(live.dataset.stateAddress, {
      headers: { Accept: "application/json" }, credentials: "same-origin", cache: "no-store",
    });
    if (answer.ok) {
      const state = await answer.json();
      if (state.version !== live.dataset.state) {
        // Without what was done a moment ago: by now something else has happened.
        location.replace(location.pathname);
        return;
      }
    } else if (answer.status === 401 || answer.status === 404) {
      return;
    }
  } catch {
    next = LONGEST_WAIT_MS; // the network is away: the page stays, the next ask comes later
  }
  setTimeout(ask, next, next);
}

if (live && live.dataset.isWorking === "yes") setTimeout(ask, FIRST_WAIT_MS, FIRST_WAIT_MS);
