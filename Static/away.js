// A form that is sent without a connection: it stays, and a line says why. Kept by the worker beside
// the page from which the line comes.

const { find, make } = window.parvis;
const PAGE = "/account/offline/away";

export async function tell(pressed) {
	const page = await (await caches.match(PAGE)).text();
	const words = find("[data-stays]", new DOMParser().parseFromString(page, "text/html")).textContent;
	find("[data-stayed]")?.remove();
	const place = pressed.closest(".ending, .actions, li") ?? pressed;
	place.before(make(`<p class="error" role="alert" data-stayed>`, words));
}
