// <amparo-chat company="…" phone="…" privacy="/privacidad" base=""></amparo-chat>
// The chat of Amparo: one file, no framework, no cookie. Whatever people or the bot write is shown as text, never as
// markup. Nothing is sent before the person opens it. Any element with the attribute data-amparo-open opens it too.

const WORDS = {
  launcher: "¿Le ayudamos?",
  resume: "Seguir la conversación",
  unread: (n) => (n === 1 ? "1 mensaje nuevo" : `${n} mensajes nuevos`),
  panel: (company) => `Atención al cliente de ${company}`,
  automatic: "Asistente automático",
  waiting: "Ha pedido una persona",
  attended: (alias) => (alias ? `Le atiende ${alias}, del equipo` : "Le atiende una persona"),
  over: "Conversación terminada",
  minimise: "Minimizar el chat",
  person: "Hablar con una persona",
  personText: "Quiero hablar con una persona",
  download: "Descargar",
  end: "Terminar",
  endQuestion: "¿Terminar la conversación?",
  endYes: "Sí, terminar",
  endNo: "Seguir",
  log: "Conversación",
  me: "Usted",
  bot: "Asistente",
  agent: "Persona del equipo",
  note: "Aviso",
  decision: "Usted decide",
  quick: "Respuestas rápidas",
  label: "Escriba su mensaje",
  hint: "Intro envía · Mayús + Intro, otra línea",
  send: "Enviar",
  privacy: "Qué hacemos con sus datos",
  connecting: "Conectando…",
  slow: "Seguimos con su respuesta…",
  notConnected: "No hemos podido abrir el chat.",
  notSent: "No se ha podido enviar.",
  tooMany: (seconds) => `Ha enviado mucho en poco tiempo. Espere ${seconds} segundos.`,
  tooLong: (n, most) => `Su mensaje tiene ${n} caracteres y el máximo es ${most}. Envíelo en varias partes.`,
  refused: "El mensaje no se ha aceptado.",
  lost: "Esta conversación ya no está disponible.",
  notEnded: "No se ha podido terminar. Inténtelo de nuevo.",
  orCall: (phone) => ` También puede llamar al ${phone}.`,
  retry: "Reintentar",
  takeover: "Una persona del equipo ha entrado en la conversación.",
  ended: "La conversación ha terminado. Gracias.",
  again: "Nueva conversación",
  file: (company) => `Conversación con ${company}`,
};

const KEY = "amparo-chat";
const LONGEST = 4000;
const PATIENCE = 15000;
const PASSING = new Set([0, 408, 409, 500, 502, 503, 504]);

const STYLE = `
:host { all: initial; --accent: var(--amparo-accent, #0b4f5c); --on: var(--amparo-on-accent, #fff); --ink: #14262c;
  --soft: #4a5f66; --line: #7b9097; --wash: #eef4f3; --warm: #fff5e6; --bad: #a3200d;
  font: 400 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); }
* { box-sizing: border-box; font: inherit; color: inherit; margin: 0; }
[hidden] { display: none !important; }
button { cursor: pointer; border: 1px solid transparent; border-radius: .6rem; background: none; padding: .4rem .7rem;
  min-height: 2.25rem; touch-action: manipulation; }
button:disabled { cursor: default; opacity: .55; }
:focus-visible { outline: 3px solid #12181a; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.launcher { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; display: flex; align-items: center; gap: .6rem;
  min-height: 3.25rem; padding: .6rem 1.2rem .6rem 1rem; border-radius: 2rem; background: var(--accent); color: var(--on);
  font-weight: 600; box-shadow: 0 6px 24px #0b2a3355; }
.launcher:hover { filter: brightness(1.12); }
svg { width: 1.5rem; height: 1.5rem; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
  stroke-linecap: round; stroke-linejoin: round; }
.panel { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483001; width: 25.5rem; max-width: calc(100vw - 2rem);
  height: min(48rem, calc(100dvh - 2rem)); max-height: none; padding: 0; border: 1px solid #c5d3d3; border-radius: 1.1rem;
  background: #fff; box-shadow: 0 18px 60px #0b2a3350; overflow: hidden; }
.panel[open] { display: flex; flex-direction: column; animation: rise .22s ease-out; }
.panel::backdrop { background: #0b2a3366; }
@keyframes rise { from { opacity: 0; transform: translateY(1rem); } }
header { display: flex; gap: .5rem; align-items: center; padding: .6rem .6rem .6rem 1rem; background: var(--accent);
  color: var(--on); }
header div { flex: 1; min-width: 0; }
h2:focus { outline: none; box-shadow: none; }
h2 { font-weight: 650; font-size: 1.05rem; line-height: 1.3; }
.who { font-size: .875rem; display: flex; align-items: center; gap: .4rem; }
.who::before { content: ""; width: .5rem; height: .5rem; border-radius: 50%; background: #8fe0b4; flex: none; }
.who.human::before { background: #ffc978; }
.who.over::before { background: #c3d0d2; }
header button { min-width: 2.75rem; min-height: 2.75rem; display: grid; place-items: center; }
header button:hover { background: #ffffff26; }
header :focus-visible { outline-color: #fff; box-shadow: none; }
.tools { display: flex; flex-wrap: wrap; gap: .25rem; align-items: center; padding: .3rem .6rem; font-size: .875rem;
  border-bottom: 1px solid #d8e2e2; }
.tools p { flex: 1 1 100%; padding: .2rem .4rem; font-weight: 600; }
.tools button { color: var(--accent); font-weight: 600; }
.tools button:hover { background: var(--wash); }
.tools .person { margin-right: auto; border-color: var(--accent); }
.log { flex: 1 1 auto; min-height: 6rem; overflow-y: auto; overscroll-behavior: contain; padding: 1rem; background: var(--wash);
  display: flex; flex-direction: column; gap: .6rem; scroll-behavior: smooth; }
.log:focus-visible { outline-offset: -3px; box-shadow: none; }
.msg { max-width: 94%; align-self: flex-start; overflow-wrap: anywhere; animation: rise .2s ease-out; }
.text { padding: .6rem .85rem; border-radius: .3rem 1rem 1rem; background: #fff; border: 1px solid #d8e2e2;
  white-space: pre-wrap; }
.me { align-self: flex-end; }
.me .text { background: var(--accent); color: var(--on); border-color: transparent; border-radius: 1rem .3rem 1rem 1rem; }
.me.failed .text { background: #fff; color: var(--ink); border: 1px dashed var(--bad); }
.agent .text { background: var(--warm); border-color: #dfb878; }
.agent .name { display: block; font-size: .8125rem; font-weight: 650; color: #6b4300; padding: 0 .3rem .15rem; }
.note { align-self: center; max-width: 100%; text-align: center; font-size: .875rem; color: var(--soft); }
.note .text { background: none; border: 0; padding: .2rem .5rem; }
.problem { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; justify-content: flex-end; padding-top: .3rem;
  font-size: .875rem; color: var(--bad); }
.problem button { border-color: var(--bad); color: var(--bad); background: #fff; font-weight: 600; }
.note .problem { justify-content: center; }
.quick { display: flex; flex-wrap: wrap; gap: .4rem; padding-top: .5rem; }
.quick button { border-color: var(--accent); color: var(--accent); background: #fff; border-radius: 1.3rem; padding: .35rem .8rem;
  min-height: 2.5rem; font-size: .9rem; font-weight: 600; text-align: center; }
.quick button:hover { background: var(--accent); color: var(--on); }
.card { max-width: 100%; align-self: stretch; padding: .9rem 1rem 1rem; border-radius: 1rem; background: #fff;
  border: 1px solid var(--accent); box-shadow: 0 2px 10px #0b2a3314; }
.card .head { display: flex; align-items: center; gap: .45rem; color: var(--accent); font-weight: 650; font-size: .875rem;
  padding-bottom: .25rem; }
.card .head svg { width: 1.25rem; height: 1.25rem; }
.card .text { padding: 0; border: 0; border-radius: 0; }
.card .quick button { flex: 1 1 7rem; border-radius: .7rem; min-height: 2.75rem; font-size: 1rem; }
.dots { align-self: flex-start; display: flex; gap: .3rem; padding: .7rem .9rem; }
.dots i { width: .5rem; height: .5rem; border-radius: 50%; background: var(--line); animation: beat 1.2s infinite; }
.dots i:nth-child(2) { animation-delay: .15s; } .dots i:nth-child(3) { animation-delay: .3s; }
@keyframes beat { 30% { transform: translateY(-.3rem); } 60% { transform: none; } }
.status { font-size: .875rem; color: var(--soft); padding: .25rem 1rem; background: var(--wash); }
.status:empty { display: none; }
.status.bad { color: var(--bad); }
form { display: grid; grid-template-columns: 1fr auto; gap: .2rem .5rem; padding: .6rem .8rem .2rem; border-top: 1px solid #d8e2e2; }
label { grid-column: 1 / -1; font-size: .875rem; font-weight: 600; }
textarea { width: 100%; min-height: 2.9rem; max-height: 9rem; resize: none; padding: .6rem .75rem; border: 1px solid var(--line);
  border-radius: .7rem; background: #fff; field-sizing: content; }
textarea:focus-visible { outline: 3px solid var(--accent); outline-offset: 0; }
.send { align-self: end; min-width: 2.9rem; min-height: 2.9rem; padding: .5rem; display: grid; place-items: center;
  background: var(--accent); color: var(--on); border-radius: .7rem; }
.send:hover { filter: brightness(1.12); }
.hint { grid-column: 1 / -1; font-size: .75rem; color: var(--soft); }
.after { display: flex; flex-wrap: wrap; gap: .5rem; padding: .8rem; border-top: 1px solid #d8e2e2; }
.after button { flex: 1 1 10rem; background: var(--accent); color: var(--on); font-weight: 600; min-height: 2.75rem; }
footer { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; padding: .1rem .8rem .4rem;
  font-size: .8125rem; }
footer a, footer button { color: var(--accent); text-decoration: underline; text-underline-offset: .15em; padding: .25rem 0; }
@media (max-width: 32.5rem) {
  .panel { inset: 0; width: 100vw; max-width: none; height: 100dvh; border: 0; border-radius: 0; }
  .hint { display: none; }
}
@media (max-height: 32rem) { .panel { overflow-y: auto; } .log { flex: none; height: 14rem; } }
@media (hover: none) { .hint { display: none; } }
@media (prefers-reduced-motion: reduce) { *, .panel[open] { animation: none !important; scroll-behavior: auto !important; } }
@media (forced-colors: active) { .text, .launcher, .send, button { border: 1px solid; } }
`;

const ICONS = {
  chat: "M21 12a8 8 0 0 1-8 8H4l1.8-3.2A8 8 0 1 1 21 12ZM9 11h8M9 14.5h5",
  down: "M6 9l6 6 6-6",
  send: "M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4",
  shield: "M12 3 5 6v5c0 4.6 2.9 8.3 7 10 4.1-1.7 7-5.4 7-10V6l-7-3Zm-3 9 2.2 2.2L15.5 10",
};

/** An element with properties, attributes (data-, aria-, role) and children; strings become text. */
function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name in element && !name.includes("-")) element[name] = value;
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const freshId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

class AmparoChat extends HTMLElement {
  #parts = {};
  #state = null; // {session, token, last, human, ended, log: [{who, text, at, …}]}
  #opening = null; // the promise of the first answer
  #queue = Promise.resolve();
  #stream = null;
  #unread = 0;
  #opener = null;

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    document.addEventListener("click", this.#pageClick);
    this.#restore();
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.#pageClick);
    this.#stream?.abort();
  }

  /** Open the chat; only now is anything sent. */
  open(opener = null) {
    const { panel, launcher } = this.#parts;
    if (panel.open) return;
    this.#opener = opener ?? launcher;
    if (matchMedia("(max-width: 32.5rem)").matches) panel.showModal();
    else panel.show();
    launcher.hidden = true;
    this.#unread = 0;
    this.#label();
    this.#settle();
    if (this.#state?.ended) return;
    this.#start();
  }

  /** Minimise; the conversation goes on. */
  close() {
    this.#parts.panel.close();
  }

  #pageClick = (event) => {
    const opener = event.target instanceof Element && event.target.closest("[data-amparo-open]");
    if (opener) this.open(opener);
  };

  get #company() {
    return this.getAttribute("company") || "la empresa";
  }

  // ---- what is on the screen ----

  #build() {
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const p = this.#parts;
    p.launcherText = h("span", {}, WORDS.launcher);
    p.launcher = h("button", { type: "button", className: "launcher", "aria-haspopup": "dialog", onclick: () => this.open() },
      icon("chat"), p.launcherText);
    p.news = h("p", { className: "sr", role: "status" });
    p.who = h("p", { className: "who" }, WORDS.automatic);
    p.title = h("h2", { tabIndex: -1 }, this.#company);
    p.person = this.#button(WORDS.person, () => this.#ask(WORDS.personText), "person");
    p.end = this.#button(WORDS.end, () => this.#confirmEnd(true));
    p.tools = h("div", { className: "tools" }, p.person, p.end);
    p.stay = this.#button(WORDS.endNo, () => this.#confirmEnd(false));
    p.question = h("p", { role: "status" });
    p.confirm = h("div", { className: "tools", hidden: true }, p.question, this.#button(WORDS.endYes, () => this.#end()), p.stay);
    p.log = h("div", { className: "log", role: "log", "aria-live": "polite", "aria-label": WORDS.log, tabIndex: 0 });
    p.status = h("p", { className: "status", role: "status" });
    p.input = h("textarea", { id: "text", rows: 1, "aria-describedby": "hint", autocomplete: "off", enterKeyHint: "send",
      onkeydown: (event) => this.#key(event) });
    p.form = h("form", { noValidate: true, onsubmit: (event) => this.#submit(event) },
      h("label", { htmlFor: "text" }, WORDS.label), p.input,
      h("button", { type: "submit", className: "send", "aria-label": WORDS.send }, icon("send")),
      h("p", { className: "hint", id: "hint" }, WORDS.hint));
    p.again = h("button", { type: "button", onclick: () => this.#again() }, WORDS.again);
    p.after = h("div", { className: "after", hidden: true }, p.again);
    p.panel = h("dialog", { className: "panel", "aria-label": WORDS.panel(this.#company),
      onclose: () => this.#closed(), onkeydown: (event) => this.#escape(event) },
      h("header", {}, h("div", {}, p.title, p.who),
        h("button", { type: "button", "aria-label": WORDS.minimise, onclick: () => this.close() }, icon("down"))),
      p.tools, p.confirm, p.log, p.status, p.form, p.after,
      h("footer", {}, h("a", { href: this.getAttribute("privacy") || "/privacidad", target: "_blank", rel: "noopener" },
        WORDS.privacy), this.#button(WORDS.download, () => this.#download())));
    root.append(p.launcher, p.news, p.panel);
  }

  #button(text, action, className = "") {
    return h("button", { type: "button", className, onclick: action }, text);
  }

  #label() {
    const { launcherText, news } = this.#parts;
    const going = this.#state?.session && !this.#state.ended;
    launcherText.textContent = this.#unread ? WORDS.unread(this.#unread) : going ? WORDS.resume : WORDS.launcher;
    news.textContent = this.#unread ? WORDS.unread(this.#unread) : "";
  }

  #say(text, bad = false) {
    const { status } = this.#parts;
    status.classList.toggle("bad", bad);
    status.textContent = text;
  }

  #showState() {
    const { who, form, after, person, end } = this.#parts;
    const { human, ended, attended, alias } = this.#state ?? {};
    who.className = `who${ended ? " over" : human || attended ? " human" : ""}`;
    who.textContent = ended ? WORDS.over : attended ? WORDS.attended(alias) : human ? WORDS.waiting : WORDS.automatic;
    form.hidden = person.hidden = end.hidden = !!ended;
    after.hidden = !ended;
  }

  /** Where the keyboard goes once what had it is gone; on a touch screen not into the text, which would hide the rest. */
  #settle() {
    const { input, title, again } = this.#parts;
    if (this.#state?.ended) again.focus();
    else if (matchMedia("(pointer: coarse)").matches) title.focus();
    else input.focus();
  }

  #scrollTo(element) {
    const { log } = this.#parts;
    log.scrollTop = element.offsetTop - log.offsetTop - 12;
  }

  /** Follow what is new, unless the person has scrolled up to read. */
  #toEnd() {
    const { log } = this.#parts;
    if (log.scrollHeight - log.scrollTop - log.clientHeight < 240) log.scrollTop = log.scrollHeight;
  }

  /** Show an entry of the log as an element of its own. */
  #show(entry) {
    const { log } = this.#parts;
    const card = entry.card && entry.buttons?.length;
    const element = h("div", { className: `msg ${entry.who}${card ? " card" : ""}` });
    const name = h("span", { className: entry.who === "agent" ? "name" : "sr" }, this.#name(entry) + (entry.who === "agent" ? "" : ": "));
    if (card) element.append(h("p", { className: "head" }, icon("shield"), WORDS.decision));
    element.append(name, h("p", { className: "text" }, entry.text));
    if (entry.buttons?.length) element.append(this.#quick(entry));
    entry.element = element;
    log.append(element);
    if (entry.failed) this.#fail(entry, WORDS.notSent);
    return element;
  }

  /** Who speaks: a member of staff under the name given to the customer. */
  #name({ who, name }) {
    return name || WORDS[who];
  }

  #quick(entry) {
    const group = h("div", { className: "quick", role: "group", "aria-label": entry.card ? WORDS.decision : WORDS.quick });
    for (const { title, payload } of entry.buttons) {
      group.append(this.#button(title, () => {
        this.#retire(entry);
        this.#ask(payload, title);
      }));
    }
    return group;
  }

  #retire(entry) {
    entry.buttons = null;
    entry.element?.querySelector(".quick")?.remove();
  }

  /** The bot's messages. In the opening the last question with buttons is the card of the decision. */
  #hear(messages, opening = false) {
    const offers = messages.some((message) => message.buttons?.length);
    if (offers && !opening) this.#state.log.filter((entry) => entry.buttons && !entry.card).forEach((entry) => this.#retire(entry));
    const shown = messages.filter((message) => message.text).map((message, index, all) =>
      this.#add({ who: "bot", text: message.text, buttons: message.buttons ?? [], card: opening && index === all.length - 1 }));
    if (shown.length) this.#scrollTo(shown[0].element);
  }

  #add(entry) {
    const full = { at: Date.now(), ...entry };
    this.#state.log.push(full);
    this.#show(full);
    this.#keep();
    if (!this.#parts.panel.open && full.who !== "me") {
      this.#unread += 1;
      this.#label();
    }
    return full;
  }

  // ---- what is remembered, in this tab only ----

  #keep() {
    try {
      if (!this.#state?.session || this.#state.ended) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, JSON.stringify({ ...this.#state, log: this.#state.log.map(({ element, ...rest }) => rest) }));
    } catch {
      // Storage is refused or full: the conversation lives in memory alone.
    }
  }

  #restore() {
    if (this.#state) return;
    try {
      this.#state = JSON.parse(sessionStorage.getItem(KEY));
    } catch {
      this.#state = null;
    }
    for (const entry of this.#state?.log ?? []) {
      if (entry.sending) Object.assign(entry, { sending: false, failed: true });
      this.#show(entry);
    }
    if (this.#state) this.#showState();
    this.#label();
  }

  // ---- what is sent ----

  async #api(method, path, body, patience = PATIENCE) {
    const headers = { Accept: "application/json" };
    if (body) headers["Content-Type"] = "application/json";
    if (this.#state?.token) headers.Authorization = `Bearer ${this.#state.token}`;
    try {
      const response = await fetch(`${this.getAttribute("base") || ""}/chat/sessions${path}`, {
        method, headers, body: body && JSON.stringify(body), credentials: "omit", cache: "no-store",
        signal: AbortSignal.timeout(patience),
      });
      const data = await response.json().catch(() => ({}));
      return { status: response.status, ok: response.ok, data, wait: Number(response.headers.get("Retry-After")) || 5 };
    } catch {
      return { status: 0, ok: false, data: {}, wait: 5 };
    }
  }

  /** Open the session once; several callers wait for the same answer. */
  #start() {
    this.#opening ??= this.#openSession().finally(() => { this.#opening = null; });
    return this.#opening;
  }

  async #openSession() {
    if (this.#state?.session) {
      this.#listen();
      return true;
    }
    this.#say(WORDS.connecting);
    const answer = await this.#api("POST", "", { language: "es" });
    this.#say("");
    if (!answer.ok) {
      this.#showOpeningFailure(answer);
      return false;
    }
    const { session, token, messages, state } = answer.data;
    const waiting = this.#state?.log ?? [];
    this.#state = { session, token, last: 0, ...state, log: [] };
    this.#parts.log.replaceChildren();
    this.#hear(messages, true);
    for (const entry of waiting.filter(({ who }) => who === "me")) {
      this.#state.log.push(entry);
      this.#parts.log.append(entry.element);
    }
    this.#keep();
    this.#showState();
    this.#listen();
    return true;
  }

  #showOpeningFailure(answer) {
    const phone = this.getAttribute("phone");
    const words = answer.status === 429 ? WORDS.tooMany(answer.wait) : WORDS.notConnected + (phone ? WORDS.orCall(phone) : "");
    this.#parts.log.querySelector(".note.opening")?.remove();
    const note = h("div", { className: "msg note opening" }, h("p", { className: "problem" }, words,
      this.#button(WORDS.retry, () => { note.remove(); this.#settle(); this.#start(); })));
    this.#parts.log.append(note);
    this.#scrollTo(note);
  }

  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#parts.form.requestSubmit();
  }

  #submit(event) {
    event.preventDefault();
    const { input } = this.#parts;
    const text = input.value.trim();
    const length = [...text].length;
    if (!text) return;
    if (length > LONGEST) {
      this.#say(WORDS.tooLong(length, LONGEST), true);
      return;
    }
    input.value = "";
    this.#ask(text);
  }

  /** Put a message into the log and into the queue; its id stays the same however often it is sent. */
  #ask(payload, shown = payload) {
    this.#say("");
    this.#state ??= { log: [] };
    if (this.#state.ended) return;
    const entry = this.#add({ who: "me", text: shown, payload, id: freshId(), sending: true });
    this.#scrollTo(entry.element);
    this.#settle();
    this.#enqueue(entry);
  }

  #enqueue(entry) {
    this.#queue = this.#queue.then(() => this.#deliver(entry));
  }

  async #deliver(entry) {
    if (!(await this.#start())) return this.#fail(entry, WORDS.notSent);
    if (this.#state.ended) return this.#fail(entry, WORDS.notSent, false);
    const dots = h("div", { className: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
    this.#parts.log.append(dots);
    this.#toEnd();
    const slow = setTimeout(() => this.#say(WORDS.slow), 3000);
    const path = `/${this.#state.session}/messages`;
    const body = { text: entry.payload, client_message_id: entry.id };
    let answer = await this.#api("POST", path, body);
    if (PASSING.has(answer.status)) {
      await pause(1500);
      answer = await this.#api("POST", path, body);
    }
    clearTimeout(slow);
    this.#say("");
    dots.remove();
    this.#delivered(entry, answer);
  }

  #delivered(entry, answer) {
    const { status, data } = answer;
    if (answer.ok) {
      Object.assign(entry, { sending: false, failed: false });
      this.#hear(data.messages);
      Object.assign(this.#state, data.state);
      if (data.state.ended) this.#over();
      else this.#showState();
    } else if (PASSING.has(status)) this.#fail(entry, WORDS.notSent);
    else if (status === 429) this.#fail(entry, WORDS.tooMany(answer.wait));
    else if (status === 410) this.#over(WORDS.ended);
    else if (status === 401 || status === 404) this.#over(WORDS.lost);
    else this.#fail(entry, data.detail || WORDS.refused, false);
    this.#keep();
  }

  #fail(entry, words, again = true) {
    Object.assign(entry, { sending: false, failed: true });
    entry.element.classList.add("failed");
    entry.element.querySelector(".problem")?.remove();
    const line = h("p", { className: "problem" }, words);
    if (again) line.append(this.#button(WORDS.retry, () => this.#resend(entry)));
    entry.element.append(line);
    this.#toEnd();
    this.#keep();
  }

  #resend(entry) {
    entry.element.classList.remove("failed");
    entry.element.querySelector(".problem")?.remove();
    Object.assign(entry, { failed: false, sending: true });
    this.#settle();
    this.#enqueue(entry);
  }

  // ---- what a person says ----

  async #listen() {
    if (this.#stream) return;
    this.#stream = new AbortController();
    const { signal } = this.#stream;
    let wait = 1000;
    while (!signal.aborted && !this.#state.ended) {
      const outcome = await this.#follow(signal).catch(() => "cut");
      if (outcome === "stop") return;
      wait = outcome === "heard" ? 1000 : Math.min(wait * 2, 30000);
      await pause(wait);
    }
  }

  /** Read one stream to its end: "stop" if there will be no more, "heard" if it was open, "cut" if not. */
  async #follow(signal) {
    const { session, token, last } = this.#state;
    const response = await fetch(`${this.getAttribute("base") || ""}/chat/sessions/${session}/events`, {
      headers: { Authorization: `Bearer ${token}`, "Last-Event-ID": String(last ?? 0) },
      credentials: "omit", cache: "no-store", signal,
    });
    if ([401, 404, 410].includes(response.status)) return "stop";
    if (!response.ok) return "cut";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let kept = ""; ;) {
      const { value, done } = await reader.read();
      if (done) return "heard";
      const blocks = (kept + value).split("\n\n");
      kept = blocks.pop();
      for (const block of blocks) this.#happened(block);
    }
  }

  #happened(block) {
    const data = block.split("\n").find((line) => line.startsWith("data: "));
    if (!data) return;
    const event = JSON.parse(data.slice(6));
    if (event.type !== "end" && event.id <= this.#state.last) return;
    this.#state.last = event.id;
    if (event.type === "takeover") this.#attended(event, { who: "note", text: event.text || WORDS.takeover });
    else if (event.type === "message") this.#attended(event, { who: "agent", text: event.text, name: event.alias });
    else if (event.type === "return") this.#returned(event.text);
    else if (event.type === "end" && !this.#state.ended) this.#over(WORDS.ended);
    this.#keep();
  }

  #attended({ alias }, entry) {
    Object.assign(this.#state, { human: true, attended: true, alias: alias ?? this.#state.alias });
    this.#scrollTo(this.#add(entry).element);
    this.#showState();
  }

  /** The assistant speaks again, and says that it is one. */
  #returned(text) {
    Object.assign(this.#state, { human: false, attended: false, alias: null });
    this.#scrollTo(this.#add({ who: "bot", text }).element);
    this.#showState();
  }

  // ---- the end ----

  #confirmEnd(asking) {
    const { tools, confirm, question, stay, end } = this.#parts;
    tools.hidden = asking;
    confirm.hidden = !asking;
    question.textContent = asking ? WORDS.endQuestion : "";
    (asking ? stay : end).focus();
  }

  async #end() {
    this.#confirmEnd(false);
    this.#settle();
    if (!this.#state?.session) return this.close();
    const answer = await this.#api("DELETE", `/${this.#state.session}`);
    if (answer.ok) this.#hear(answer.data.messages);
    if (answer.ok || [401, 404, 410].includes(answer.status)) this.#over(answer.ok && answer.data.messages.length ? "" : WORDS.ended);
    else this.#say(WORDS.notEnded, true);
  }

  /** Nothing more can be said; what was said can still be read and downloaded until the page is left. */
  #over(words = "") {
    if (words) this.#scrollTo(this.#add({ who: "note", text: words }).element);
    this.#state.ended = true;
    this.#state.log.forEach((entry) => this.#retire(entry));
    this.#stream?.abort();
    this.#stream = null;
    this.#keep();
    this.#showState();
    if (this.#parts.panel.open) this.#settle();
  }

  #again() {
    this.#state = null;
    this.#parts.log.replaceChildren();
    this.#showState();
    this.#settle();
    this.#start();
  }

  #download() {
    const time = (at) => new Date(at).toLocaleString("es-ES", { dateStyle: "short", timeStyle: "short" });
    const lines = (this.#state?.log ?? []).map((entry) => `[${time(entry.at)}] ${this.#name(entry)}: ${entry.text}`);
    const content = [WORDS.file(this.#company), time(Date.now()), "", ...lines, ""].join("\r\n");
    const url = URL.createObjectURL(new Blob([content], { type: "text/plain;charset=utf-8" }));
    h("a", { href: url, download: "conversacion.txt" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  #escape(event) {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    this.close();
  }

  #closed() {
    this.#parts.launcher.hidden = false;
    this.#label();
    (this.#opener?.isConnected ? this.#opener : this.#parts.launcher).focus();
  }
}

customElements.define("amparo-chat", AmparoChat);
