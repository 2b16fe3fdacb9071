// The desk without waiting: parts of a page that keep themselves up to date. Every page works without this file.
// data-live="address"       what is fetched, every data-every seconds while the page is seen
// data-live-how="append"    entries with an id that is not there yet are added at the end; else the content is replaced
"use strict";

const FAILED_MOST = 60;
let leaving = false; // a form is on its way: its own answer is the next page

addEventListener("submit", () => { leaving = true; });
addEventListener("pageshow", () => { leaving = false; });

function again() {
  if (!leaving) location.reload();
}

class Live {
  constructor(element) {
    this.element = element;
    this.every = Number(element.dataset.every || 5);
    this.failures = 0;
    this.toEnd();
    this.plan();
  }

  plan() {
    const seconds = Math.min(FAILED_MOST, this.every * 2 ** this.failures);
    setTimeout(() => this.look(), seconds * 1000);
  }

  async look() {
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch(this.element.dataset.live, { cache: "no-store", redirect: "manual" });
        if (answer.type === "opaqueredirect" || answer.status === 403) return again();
        if (!answer.ok) throw new Error(String(answer.status));
        this.show(new DOMParser().parseFromString(await answer.text(), "text/html").body);
        this.failures = 0;
      } catch {
        this.failures += 1;
      }
      document.body.classList.toggle("cut-off", this.failures > 1);
    }
    this.plan();
  }

  show(body) {
    if (this.element.dataset.liveHow === "append") this.append(body);
    else if (body.innerHTML.trim() !== this.element.innerHTML.trim()) this.replace(body);
  }

  append(body) {
    const state = body.querySelector("[data-over]");
    if (state) return this.over(state);
    const fresh = [...body.querySelectorAll("[id]")].filter(({ id }) => !document.getElementById(id));
    const near = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 200;
    this.element.append(...fresh);
    if (fresh.length && near) this.toEnd();
  }

  over(state) {
    const unsent = [...document.querySelectorAll("textarea")].some(({ value }) => value.trim());
    if (!unsent) return again();
    state.hidden = false; // what is being written stays on the page, to be copied
    if (!document.getElementById(state.id)) this.element.after(state);
  }

  replace(body) {
    const focused = this.element.contains(document.activeElement) ? document.activeElement.id : "";
    const say = document.getElementById(this.element.dataset.sayIn);
    const [before, after] = [this.element, body].map((each) => each.querySelector("[data-say]")?.dataset.say);
    this.element.replaceChildren(...body.childNodes);
    if (say && before !== after) say.textContent = after ?? "";
    if (focused) document.getElementById(focused)?.focus();
  }

  toEnd() {
    if (this.element.dataset.liveHow === "append") this.element.scrollTop = this.element.scrollHeight;
  }
}

for (const element of document.querySelectorAll("[data-live]")) new Live(element);

// Where the rooms do not fit in a line, the one that is open is in sight.
document.querySelector(".bar nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// In a box that sends with Enter, another line is Shift + Enter.
for (const box of document.querySelectorAll("textarea[data-enter-sends]")) {
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (box.value.trim()) box.form.requestSubmit(box.form.querySelector("button.main"));
  });
}

// A form is sent once: a second press within three seconds is the same press. (One that saves a file stays on its page.)
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 3000);
  });
}

// Whoever writes is at the desk: a session does not run out under a long text.
const AT_MOST_EVERY = 5 * 60 * 1000;
let seen = Date.now();
addEventListener("input", () => {
  if (Date.now() - seen < AT_MOST_EVERY) return;
  seen = Date.now();
  fetch("/cuenta", { cache: "no-store", redirect: "manual" }).catch(() => {});
});
