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
