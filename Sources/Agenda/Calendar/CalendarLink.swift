import Markup

/// A way to another part of the calendar.
struct CalendarLink: Rendered {
    let word: String
    let address: String
    let isCurrent: Bool
    let colour: String?

    init(_ word: String, _ address: String, isCurrent: Bool, colour: String? = nil) {
        self.word = word
        self.address = address
        self.isCurrent = isCurrent
        self.colour = colour
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("address") { $0.address },
        .flag("current") { $0.isCurrent }, .optionalText("colour") { $0.colour },
    ]
}
