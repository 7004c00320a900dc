// Parvis: what a page gains when scripts run. Everything works without this file.
// Every text the reader sees comes from the `#words` template or from data attributes of the page.

const words = document.getElementById("words")?.dataset ?? {};
const owner = document.body.dataset.me ?? "";
const CSRF = "_csrf"; // the hidden input of a form that proves where it comes from

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const fill = (text, n) => (text ?? "").replace("{n}", n);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `${words.icons}#${name}`);
  svg.append(use);
  return svg;
}

const iconButton = (name, label, attributes = {}) =>
  make("button", { type: "button", title: label, ...attributes },
    icon(name), make("span", { class: "hush" }, label));

function proof(form) {
  return form?.querySelector(`input[name="${CSRF}"]`)?.value ?? "";
}

// Storage may be full or forbidden; then nothing is kept and nothing breaks.
const store = {
  get(area, key) { try { return area().getItem(key); } catch { return null; } },
  set(area, key, value) { try { area().setItem(key, value); } catch { /* not kept */ } },
  drop(area, key) { try { area().removeItem(key); } catch { /* nothing to drop */ } },
  keys(area) { try { return Object.keys(area()); } catch { return []; } },
};
const device = () => localStorage;
const tab = () => sessionStorage;

// One submission at a time. Uploads under way are waited for.

const sent = new Set();
const uploads = new Map();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (sent.has(form)) return event.preventDefault();
  const waiting = uploads.get(form);
  if (waiting) {
    event.preventDefault();
    busy(form, true);
    const { submitter } = event;
    waiting.then(() => { busy(form, false); form.requestSubmit(submitter); });
    return;
  }
  sent.add(form);
  busy(form, true);
  if (form.dataset.draft) store.set(tab, "parvis:sent", draftKey(form));
  if ("forget" in form.dataset) forgetDrafts();
  setTimeout(() => release(form), 15000); // the answer was a download, or never came
});

addEventListener("pageshow", () => [...sent].forEach(release));

function busy(form, is) {
  for (const button of all("button:not([type=button])", form)) {
    if (is) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
  }
}

function release(form) {
  sent.delete(form);
  busy(form, false);
}

// Drafts, kept on this device under the person's own name for thirty days.

const MONTH = 30 * 24 * 3600 * 1000;
const draftPrefix = "parvis:draft:";
const draftKey = (form) => `${draftPrefix}${owner}:${form.dataset.draft}`;

const keepable = (form) => [...form.elements].filter((field) =>
  field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type)
  && field.tagName !== "FIELDSET" && field.tagName !== "BUTTON");

const written = (form) => keepable(form).map((field) => [
  field.name, field.value,
  field.type === "checkbox" || field.type === "radio" ? field.checked : null,
]);

function forgetDrafts() {
  for (const key of store.keys(device)) {
    if (key.startsWith(draftPrefix)) store.drop(device, key);
  }
}

function settleSent() {
  const key = store.get(tab, "parvis:sent");
  if (!key) return;
  store.drop(tab, "parvis:sent");
  const refused = document.querySelector("[data-errors], [data-problem]");
  if (owner && !refused) store.drop(device, key);
}

function pruneDrafts() {
  for (const key of store.keys(device)) {
    if (!key.startsWith(draftPrefix)) continue;
    const draft = readDraft(key);
    if (!draft || Date.now() - draft.at > MONTH) store.drop(device, key);
  }
}

function readDraft(key) {
  try { return JSON.parse(store.get(device, key)); } catch { return null; }
}

function restore(form, draft) {
  const left = [...draft.fields];
  for (const field of keepable(form)) {
    const at = left.findIndex(([name, value, checked]) =>
      name === field.name && (checked === null || value === field.value));
    if (at < 0) continue;
    const [[, value, checked]] = left.splice(at, 1);
    if (checked === null) field.value = value;
    else field.checked = checked;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function offerDraft(form, key) {
  const draft = readDraft(key);
  if (!draft || form.querySelector("[data-errors]")) return;
  if (JSON.stringify(draft.fields) === JSON.stringify(written(form))) return;
  const resume = make("button", { type: "button", class: "button" }, words.resume);
  const erase = make("button", { type: "button", class: "tool" }, words.erase);
  const bar = make("div", { class: "draft", role: "status" },
    make("p", {}, words.found), make("div", { class: "actions" }, resume, erase));
  resume.addEventListener("click", () => {
    bar.remove();
    restore(form, draft);
    form.querySelector("textarea, input:not([type=hidden])")?.focus();
  });
  erase.addEventListener("click", () => { bar.remove(); store.drop(device, key); });
  form.prepend(bar);
}

function watchForm(form) {
  const before = JSON.stringify(written(form));
  const changed = () => JSON.stringify(written(form)) !== before;
  let timer;
  if (form.dataset.draft) {
    const key = draftKey(form);
    offerDraft(form, key);
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!changed()) store.drop(device, key);
        else store.set(device, key, JSON.stringify({ at: Date.now(), fields: written(form) }));
      }, 500);
    });
  }
  form.addEventListener("submit", () => clearTimeout(timer));
  addEventListener("beforeunload", (event) => {
    const refused = form.querySelector("[data-errors]");
    if (!sent.size && (changed() || refused)) event.preventDefault();
  });
}

// Markdown: a toolbar, keys, lists that go on, and a preview made by the server.

function replaceText(area, start, end, text) {
  area.focus();
  area.setSelectionRange(start, end);
  // The old command is the only one that leaves the browser's own undo working.
  const typed = text
    ? document.execCommand("insertText", false, text)
    : document.execCommand("delete");
  if (!typed) {
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function surround(area, sign) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const size = sign.length;
  const around = value.slice(start - size, start) === sign && value.slice(end, end + size) === sign;
  const text = value.slice(start, end);
  if (around) {
    replaceText(area, start - size, end + size, text);
    area.setSelectionRange(start - size, end - size);
  } else {
    replaceText(area, start, end, sign + text + sign);
    area.setSelectionRange(start + size, end + size);
  }
}

function prefix(area, sign) {
  const { value } = area;
  const start = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const stop = value.indexOf("\n", area.selectionEnd);
  const end = stop < 0 ? value.length : stop;
  const lines = value.slice(start, end).split("\n");
  const has = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (has ? line.slice(sign.length) : sign + line)).join("\n");
  replaceText(area, start, end, text);
  if (lines.length > 1) area.setSelectionRange(start, start + text.length);
}

function link(area, address) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const text = value.slice(start, end);
  const target = address ?? "https://";
  replaceText(area, start, end, `[${text}](${target})`);
  if (!text) area.setSelectionRange(start + 1, start + 1);
  else if (!address) {
    const at = start + text.length + 3;
    area.setSelectionRange(at, at + target.length);
  }
}

const formats = [
  ["bold", (area) => surround(area, "**"), "b"],
  ["italic", (area) => surround(area, "_"), "i"],
  ["heading", (area) => prefix(area, "## ")],
  ["link", (area) => link(area), "k"],
  ["list", (area) => prefix(area, "- ")],
  ["quote", (area) => prefix(area, "> ")],
];

function goOnWithList(event) {
  const area = event.target;
  const at = area.selectionStart;
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  if (at !== area.selectionEnd) return;
  const start = area.value.lastIndexOf("\n", at - 1) + 1;
  const [, sign, rest] =
    area.value.slice(start, at).match(/^(\s*(?:[-*>]|\d+\.) )(.*)$/) ?? [];
  if (!sign) return;
  event.preventDefault();
  if (!rest) return replaceText(area, start, at, "");
  replaceText(area, at, at, "\n" + sign.replace(/\d+/, (n) => Number(n) + 1));
}

async function fetchPreview(area) {
  const body = new URLSearchParams({ text: area.value, [CSRF]: proof(area.form) });
  const answer = await fetch(area.dataset.preview, { method: "POST", body, redirect: "error" });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

function addPreview(area, keys, buttons) {
  const view = make("div", { class: "view prose", hidden: true, tabindex: "-1", "aria-live": "polite" });
  const toggle = make("button", { type: "button", class: "last", "aria-pressed": "false" }, words.preview);
  area.after(view);
  keys.append(toggle);
  toggle.addEventListener("click", async () => {
    const show = view.hidden;
    toggle.setAttribute("aria-pressed", String(show));
    buttons.forEach((button) => { button.disabled = show; });
    area.hidden = show;
    view.hidden = !show;
    if (!show) return area.focus();
    view.textContent = area.value.trim() ? "…" : words.empty;
    if (!area.value.trim()) return;
    try {
      view.innerHTML = await fetchPreview(area); // escaped and cleaned by our server
    } catch {
      view.textContent = words.failed;
    }
  });
  area.form?.addEventListener("submit", () => { if (area.hidden) toggle.click(); }, true);
}

function dressEditor(area) {
  const keys = make("div", { class: "keys", role: "group", "aria-label": words.keys });
  const editor = make("div", { class: "editor" });
  const buttons = formats.map(([name, apply]) => {
    const button = iconButton(name, words[name]);
    button.addEventListener("click", () => apply(area));
    return button;
  });
  keys.append(...buttons);
  area.replaceWith(editor);
  editor.append(keys, area);
  if (area.dataset.preview) addPreview(area, keys, buttons);
  area.addEventListener("keydown", (event) => {
    goOnWithList(event);
    const format = formats.find(([, , key]) => key && key === event.key.toLowerCase());
    if (!format || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    format[1](area);
  });
  area.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain").trim();
    if (area.selectionStart === area.selectionEnd || !/^https?:\/\/\S+$/.test(text)) return;
    event.preventDefault();
    link(area, text);
  });
}

// Attachments: each file is sent alone, with its progress; its number goes with the form.

function removeButton(row, before = () => {}) {
  const button = iconButton("close", words.remove, { class: "tool danger" });
  button.addEventListener("click", () => {
    before();
    const next = row.closest(".field")?.querySelector("input[type=file]");
    row.remove();
    next?.focus();
  });
  return button;
}

function send(input, file, row) {
  return new Promise((done) => {
    const bar = make("progress", { class: "gauge", max: 1, value: 0, "aria-label": `${words.sending} ${file.name}` });
    const request = new XMLHttpRequest();
    const cancel = removeButton(row, () => request.abort());
    row.append(make("span", { class: "name" }, file.name), bar, cancel);
    const refuse = (text) =>
      bar.replaceWith(make("span", { class: "state bad", role: "alert" }, text || words.refused));
    const accept = (answer) => {
      row.firstChild.replaceWith(icon(`file-${answer.icon ?? "other"}`));
      bar.replaceWith(
        make("span", { class: "meta", role: "status" }, [answer.kind, answer.size].filter(Boolean).join(" · ")),
        make("input", { type: "hidden", name: "attachment", value: answer.id }));
    };
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.addEventListener("loadend", () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { /* not ours: refused below */ }
      if (request.status < 300 && answer?.id) accept(answer);
      else refuse(answer?.error);
      done();
    });
    const body = new FormData();
    body.append(CSRF, proof(input.form));
    body.append("file", file);
    request.open("POST", input.dataset.upload);
    request.setRequestHeader("Accept", "application/json");
    request.send(body);
  });
}

function receive(input, list, files) {
  const { form } = input;
  let queue = uploads.get(form) ?? Promise.resolve();
  for (const file of files) {
    const row = make("li", { class: "file" }, icon("attach"));
    list.append(row);
    queue = queue.then(() => send(input, file, row));
  }
  uploads.set(form, queue);
  queue.then(() => { if (uploads.get(form) === queue) uploads.delete(form); });
}

function dressUpload(input) {
  const field = input.closest(".field") ?? input.parentElement;
  const list = field.querySelector("[data-files]") ?? make("ul", { class: "files" });
  const drop = make("div", { class: "drop" });
  input.replaceWith(drop);
  drop.append(input, make("p", { class: "hint" }, words.drop));
  drop.after(list);
  const over = (is) => (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.toggle("over-it", is);
  };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    receive(input, list, event.dataTransfer.files);
  });
  input.addEventListener("change", () => {
    receive(input, list, [...input.files]);
    input.value = "";
  });
  input.form?.addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    receive(input, list, event.clipboardData.files);
  });
}

function dressRemoval(button) {
  button.hidden = false;
  button.addEventListener("click", () => button.closest("li").remove());
}

// Characters left, said only when few are.

function dressCounter(field) {
  const most = Number(field.dataset.max);
  const note = make("p", { class: "hint", role: "status" });
  (field.closest(".editor") ?? field).after(note);
  const count = () => {
    const left = most - [...field.value].length;
    note.className = left < 0 ? "error" : "hint";
    if (left < 0) note.textContent = fill(words.over, -left);
    else note.textContent = left <= most / 5 ? fill(words.left, left) : "";
  };
  field.addEventListener("input", count);
  count();
}

// Keys: only for links that are on the page, never while one types.

const quiet = "parvis:no-shortcuts";
let lead = "";
let leadTimer;

function typing(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") return closeMenus();
  if (typing(event.target) || event.key.length > 1 || store.get(device, quiet)) return;
  const wanted = lead ? `${lead} ${event.key}` : event.key;
  const keys = all("[data-key]");
  const found = keys.find((element) => element.dataset.key === wanted);
  clearTimeout(leadTimer);
  lead = "";
  if (found) {
    event.preventDefault();
    if (typing(found)) found.focus();
    else found.click();
  } else if (keys.some((element) => element.dataset.key.startsWith(`${event.key} `))) {
    lead = event.key;
    leadTimer = setTimeout(() => { lead = ""; }, 1200);
  }
}

// A box on the account page turns the keys off on this device.
function dressShortcuts(box) {
  box.checked = !store.get(device, quiet);
  box.addEventListener("change", () => {
    if (box.checked) store.drop(device, quiet);
    else store.set(device, quiet, "1");
  });
}

// Folded menus close on Escape and on a click elsewhere.

const menus = "details.switch[open], details.me[open]";

function closeMenus(event) {
  for (const menu of all(menus)) {
    if (event && menu.contains(event.target)) continue;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
}

// Live news: one polite line. The connection is given back while the page is hidden.

async function refresh(part) {
  const answer = await fetch(part.dataset.from ?? location.href, { redirect: "error" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  if (fresh) part.replaceChildren(...fresh.childNodes);
}

function listen(bar) {
  let source;
  let count = 0;
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(bar.dataset.live);
    source.addEventListener("news", (event) => {
      count = Number(event.data) || count + 1;
      bar.querySelector("p").textContent = fill(count > 1 ? bar.dataset.many : bar.dataset.one, count);
      bar.hidden = false;
    });
    for (const part of all("[data-refresh]")) {
      source.addEventListener(part.dataset.refresh, () => refresh(part).catch(() => {}));
    }
  };
  const close = () => { source?.close(); source = null; };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

// Errors lead to their fields; a message read can be put away.

function dressErrors(summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const target = event.target.closest("a")?.hash.slice(1);
    const field = target && document.getElementById(target);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.closest(".field")?.scrollIntoView({ block: "center" });
  });
}

function dressFlash(flash) {
  const button = iconButton("close", words.dismiss, { class: "tool" });
  button.addEventListener("click", () => flash.remove());
  flash.append(button);
}

settleSent();
pruneDrafts();
all("textarea[data-markdown]").forEach(dressEditor);
all("input[type=file][data-upload]").forEach(dressUpload);
all("[data-remove]").forEach(dressRemoval);
all("[data-max]").forEach(dressCounter);
all("form[data-draft], form[data-guard]").forEach(watchForm);
all("[data-errors]").forEach(dressErrors);
all("[data-flash]").forEach(dressFlash);
all("[data-live]").forEach(listen);
all("input[data-shortcuts]").forEach(dressShortcuts);
document.addEventListener("keydown", onKey);
document.addEventListener("click", closeMenus);
