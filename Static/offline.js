// Offline: turns the copies of this device on and off. Loaded after parvis.js, on this page only.

const { dress, find, on } = window.parvis;
const SCRIPT = "/worker.js?for=";

const pause = time => new Promise(done => setTimeout(done, time));

async function keeps(box) {
	const registration = await navigator.serviceWorker.getRegistration("/");
	return !!registration && !!await caches.match(box.dataset.copies);
}

async function turnOn(box) {
	await navigator.serviceWorker.register(SCRIPT + box.dataset.offline);
	for (let left = 80; left && !await keeps(box); left--) await pause(250);
}

async function turnOff() {
	for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
	for (const name of await caches.keys()) await caches.delete(name);
}

function dressSwitch(box) {
	const said = find("[role=status]", box);
	const buttons = { on: find("[data-turn=on]", box), off: find("[data-turn=off]", box) };
	const show = async () => {
		const is = await keeps(box);
		said.textContent = box.dataset[is ? "on" : "off"];
		buttons.on.hidden = is;
		buttons.off.hidden = !is;
		return is;
	};
	const turn = (button, act, wanted) => on(button, "click", async () => {
		button.disabled = true;
		said.textContent = box.dataset.wait;
		await act(box).catch(() => {});
		button.disabled = false;
		if (await show() !== wanted) said.textContent = box.dataset.failed;
	});
	turn(buttons.on, turnOn, true);
	turn(buttons.off, turnOff, false);
	show();
}

if (navigator.serviceWorker && window.caches) dress("[data-offline]", dressSwitch);
