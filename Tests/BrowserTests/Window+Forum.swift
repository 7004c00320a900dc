import TestKit

/// Short ways for what several stories of the forum begin with.
extension Window {
    /// Makes a theme, as moderators do, from wherever the rail is.
    func makeTheme(_ name: String) async throws {
        try await go("/\(Place.centre.rawValue)/forum/themes/new")
        try await type(name, into: "forum.theme.name")
        try await press("forum.theme.save")
    }

    /// Opens a topic and gives its address; its page is shown.
    @discardableResult
    func openTopic(_ title: String, _ text: String = "Bonjour à toutes et à tous.") async throws
        -> String
    {
        try await press("rail.forum")
        try await press("forum.open")
        try await type(title, into: "forum.field.title")
        try await type(text, into: "forum.field.text")
        try await press("forum.topic.publish")
        return try await path
    }

    /// Answers the topic whose page is shown.
    func answer(_ text: String) async throws {
        try await type(text, into: "forum.yours")
        try await press("forum.publish")
    }

    /// Opens what a message offers beside an answer.
    /// - Parameter place: of the message on the page; -1 for the last.
    func openTools(of place: Double) async throws {
        let script = "[...document.querySelectorAll('.dots summary')].at(arguments[0]).click()"
        try await run(script, .number(place))
    }

    /// How many messages the page shows.
    var messages: Int {
        get async throws {
            let script = "return document.querySelectorAll('[data-post]').length"
            return Int(try await run(script).number ?? 0)
        }
    }
}

extension LiveTown {
    /// Malik's window on a topic that he has just opened.
    func topic(
        _ title: String, _ width: Width, saying text: String = "Bonjour à toutes et à tous.",
        scripts: Bool = true
    ) async throws -> (malik: Window, address: String) {
        let malik = try await window(of: .malik, width, scripts: scripts)
        try await malik.makeTheme("Entraide")
        return (malik, try await malik.openTopic(title, text))
    }
}
