import Foundation

/// What a person sees.
extension Window {
    /// The text of the page as it is shown, with plain spaces.
    var text: String {
        get async throws {
            let text = try await run("return document.body.innerText").text ?? ""
            return Self.plain(text)
        }
    }

    /// Whether the page shows these words.
    func shows(_ name: String) async throws -> Bool {
        try await text.contains(Self.plain(say(name)))
    }

    /// Waits until the page shows these words.
    func waits(for name: String) async throws {
        try await wait(for: say(name)) { try await self.shows(name) }
    }

    /// What the field with this label holds.
    func value(of label: String) async throws -> String {
        let id = try await element("field", label)
        return try await command("GET", "/element/\(id)/property/value").text ?? ""
    }

    /// The path of the page, without its fragment.
    var path: String {
        get async throws { try await run("return location.pathname").text ?? "" }
    }

    /// The status the page came with.
    var status: Int {
        get async throws {
            let script = "return performance.getEntriesByType('navigation')[0].responseStatus"
            return Int(try await run(script).number ?? 0)
        }
    }

    /// The addresses on this site that the page links to, as they are written there.
    var links: [String] {
        get async throws {
            let script = """
                return [...document.querySelectorAll("a[href^='/']")].map((e) => e.getAttribute("href"))
                """
            return try await run(script).list.compactMap(\.text)
        }
    }

    /// Whether a link of the page leads there.
    func leads(to path: String) async throws -> Bool {
        try await links.contains(path)
    }

    /// The one thing of that name; waits for it.
    func element(_ kind: String, _ name: String) async throws -> String {
        var found: String?
        try await wait(for: "\(kind) “\(say(name))”") {
            found = try await self.find(kind, name)
            return found != nil
        }
        return found ?? ""
    }

    private func find(_ kind: String, _ name: String) async throws -> String? {
        let name = JSON.text(Self.plain(say(name)))
        let found = try await run(PageScripts.find, .text(kind), name)
        return found["element-6066-11e4-a52e-4f735466cecf"].text
    }

    /// Whether what this selector finds first stands whole on the screen, as far as one scrolled.
    func hasInSight(_ selector: String) async throws -> Bool {
        let script = """
            const box = document.querySelector(arguments[0])?.getBoundingClientRect();
            return !!box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
            """
        return try await run(script, .text(selector)).isTrue
    }

    /// Whether each that this selector finds is a target for a thumb; there is one at least.
    func fitsThumbs(_ selector: String) async throws -> Bool {
        let script = """
            const found = [...document.querySelectorAll(arguments[0])];
            return !!found.length && found.every((e) => e.getBoundingClientRect().height >= 44)
            """
        return try await run(script, .text(selector)).isTrue
    }

    /// Whether what one selector finds first ends above what the other finds first.
    func stands(_ selector: String, above other: String) async throws -> Bool {
        let script = """
            const [one, other] = [...arguments].map(
              (selector) => document.querySelector(selector)?.getBoundingClientRect());
            return !!one && !!other && one.bottom <= other.top + 1
            """
        return try await run(script, .text(selector), .text(other)).isTrue
    }

    /// Looks at the whole page with care.
    func look() async throws {
        let found = try await run(PageScripts.care, .number(Double(width.rawValue)))
        let address = try await run("return location.pathname").text ?? ""
        errors += found.list.compactMap(\.text).map { "\(address) at \(width.rawValue) px: \($0)" }
    }

    static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
