// Files and photos: how they are sent, one by one, and how pictures are turned over.

const { all, button, find, hold, icon, make, on, proof, set, words } = window.parvis;

// What a screen can show; more is only longer to send.
const LONGEST = 2560;
const LIGHT = 700000;

// A photo upright and no larger than that, or as it is where nothing is gained. What other sites
// and telephones alone can read becomes a JPEG.
async function reduced(file) {
	const isForeign = /hei[cf]|avif/.test(file.type);
	if (!isForeign && (file.type !== "image/jpeg" || file.size < LIGHT)) return file;
	try {
		const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
		const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
		const canvas = document.createElement("canvas");
		canvas.width = Math.round(picture.width * scale);
		canvas.height = Math.round(picture.height * scale);
		canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
		picture.close();
		const made = await new Promise(done => canvas.toBlob(done, "image/jpeg", .86));
		if (!made || !isForeign && made.size >= file.size) return file;
		return new File([made], file.name.replace(/\.\w+$/, "") + ".jpg", { type: made.type });
	} catch {
		return file;
	}
}

// What was chosen is seen at once, small, if the browser can read it.
async function preview(file, row) {
	const picture = await createImageBitmap(file, { resizeHeight: 160 }).catch(() => null);
	if (!picture) return;
	const { width, height } = picture;
	const canvas = set(make(`<canvas class="shot" aria-hidden="true">`), { width, height });
	canvas.getContext("2d").drawImage(picture, 0, 0);
	picture.close();
	find(".icon", row).replaceWith(canvas);
}

const sheet = new URL("attachments.css", import.meta.url);
const dressed = () => find("link[href*='attachments.css']") ??
	document.head.appendChild(set(make(`<link rel="stylesheet">`), { href: sheet }));

// What a picture shows, in words, goes with the form too.
function askWords(row, id, text) {
	const name = `alternative-${id}`;
	row.append(make(`<p class="saying">`,
		set(make(`<label>`, text), { for: name }),
		set(make(`<input maxlength="250">`), { id: name, name })));
}

// Their numbers go with the form.
const send = (input, file, row, bar) => new Promise(done => {
	const request = new XMLHttpRequest();
	on(find("button", row), "click", () => request.abort());
	on(request.upload, "progress", ({ loaded, total }) => { if (total) bar.value = loaded / total; });
	on(request, "loadend", () => {
		const { id, kind, size, icon: sign = "other", describe, error = words.refused } = request.response ?? {};
		if (request.status < 300 && id) {
			if (!find("canvas", row)) row.firstChild.replaceWith(icon(`file-${sign}`));
			bar.replaceWith(
				make(`<span class="meta" role="status">`, `${kind} · ${size}`),
				set(make(`<input type="hidden" name="attachment">`), { value: id }));
			if (describe) askWords(row, id, describe);
		} else bar.replaceWith(make(`<span class="state bad" role="alert">`, error));
		done();
	});
	const body = new FormData();
	body.append(...proof(input.form));
	body.append("file", file);
	request.open("POST", input.dataset.upload);
	request.responseType = "json";
	request.setRequestHeader("Accept", "application/json");
	request.send(body);
});

// Each has its line at once, and is sent in its turn.
export function take(input, files, arePhotos) {
	const list = find("[data-files]", input.closest(".field"));
	for (const file of files) {
		const row = make(`<li class="file">`, icon("attach"));
		const bar = set(make(`<progress class="gauge" max="1" value="0">`),
			{ "aria-label": `${words.sending} ${file.name}` });
		row.append(make(`<span class="name">`, file.name), bar, button(words.remove, () => {
			row.remove();
			find("button", input.parentNode).focus();
		}, "tool danger", "close"));
		list.append(row);
		if (/^image/.test(file.type)) {
			dressed();
			preview(file, row);
		}
		hold(input.form, async () => {
			const made = arePhotos ? await reduced(file) : file;
			if (row.isConnected) await send(input, made, row, bar);
		});
	}
}

// The arrows turn over the pictures of a message.
const turns = all("[data-turn]");
if (turns.length) on(document, "keydown", event => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target.matches("input")) return;
	turns.find(({ dataset }) => dataset.turn === event.key)?.click();
});
