import Community
import Content
import Markup

/// One case of the queue.
struct CaseLine: Rendered {
    let title: String
    let address: String
    let state: String
    let kind: String
    let author: String
    let when: String
    let excerpt: String?
    let reasons: String?
    /// Whether somebody else has to decide.
    var isOthers: Bool

    init(
        _ one: ModerationCase, _ reports: [Report], _ body: String?, _ visit: Visit
    ) throws {
        let words = visit.words
        title = one.title
        address = SpacePaths.moderationCase(one.id, in: try visit.space)
        state = words("moderation.origin.\(one.origin.rawValue)")
        kind = visit.site.word(for: one.kind, words)
        author = one.authorName ?? words("person.gone")
        when = visit.dates.moment(one.openedAt)
        excerpt = body.map { Markdown.plainText($0, limit: 200) }
        let counts = Dictionary(grouping: reports, by: \.reason).mapValues(\.count)
        let named = Report.Reason.allCases.compactMap { reason in
            counts[reason].map { "\(words("report.reason.\(reason.rawValue)")) (\($0))" }
        }
        reasons = named.isEmpty ? nil : named.joined(separator: ", ")
        isOthers = !visit.viewer.mayDecide(one)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("caseAddress") { $0.address },
        .text("state") { $0.state }, .text("kind") { $0.kind }, .text("author") { $0.author },
        .text("when") { $0.when }, .optionalText("excerpt") { $0.excerpt },
        .optionalText("reasons") { $0.reasons }, .flag("isOthers") { $0.isOthers },
    ]
}
