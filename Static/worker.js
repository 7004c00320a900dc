// The page that says one is offline, which is the same for everybody; and copies of a few pages, for
// whoever turned that on for this device. The network always comes first: a copy, and a script or
// stylesheet of before, is shown where there is none.

const OWNER = new URL(self.location).searchParams.get("for"); // null where nothing is copied
const LIST = "/account/offline/copies";
const AWAY = "/account/offline/away";
const GENERAL = "general";
const COPIES = "copies";
const KIT = "kit"; // the stylesheets, scripts and signs of the copies: they are the same for all
const AGE = 15 * 60e3; // a copy is made again after so long

let isGone = false;

async function leave() {
	isGone = true;
	for (const name of await caches.keys()) await caches.delete(name);
	await self.registration.unregister();
}

const held = async cache => (await cache.match(LIST))?.json();

// What can be read, and nothing that runs or asks: it could not be answered.
const still = (text, note) => text
	.replace(/<(form|script|noscript)\b[\s\S]*?<\/\1>/g, "")
	.replace(/<img\b[^>]*>/g, "")
	.replace(/ data-live="[^"]*"/, "")
	.replace(/<main\b[^>]*>/, start => start + note);

const page = (text, policy) => new Response(text, {
	headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
});

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const files = text => [...new Set(
	[...text.matchAll(/(?:href|src)="(\/static\/[^"#]+)/g)].map(([, file]) => file))];

// As a stranger sees it, so that nothing of anybody stands there. Its scripts settle the drafts: what
// was not sent is kept.
async function prepare() {
	const answer = await fetch(AWAY, { cache: "no-store", credentials: "omit" });
	if (!answer.ok) throw new Error(answer.statusText);
	const text = await answer.text();
	await caches.delete(GENERAL);
	const cache = await caches.open(GENERAL);
	await cache.addAll([...files(text), "/static/away.js"]);
	await cache.put(AWAY, page(
		text.replace(/<(form|header|nav)\b[\s\S]*?<\/\1>|<img\b[^>]*>/g, ""),
		answer.headers.get("Content-Security-Policy")));
}

const said = text => `<p class="flash" role="status">${text.replace(/[&<]/g, sign => `&#${sign.charCodeAt()};`)}</p>`;

// Answers what the page loads; undefined for a page that one may not read.
async function copy(cache, address, dress) {
	const answer = await fetch(address, { cache: "no-store", redirect: "manual" });
	const { pathname } = new URL(address, self.location);
	if (answer.status !== 200) return cache.delete(pathname);
	const text = await answer.text();
	await cache.put(pathname, page(...dress(text, answer)));
	const kit = await caches.open(KIT);
	for (const file of files(text)) if (!await kit.match(file)) await kit.add(file);
}

async function look() {
	const answer = await fetch(LIST, { cache: "no-store", redirect: "manual", headers: { Accept: "application/json" } });
	if (answer.status === 401 || answer.status === 403 || answer.status === 404) return leave();
	if (!answer.ok) return;
	const list = await answer.json();
	if (list.person !== OWNER) return leave();
	const cache = await caches.open(COPIES);
	const before = await held(cache);
	const wanted = [...list.pages, list.away, LIST].map(address => new URL(address, self.location).pathname);
	for (const { url } of await cache.keys())
		if (!wanted.includes(new URL(url).pathname)) await cache.delete(url);
	const isFresh = before && Date.now() - before.at < AGE && `${before.pages}` === `${list.pages}`;
	if (!isFresh) {
		for (const address of list.pages) await copy(cache, address, text => [still(text, said(list.note)), POLICY]);
		await copy(cache, list.away, (text, { headers }) =>
			[text.replace(/<form\b[\s\S]*?<\/form>|<img\b[^>]*>/g, ""), headers.get("Content-Security-Policy")]);
	}
	await cache.put(LIST, Response.json({ ...list, at: isFresh ? before.at : Date.now() }));
}

let looking;
const refresh = () => isGone || !OWNER || (looking ??= look().catch(() => {}).finally(() => { looking = undefined; }));

// The copy of a page, or the list of them: only while the session lasts.
async function kept({ method, url }) {
	const cache = await caches.open(COPIES);
	const list = await held(cache);
	if (!list || Date.now() > list.until) {
		await caches.delete(COPIES);
		return undefined;
	}
	return method === "GET" && await cache.match(new URL(url).pathname) || cache.match(list.away);
}

async function away(request) {
	const { method, referrer } = request;
	const answer = OWNER && await kept(request) || await (await caches.open(GENERAL)).match(AWAY);
	if (!answer || method === "GET") return answer ?? Response.error();
	const text = (await answer.text()).replace(" data-written hidden", "")
		.replace('href="" data-back', () => `href="${encodeURI(referrer)}"`)
		.replace('href="" data-again', () => `href="${encodeURI(referrer)}"`);
	return page(text, answer.headers.get("Content-Security-Policy"));
}

async function navigate(event) {
	const { request } = event;
	// Whoever signs in or out here may be somebody else.
	const isDoor = /^\/sign-(in|out)$/.test(new URL(request.url).pathname);
	if (isDoor && request.method === "POST") await leave();
	try {
		const answer = await event.preloadResponse ?? await fetch(request);
		if (!isDoor) event.waitUntil(refresh());
		return answer;
	} catch {
		return away(request);
	}
}

const load = request => fetch(request).catch(async error => await caches.match(request, { ignoreSearch: true }) ?? Promise.reject(error));

self.addEventListener("install", event => event.waitUntil(prepare().then(() => self.skipWaiting())));
self.addEventListener("activate", event => event.waitUntil((async () => {
	await self.registration.navigationPreload?.enable();
	await self.clients.claim();
	await refresh();
})()));
// A page that was under way as the worker began is left out until it asks.
self.addEventListener("message", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
	const { mode, method, url } = event.request;
	if (mode === "navigate") event.respondWith(navigate(event));
	else if (method === "GET" && new URL(url).pathname.startsWith("/static/")) event.respondWith(load(event.request));
});
