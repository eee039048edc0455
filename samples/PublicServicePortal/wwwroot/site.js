// Shows the citizen's own number for a while. It is fetched when asked for and never stands in the page before.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const place = document.getElementById(button.dataset.reveal);
  const [masked, label] = [place.textContent, button.textContent];
  let clock;

  const hide = () => {
    clearInterval(clock);
    clock = undefined;
    place.textContent = masked;
    button.textContent = label;
  };

  const show = async () => {
    const token = document.querySelector("#dossier input[name=__RequestVerificationToken]").value;
    const answer = await fetch(button.dataset.address, { method: "POST", headers: { RequestVerificationToken: token }, redirect: "error" });
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }

    place.textContent = (await answer.json()).number;
    let left = Number(button.dataset.seconds);
    button.textContent = `${button.dataset.hide} (${left})`;
    clock = setInterval(() => {
      left -= 1;
      button.textContent = `${button.dataset.hide} (${left})`;
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
      show().catch(() => { place.textContent = button.dataset.failed; });
    }
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
