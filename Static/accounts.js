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

dress("input[type=password]", dressPassword);
dress("input[autocomplete=new-password]", dressStrength);
dress("[data-print]", print => { print.hidden = false; on(print, "click", () => window.print()); });
