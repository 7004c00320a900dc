import Foundation
import TestKit

/// Short ways for what several stories of the library begin with.
extension Window {
    static let library = "/\(Place.centre.rawValue)/library"

    /// Makes a theme, as moderators do.
    func makeShelf(_ name: String) async throws {
        try await go(Self.library + "/themes/new")
        try await type(name, into: "library.theme.name")
        try await press("library.save")
    }

    /// Sends a document with a file; its page is shown, and its address is given.
    @discardableResult
    func propose(_ title: String, _ file: String, under theme: String) async throws -> String {
        try await go(Self.library)
        try await press("library.propose")
        try await send(file, as: "library.field.file")
        try await type(title, into: "library.field.title")
        try await choose(theme)
        try await press("review.send")
        return try await path
    }

    /// Sends another file for the document whose page is shown.
    func renew(_ file: String, _ note: String) async throws {
        try await send(file, as: "library.field.file")
        try await type(note, into: "library.field.note")
        try await press("review.send")
    }

    /// Ticks what was checked on the page of a version, and publishes it.
    func vet() async throws {
        for check in ["source", "date", "content"] { try await choose("library.check.\(check)") }
        try await press("library.vet")
    }

    /// Chooses a file, and waits until it is there where scripts send it at once.
    func send(_ file: String, as label: String) async throws {
        try await type(file, into: label)
        if try await isDropped { try await arrived(1) }
    }

    /// Drops files of one word where they may be dropped, and waits until they are there.
    /// - Returns: whether their way was shown.
    func drop(_ names: [String]) async throws -> Bool {
        try await wait(for: "a place to drop") { try await self.isDropped }
        try await run(
            """
            const files = new DataTransfer();
            for (const name of arguments[0]) {
              files.items.add(new File([name], name, { type: "text/plain" }));
            }
            const seen = () => { window.sawProgress ||= !!document.querySelector("progress"); };
            new MutationObserver(seen).observe(document.body, { childList: true, subtree: true });
            document.querySelector(".drop").dispatchEvent(
              new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
            """, .list(names.map { .text($0) }))
        try await arrived(names.count)
        return try await run("return !!window.sawProgress").isTrue
    }

    private var isDropped: Bool {
        get async throws { try await run("return !!document.querySelector('.drop')").isTrue }
    }

    private func arrived(_ count: Int) async throws {
        let script = """
            return document.querySelectorAll(".files [name=attachment]").length === arguments[0]
              && !document.querySelector(".files progress")
            """
        try await wait(for: "\(count) files") {
            try await self.run(script, .number(Double(count))).isTrue
        }
    }

    /// Goes by the key to what has this name or label.
    func walk(to name: String) async throws {
        let script = """
            const e = document.activeElement;
            const text = e.labels?.[0]?.textContent ?? e.ariaLabel ?? e.textContent;
            return text.replace(/\\s+/g, " ").trim()
            """
        for _ in 0..<80 {
            if try await run(script).text == Self.plain(name) { return }
            try await type(Key.tab)
        }
        throw WindowError.neverCame(name, "")
    }
}

extension LiveTown {
    /// Malik's window, who has made a theme.
    func shelf(_ width: Width, scripts: Bool = true) async throws -> Window {
        let malik = try await window(of: .malik, width, scripts: scripts)
        try await malik.makeShelf("Financements")
        return malik
    }
}
