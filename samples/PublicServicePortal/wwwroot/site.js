// Shows the citizen's own number for a while. It is fetched when asked for and never stands in the page before.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const place = document.getElementById(button.dataset.reveal);
  const said = document.getElementById(`${button.dataset.reveal}-said`);
  const countdown = document.getElementById(`${button.dataset.reveal}-left`);
  const [masked, ending, label] = [place.textContent, said.textContent, button.textContent];
  let clock;

  const hide = () => {
    clearInterval(clock);
    clock = undefined;
    place.textContent = masked;
    said.textContent = ending;
    countdown.textContent = "";
    button.textContent = label;
  };

  const show = async () => {
    const token = document.querySelector("#dossier input[name=__RequestVerificationToken]").value;
    const answer = await fetch(button.dataset.address, { method: "POST", headers: { RequestVerificationToken: token }, redirect: "error" });
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }

    place.textContent = (await answer.json()).number;
    said.textContent = Array.from(place.textContent).join(" ");
    let left = Number(button.dataset.seconds);

    // The seconds run beside the button: a name that changes each second is read out each second.
    button.textContent = button.dataset.hide;
    countdown.textContent = `${left}`;
    clock = setInterval(() => {
      left -= 1;
      countdown.textContent = `${left}`;
      if (left <= 0) {
        hide();
      }
    }, 1000);
  };

  button.hidden = false;
  button.addEventListener("click", () => {
    if (clock) {
      hide();
    } else {
      show().catch(() => { place.textContent = said.textContent = button.dataset.failed; });
    }
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Says that something is under way while the register is slow, and lets no second press through.
document.addEventListener("submit", event => {
  const button = event.submitter;
  if (!button?.dataset.busy) {
    return;
  }

  // After the browser has collected the form: a button that is disabled before is left out of it.
  setTimeout(() => {
    button.dataset.label = button.textContent;
    button.textContent = button.dataset.busy;
    button.setAttribute("aria-busy", "true");
    button.disabled = true;
  });
});

// The back button may bring the page back as it was left.
window.addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("[data-label]")) {
    button.textContent = button.dataset.label;
    button.removeAttribute("aria-busy");
    button.disabled = false;
    delete button.dataset.label;
  }
});

// Warns before the session ends, since what takes long to type must not be lost to a clock (WCAG 2.2.1).
const ending = document.getElementById("session-end");
if (ending) {
  const [text, button] = [ending.querySelector("p"), ending.querySelector("button")];
  const tabs = new BroadcastChannel("session-end");
  let [since, told, before] = [Date.now(), "", null];

  const tell = (state, minutes) => {
    const words = state ? ending.dataset[state].replace("{minutes}", minutes) : "";
    if (words !== told) {
      text.textContent = told = words;
      button.hidden = state !== "soon";
    }
  };

  // How long is counted here: the clock of the computer may be wrong, and timers sleep with it.
  const look = () => {
    const left = Number(ending.dataset.seconds) - (Date.now() - since) / 1000;
    const soon = ending.dataset.final === "true" ? "soonFinal" : "soon";
    tell(left <= 0 ? "over" : left <= Number(ending.dataset.warn) ? soon : "", Math.max(1, Math.round(left / 60)));
  };

  const take = end => {
    [since, ending.dataset.seconds, ending.dataset.warn, ending.dataset.final] = [Date.now(), end.seconds, end.warnSeconds, end.isFinal];
    look();
  };

  const goOn = async () => {
    const answer = await fetch(ending.dataset.address, { cache: "no-store", redirect: "error", headers: { Accept: "application/json" } });
    if (!answer.ok) {
      ending.dataset.seconds = 0;
      return look();
    }

    const end = await answer.json();
    tabs.postMessage(end);
    take(end);
    (before ?? document.getElementById("main")).focus();
  };

  // Where one was typing, to go on there.
  button.addEventListener("focus", event => { before = event.relatedTarget; });
  button.addEventListener("click", () => goOn().catch(() => { text.textContent = ending.dataset.failed; }));
  document.addEventListener("visibilitychange", look);

  // One session for all tabs: a page that was just sent, or went on, knows its end best.
  tabs.addEventListener("message", message => take(message.data));
  tabs.postMessage({ seconds: ending.dataset.seconds, warnSeconds: ending.dataset.warn, isFinal: ending.dataset.final });
  setInterval(look, 1000);
  look();
}
