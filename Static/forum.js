// The forum: what a topic gains when scripts run, after parvis.js.

const { all, button, dress, find, halt, later, load, on, strokes } = window.parvis;
const reply = find("#reply textarea");
const posts = find("#posts");

// A selection or a message goes into the answer.

const cards = () => all(".quoted", reply.form);
const settle = () => reply.form.dispatchEvent(new Event("input"));

// What is selected, in its lines, without what it quotes.
function selected(text) {
	const range = getSelection().getRangeAt(0).cloneRange();
	if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
	const holder = document.createElement("div");
	holder.append(range.cloneContents());
	for (const quoted of holder.querySelectorAll("blockquote")) quoted.remove();
	return [...holder.childNodes].filter(({ textContent }) => textContent.trim());
}

// As one types it.
const markdown = ({ nodeName, textContent }) => nodeName === "PRE"
	? `\`\`\`\n${textContent}\`\`\``
	: textContent.trim().replace(/[\\`*_~[\]<>&|#]|^[-+=]|(?<=^\d+)[.)]/gm, "\\$&");

// The card of a message, which may show other words of it.
async function quote(address, words, ...shown) {
	const card = all(".quoted", await load(address)).at(-1);
	if (words) {
		const field = find("input", card);
		field.value = `${parseInt(field.value)} ${words}`;
		find("blockquote", card).replaceChildren(...shown);
	}
	reply.closest(".field").before(card);
	reply.focus();
	settle();
}

function quoteSelected(post) {
	const lines = selected(find(".prose", post));
	const { href } = find("[href$='?quote=1']", post);
	if (!lines.length) return;
	quote(href, lines.map(markdown).join("\n\n"), ...lines.map(({ nodeName, textContent }) => {
		const line = document.createElement(nodeName === "PRE" ? "pre" : "p");
		line.textContent = textContent;
		return line;
	})).catch(() => location.assign(href));
}

// The whole message, as without scripts.
function onQuote(event) {
	const link = event.target.closest("[href$='?quote=1']");
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
	halt(event);
	quote(link.href).catch(() => location.assign(link.href));
}

function onUnquote(event) {
	const card = event.target.closest("[name=unquote]")?.closest(".quoted");
	if (!card) return;
	halt(event);
	card.remove();
	reply.focus();
	settle();
}

// A draft of this device brings its cards with it.
async function restoreCards({ detail }) {
	cards().forEach(card => card.remove());
	for (const [name, value] of detail) {
		if (name !== "quote") continue;
		const [, post, words] = value.match(/^(\d+) (.*)$/s);
		await quote(reply.form.action.replace(/topics.*/, `posts/${post}/reply?quote=1`), words, words);
	}
}

function offerQuotes() {
	const offer = button(posts.dataset.cite, () => quoteSelected(offer.parentNode), "button offer");
	on(offer, "pointerdown", halt); // the selection stays
	on(document, "selectionchange", later(() => {
		const range = getSelection().rangeCount && getSelection().getRangeAt(0);
		const post = !range.collapsed && range.startContainer?.parentElement?.closest("[data-post] > .prose")?.parentNode;
		if (!post || range.commonAncestorContainer.parentElement.closest("blockquote")) return offer.remove();
		post.append(offer);
		offer.style.top = `${range.getBoundingClientRect().bottom - post.getBoundingClientRect().top + 6}px`;
	}, 150));
}

// From message to message by keys.

function go(post) {
	if (!post) return;
	post.tabIndex = -1;
	post.focus();
}

function walk(step) {
	const stops = all("[data-post]");
	const at = stops.indexOf(document.activeElement.closest("[data-post]"));
	const near = stops.findIndex(stop => stop.getBoundingClientRect().bottom > 80);
	go(stops[at < 0 ? near : at + step]);
}

// New messages come under the rest of an open page; from a full one, one goes on.
async function showPosts(event) {
	const bar = event.target.parentNode;
	if (bar.said) return;
	halt(event);
	try {
		const page = await load(location.href);
		const fresh = all("#posts > [id^=post]", page).filter(({ id }) => !document.getElementById(id));
		posts.append(...fresh);
		go(fresh[0].firstElementChild);
		const { shown } = find("[data-shown]", page).dataset;
		bar.dataset.shown = shown;
		bar.hidden = true;
		dress("input[name=seen]", input => { input.value = shown; });
	} catch {
		location.assign(event.target.href);
	}
}

Object.assign(strokes, { j: () => walk(1), k: () => walk(-1) });
dress("[data-shown]", bar => on(find("a", bar), "click", showPosts));
if (reply) {
	on(reply.form, "click", onUnquote);
	on(reply.form, "restored", restoreCards);
	on(document, "click", onQuote);
}
if (reply && posts) offerQuotes();
