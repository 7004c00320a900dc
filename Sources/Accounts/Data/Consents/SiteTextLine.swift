import Community
import Content
import Markup

/// One text with how many answered it, and the form for its next version.
struct SiteTextLine: Rendered {
    private let text: SiteText
    private let typed: String
    private let version: String
    private let answers: String
    private let effect: String?
    /// Whether another version was published since the viewer read it.
    private let isStale: Bool
    private let versions: [PageLink]

    init(
        _ text: SiteText, typed: String?, isStale: Bool, _ counts: [ConsentAnswer: Int],
        _ versions: [PageLink], _ visit: Visit
    ) {
        (self.isStale, self.versions) = (isStale, versions)
        let words = visit.words
        self.text = text
        self.typed = typed ?? text.body
        version = words(
            "consent.version",
            ["n": words.number(text.number), "day": visit.dates.short(text.publishedAt)])
        effect = text.effect(visit)
        let known: [ConsentAnswer] = text.kind == .information ? [.read] : [.given, .refused]
        answers = known.map { words.count("consent.count.\($0)", counts[$0] ?? 0) }
            .joined(separator: ", ")
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.text.title }, .text("version") { $0.version },
        .optionalText("effect") { $0.effect }, .flag("isConsent") { $0.text.kind == .consent },
        .text("holdsID") { "holds-\($0.text.id)" },
        .text("answers") { $0.answers }, .text("typed") { $0.typed },
        .text("id") { "body-\($0.text.id)" }, .number("number") { $0.text.number },
        .text("action") { ConsentPaths.text($0.text.id) },
        .flag("isStale") { $0.isStale }, .plainText("published") { $0.text.body },
        .list("versions", PageLink.self) { $0.versions },
    ]
}
