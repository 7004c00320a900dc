import Community
import Content
import HTTP
import Markup
import Storage

/// Either person says no, by the link of their mail, without signing in. One button: mail scanners
/// follow links.
enum Objections {
    static func show(_ text: String, _ visit: Visit) throws -> Response {
        guard let asked = try AskedMergingStore(db: visit.db).find(text) else {
            return try gone(visit)
        }
        return try visit.page(
            ObjectionPage(
                action: AskedMergingPaths.objection(text), due: visit.dates.day(asked.dueAt),
                isDone: false)
        ).withoutReferrer
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        guard let asked = try AskedMergingStore(db: visit.db).find(text) else {
            return try gone(visit)
        }
        try AskedMergingEnd(visit.site, visit.db, at: visit.now).callOff(asked)
        try visit.record(.mergeObjected, target: asked.closed)
        return try visit.page(ObjectionPage(action: "", due: "", isDone: true)).withoutReferrer
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("merging.asked.gone"),
            action: visit.words("merging.asked.home"), address: "/")
        return try visit.page(page, .gone).withoutReferrer
    }
}

/// Asks whether two accounts shall not become one.
struct ObjectionPage: Page {
    static let template = "accounts/objection"

    let action: String
    let due: String
    let isDone: Bool

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("due") { $0.due }, .flag("done") { $0.isDone },
    ]
}
