import Community

/// What of a card of a file is left out, or taken otherwise than it stands there.
enum ContactFault: Equatable, Sendable {
    case telephone(String)
    /// A sheet made a quantity of it, and its last digits are lost.
    case rounded(String)
    case mail(String)
    case site(String)
    case day(String)
    case department(String)
    /// Of the field of that name the beginning alone is kept.
    case cut(String)
    case tooMany(String)
    case photo
    /// No theme here is called so.
    case theme(String)

    func sentence(_ words: Localization) -> String {
        switch self {
        case .telephone(let text): say("telephone", text, words)
        case .rounded(let text): say("rounded", text, words)
        case .mail(let text): say("mail", text, words)
        case .site(let text): say("site", text, words)
        case .day(let text): say("day", text, words)
        case .department(let text): say("department", text, words)
        case .photo: say("photo", "", words)
        case .theme(let text): say("theme", text, words)
        case .cut(let column): say("cut", words("contacts.import.column.\(column)"), words)
        case .tooMany(let column):
            say("tooMany", words("contacts.import.column.\(column)"), words)
        }
    }

    private func say(_ key: String, _ text: String, _ words: Localization) -> String {
        words("contacts.import.problem.\(key)", ["text": String(text.prefix(80))])
    }
}
