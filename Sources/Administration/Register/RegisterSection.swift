import Community
import Content
import Markup

/// One processing as a page says it.
struct RegisterSection: Rendered {
    let title: String
    let parts: [RegisterLine]
    let categories: [RegisterLine]

    init(_ entry: RegisterEntry, _ times: RetentionTimes, _ words: Localization) {
        title = words(entry.processing.word)
        parts = Processing.Part.allCases.map { part in
            RegisterLine(name: words("register.\(part)"), text: words(entry.processing.key(part)))
        }
        categories = entry.categories.map { data in
            RegisterLine(name: words(data.word), text: times.sentence(data.retention, words))
        }
    }

    /// What it is for.
    var purpose: String { parts.first?.text ?? "" }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.title }, .text("purpose") { $0.purpose },
        .list("parts", RegisterLine.self) { $0.parts },
        .list("categories", RegisterLine.self) { $0.categories },
    ]
}

/// A name and what is said of it.
struct RegisterLine: Rendered {
    let name: String
    let text: String

    static let fields: [Field<Self>] = [.text("name") { $0.name }, .text("text") { $0.text }]
}
