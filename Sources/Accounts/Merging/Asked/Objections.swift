import Community
import Content
import HTTP
import Markup
import Storage

/// Either person says no, by the link of their mail, without signing in. Buttons, since mail
/// scanners follow links. Yes says whoever is signed in with the account that closes.
enum Objections {
    static func show(_ text: String, _ visit: Visit) throws -> Response {
        guard let asked = try AskedMergingStore(db: visit.db).find(text) else {
            return try gone(visit)
        }
        return try page(asked, text, visit)
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        guard let asked = try AskedMergingStore(db: visit.db).find(text) else {
            return try gone(visit)
        }
        try AskedMergingEnd(visit.site, visit.db, at: visit.now).callOff(asked)
        try visit.record(.mergeObjected, target: asked.closed)
        return try visit.page(
            ObjectionPage(token: text, due: "", isAgreed: false, isOther: false, isDone: true)
        ).withoutReferrer
    }

    static func agree(_ text: String, _ visit: Visit) throws -> Response {
        let store = AskedMergingStore(db: visit.db)
        guard let asked = try store.find(text) else { return try gone(visit) }
        guard try visit.person == asked.closed else {
            return try page(asked, text, visit, isOther: true)
        }
        if !asked.isAgreed {
            try store.agree(asked.id, at: visit.now)
            try visit.record(.mergeAgreed, target: asked.closed)
        }
        return visit.redirect(
            to: AskedMergingPaths.objection(text), notice: "merging.agreement.done")
    }

    private static func page(
        _ asked: AskedMerging, _ text: String, _ visit: Visit, isOther: Bool = false
    ) throws -> Response {
        let page = ObjectionPage(
            token: text, due: visit.dates.day(asked.dueAt), isAgreed: asked.isAgreed,
            isOther: isOther, isDone: false)
        return try visit.page(page, isOther ? .unprocessable : .ok).withoutReferrer
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("merging.asked.gone"),
            action: visit.words("merging.asked.home"), address: "/")
        return try visit.page(page, .gone).withoutReferrer
    }
}

/// Asks whether two accounts shall become one.
struct ObjectionPage: Page {
    static let template = "accounts/objection"

    let token: String
    let due: String
    let isAgreed: Bool
    /// Whether somebody else than who may has agreed.
    let isOther: Bool
    let isDone: Bool

    static let fields: [Field<Self>] = [
        .text("action") { AskedMergingPaths.objection($0.token) },
        .text("agreement") { AskedMergingPaths.agreement($0.token) },
        .text("due") { $0.due }, .flag("agreed") { $0.isAgreed },
        .flag("other") { $0.isOther }, .flag("done") { $0.isDone },
    ]
}
