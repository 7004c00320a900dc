import TestKit

/// Short ways for what several stories of the agenda begin with.
extension Window {
    static let agenda = "/\(Place.centre.rawValue)/agenda"

    /// Fills in a field by its name, as the picker of a day or an hour does whatever the language.
    func set(_ name: String, _ value: String) async throws {
        try await run(
            "document.querySelector(`[name=${arguments[0]}]`).value = arguments[1]", .text(name),
            .text(value))
    }

    /// Fills in the form of an event.
    func write(_ title: String, on day: String, from: String, to end: String) async throws {
        try await go(Self.agenda)
        try await press(click: ["agenda.new", "agenda.propose"])
        try await type(title, into: "agenda.field.title")
        try await set("start_day", day)
        try await set("start_time", from)
        try await set("end_time", end)
    }

    /// Presses the first of these that the page has.
    private func press(click names: [String]) async throws {
        for name in names where try await shows(name) { return try await press(name) }
        throw WindowError.neverCame(names.joined(separator: ", "), "")
    }

    /// Opens the form that changes one date of a series.
    /// - Parameter scope: how much of the series it changes.
    func change(_ date: String, of event: String, _ scope: String) async throws {
        try await go(event)
        try await press(date)
        try await press("agenda.change")
        try await press("agenda.scope.\(scope)")
    }

    /// Answers the event whose page is shown.
    func reply(_ word: String, guests: Int = 0) async throws {
        try await choose("agenda.answer.\(word)")
        if guests > 0 { try await set("guests", String(guests)) }
        try await press("agenda.answer.send")
    }
}
