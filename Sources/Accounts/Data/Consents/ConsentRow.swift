import Community
import Content
import Markup

/// One text of the site, and what the viewer said of it.
struct ConsentRow: Rendered {
    private let text: SiteText
    private let version: String
    private let standing: String
    /// Where the words are that an answer was given to, if others hold now.
    private let agreed: String?
    /// What holds was not answered yet.
    private let isOpen: Bool
    private let answer: ConsentAnswer?
    /// What is done where one agrees, and whether it is done now.
    private let effect: String?
    private let now: String?

    init(_ text: SiteText, _ said: ConsentStore.Said?, _ given: Set<String>, _ visit: Visit) {
        let (words, dates) = (visit.words, visit.dates)
        self.text = text
        version = words(
            "consent.version",
            ["n": words.number(text.number), "day": dates.short(text.publishedAt)])
        isOpen = said?.number != text.number
        agreed = isOpen ? said.map { ConsentPaths.agreed($0.mark) } : nil
        // What an earlier version asked may hold under this one.
        let holds = text.purpose.map(given.contains) ?? false
        answer = holds ? .given : isOpen ? nil : said?.answer
        effect = text.effect(visit)
        now =
            effect == nil
            ? nil
            : text.purpose.map {
                words(given.contains($0) ? "consent.now.done" : "consent.now.not")
            }
        standing =
            said.map { one in
                words(
                    "consent.said.\(one.answer)",
                    ["n": words.number(one.number), "day": dates.short(one.at)])
            } ?? words("consent.said.nothing")
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.text.title }, .text("version") { $0.version },
        .plainText("body") { $0.text.body }, .text("standing") { $0.standing },
        .optionalText("effect") { $0.effect }, .optionalText("now") { $0.now },
        .optionalText("agreed") { $0.agreed },
        .text("action") { ConsentPaths.answer($0.text.id) },
        .number("number") { $0.text.number },
        .flag("mayRead") { $0.text.kind == .information && $0.isOpen },
        .flag("mayGive") { $0.text.kind == .consent && ($0.isOpen || $0.answer != .given) },
        .flag("mayRefuse") { $0.text.kind == .consent && $0.answer != .refused },
        .flag("isGiven") { $0.answer == .given },
    ]
}
