import Community
import Content
import Markup

/// The charter of a space, which version it is, and whether the viewer accepts it.
struct CharterPage: Page {
    static let template = "moderation/charter"

    let tabs: [PageLink]
    let body: HTML
    /// Where it is written, for who may.
    let rules: String?
    let dated: String?
    /// What the viewer reads, where they are asked to accept it.
    let asked: String?
    let accepted: String?
    /// How many have accepted it, for those who moderate.
    let count: String?
    let action: String

    init(_ visit: Visit) throws {
        let space = try visit.space
        let store = CharterStore(db: visit.db)
        let charter = try store.find(in: space.id)
        tabs = try ModerationTab.all(visit, at: .charter)
        body = charter.flatMap { $0.html.isEmpty ? nil : HTML(trusted: $0.html) } ?? .empty
        rules = visit.viewer.administers(space) ? SpacePaths.rules(in: space) : nil
        action = SpacePaths.charterAcceptance(in: space)
        guard let charter, charter.version > 0, let date = charter.datedAt else {
            (dated, asked, accepted, count) = (nil, nil, nil, nil)
            return
        }
        let words = visit.words
        dated = words(
            "charter.dated", ["n": String(charter.version), "day": visit.dates.short(date)])
        let belongs = visit.viewer.belongs(to: space)
        let when = try visit.viewer.person.flatMap {
            belongs ? try store.acceptance(of: charter, by: $0, in: space.id) : nil
        }
        accepted = when.map { words("charter.acceptedOn", ["day": visit.dates.short($0)]) }
        asked = belongs && when == nil ? charter.reading.text : nil
        count =
            visit.viewer.moderates(space)
            ? words(
                "charter.count",
                [
                    "n": words.number(try store.countAccepted(charter, in: space.id)),
                    "all": words.number(try store.countMembers(of: space.id)),
                ]) : nil
    }

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs }, .flag("hasTabs") { $0.tabs.count > 1 },
        .html("body") { $0.body },
        .flag("isEmpty") { $0.body == .empty }, .optionalText("rulesAddress") { $0.rules },
        .optionalText("dated") { $0.dated }, .optionalText("asked") { $0.asked },
        .optionalText("accepted") { $0.accepted }, .optionalText("count") { $0.count },
        .text("action") { $0.action },
    ]
}
