import Community
import Content
import HTTP
import Storage

/// The texts of the site as somebody reads them, and what they say: taking back is one press, as
/// giving is.
enum Consents {
    static func index(_ visit: Visit) throws -> Response {
        let store = ConsentStore(db: visit.db)
        let said = try store.last(of: visit.person)
        let given = try PermissionStore(db: visit.db).given(by: visit.person)
        return try visit.page(
            ConsentsPage(
                tabs: visit.accountTabs(at: "consents"),
                rows: SiteTextStore(db: visit.db).all().map {
                    ConsentRow($0, said[$0.id], given, visit)
                },
                history: store.history(of: visit.person).map { line($0, visit) }))
    }

    /// With the words that it was said of.
    private static func line(_ one: ConsentStore.Line, _ visit: Visit) -> PageLink {
        PageLink(
            visit.words(
                "consent.line.\(one.said.answer)",
                [
                    "title": one.title, "n": visit.words.number(one.said.number),
                    "at": visit.dates.moment(one.said.at),
                ]), ConsentPaths.agreed(one.said.mark))
    }

    static func create(_ id: SiteText.ID, _ visit: Visit) throws -> Response {
        let text = try SiteTextStore(db: visit.db).find(id)
        let fields = visit.request.fields
        guard let answer = fields.first("answer").flatMap(ConsentAnswer.init(rawValue:)),
            answer.fits(text.kind)
        else { throw Problem.badRequest }
        // What was read must be what holds.
        guard fields.first("number") == String(text.number) else {
            return visit.redirect(to: ConsentPaths.mine(), notice: "consent.changed")
        }
        try ConsentStore(db: visit.db).say(answer, of: text, by: visit.person, at: visit.now)
        if let purpose = text.purpose {
            try PermissionStore(db: visit.db)
                .set(purpose, of: visit.person, isGiven: answer == .given)
        }
        return visit.redirect(to: ConsentPaths.mine(), notice: "consent.noted.\(answer)")
    }
}
