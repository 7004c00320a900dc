// Parvis: what the pages of the account gain when scripts run.

const { button, dress, on } = window.parvis;

// A password that one can see, on this device alone; it is hidden again before it is sent.
function dressPassword(field) {
	const { show, hide } = document.querySelector("#password-words").dataset;
	const toggle = button(show, () => turn(field.type === "password"), "button quiet");
	const turn = isShown => {
		field.type = isShown ? "text" : "password";
		toggle.setAttribute("aria-pressed", isShown);
		toggle.textContent = isShown ? hide : show;
	};
	turn(false);
	field.autocapitalize = "none";
	field.spellcheck = false;
	field.after(toggle);
	on(field.form, "submit", () => turn(false));
}

// A guess while one types, made here: nothing leaves the page. The server judges what is sent.
function dressStrength(field) {
	const said = document.createElement("p");
	said.className = "hint";
	said.setAttribute("role", "status");
	const { short, weak, fair, good } = document.querySelector("#password-words").dataset;
	field.after(said);
	on(field, "input", () => {
		const signs = [...field.value];
		const kinds = new Set(signs.map(sign => sign.toLowerCase())).size;
		const words = field.value.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 2).length;
		const missing = 12 - signs.length;
		if (!signs.length) said.textContent = "";
		else if (missing > 0) said.textContent = short.replace("{n}", missing);
		else if (kinds < 7 || /^[\d\W]+$/.test(field.value)) said.textContent = weak;
		else said.textContent = words > 3 || kinds > 13 ? good : fair;
	});
}

// A passkey: the browser asks its owner, and what it answers fills the form in.
const unpack = text =>
	Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
const pack = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
	.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function dressPasskey(form) {
	const { passkey, party, allowed, verification, alone, failed, site, handle, email, person } = form.dataset;
	if (!window.PublicKeyCredential || location.hostname !== party) return;
	const known = allowed.split(" ").filter(Boolean).map(id => ({ type: "public-key", id: unpack(id) }));
	const challenge = new TextEncoder().encode(form.elements.challenge.value);
	const said = form.querySelector("[role=status]");
	let waiting;

	const show = signal => navigator.credentials.get({ signal, publicKey: {
		challenge, rpId: party, allowCredentials: known, userVerification: verification } });
	const create = signal => navigator.credentials.create({ signal, publicKey: {
		challenge, rp: { id: party, name: site }, attestation: "none", excludeCredentials: known,
		user: { id: unpack(handle), name: email, displayName: person },
		pubKeyCredParams: [-7, -8, -257].map(alg => ({ type: "public-key", alg })),
		authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" } } });

	function send({ rawId, response }) {
		const answer = { credential: rawId, clientData: response.clientDataJSON,
			attestation: response.attestationObject, authenticatorData: response.authenticatorData,
			signature: response.signature, userHandle: response.userHandle };
		for (const [name, value] of Object.entries(answer)) {
			if (!value) continue;
			const field = document.createElement("input");
			Object.assign(field, { type: "hidden", name, value: pack(value) });
			form.append(field);
		}
		form.submit();
	}

	async function ask(act, isQuiet) {
		waiting?.abort();
		waiting = new AbortController();
		const { signal } = waiting;
		said.textContent = "";
		try { send(await act(signal)); } catch { if (!isQuiet && !signal.aborted) said.textContent = failed; }
	}

	form.hidden = false;
	dress("[data-without]", text => { text.hidden = true; });
	if (passkey === "create") on(form, "submit", event => { event.preventDefault(); ask(create); });
	else on(form.querySelector("button"), "click", () => ask(show));
	// Where the browser can, it offers them as one fills the address in.
	if (alone !== undefined) PublicKeyCredential.isConditionalMediationAvailable?.().then(can => {
		if (can) ask(signal => navigator.credentials.get({ signal, mediation: "conditional", publicKey: {
			challenge, rpId: party, userVerification: verification } }), true);
	});
}

dress("input[type=password]", dressPassword);
dress("input[autocomplete=new-password]", dressStrength);
dress("[data-passkey]", dressPasskey);
dress("[data-print]", print => { print.hidden = false; on(print, "click", () => window.print()); });
