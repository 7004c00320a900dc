import TestKit
import Testing

/// A form in which somebody writes a while, and what it takes to be sent.
struct LostForm: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var writer = Resident.amina
    /// The label of its text.
    let field: String
    let button: String
    /// Opens it in the window of its writer, and fills in all but the text.
    let open: @Sendable (Window, LiveTown) async throws -> Void

    init(
        _ name: String, by writer: Resident = .amina, field: String, button: String,
        open: @escaping @Sendable (Window, LiveTown) async throws -> Void
    ) {
        testDescription = name
        self.writer = writer
        self.field = field
        self.button = button
        self.open = open
    }

    static let all = talk + things

    private static let talk = [
        LostForm("news", by: .malik, field: "news.field.body", button: "publishing.now") {
            window, _ in
            try await window.press("rail.news")
            try await window.press("news.write")
            try await window.type("Un bilan", into: "news.field.title")
        },
        LostForm("topic", field: "forum.field.text", button: "forum.topic.publish") {
            window, town in
            try await town.window(of: .malik, .desk).makeTheme("Entraide")
            try await window.press("rail.forum")
            try await window.press("forum.open")
            try await window.type("La salle", into: "forum.field.title")
        },
        LostForm("answer", field: "forum.yours", button: "forum.publish") { window, town in
            try await window.go(town.topic("La salle", .desk).address)
        },
        LostForm("comment", field: "comment.yours", button: "comment.publish") { window, town in
            try await window.go(town.story())
        },
        LostForm("letter", field: "messages.field.text", button: "Envoyer à 1 personne") {
            window, _ in
            try await window.go("/\(Place.centre.rawValue)/messages/new")
            try await window.type("goff", into: "messages.field.to")
            try await window.waits(for: "Loïc Le Goff")
            try await window.type(Key.enter)
            try await window.type("Réunion", into: "messages.field.subject")
            try await window.waits(for: "Envoyer à 1 personne")
        },
        LostForm("report", field: "report.text", button: "report.send") { window, town in
            try await window.go(town.story())
            try await window.press("report.link")
            try await window.choose("report.reason.advert")
        },
    ]

    private static let things = [
        LostForm("poll", by: .malik, field: "polls.field.body", button: "polls.publish") {
            window, _ in
            try await window.press("rail.polls")
            try await window.press("polls.make")
            try await window.press("polls.template.quick")
            try await window.type("Quel jour ?", into: "polls.field.title")
        },
        LostForm("event", field: "agenda.field.text", button: "review.send") { window, _ in
            try await window.write("Atelier", on: "2030-01-08", from: "18:00", to: "20:00")
        },
        LostForm("document", field: "library.field.description", button: "review.send") {
            window, town in
            _ = try await town.shelf(.desk)
            try await window.go(Window.library)
            try await window.press("library.propose")
            let file = try town.document("bareme.txt", Array("Barème".utf8))
            try await window.send(file, as: "library.field.file")
            try await window.type("Barème", into: "library.field.title")
            try await window.choose("Financements")
        },
        LostForm("contact", field: "contacts.note", button: "review.send") { window, _ in
            try await window.writeContact("Jeanne", "Vidal", "05 61 00 00 00")
        },
        LostForm("link", field: "links.field.description", button: "review.send") { window, _ in
            try await window.go(Window.links + "/new")
            try await window.type("https://afpa.example/vae", into: "links.field.address")
            try await window.type("AFPA", into: "links.field.title")
        },
    ]
}

extension LiveTown {
    /// The address of an item that Malik has published.
    func story() async throws -> String {
        let malik = try await window(of: .malik, .desk)
        try await malik.publish("Un bilan du printemps")
        return try await malik.path
    }
}
