import Community
import Content
import HTTP
import Storage

/// The texts of the site as somebody reads them, and what they say: taking back is one press, as
/// giving is.
enum Consents {
    static func index(_ visit: Visit) throws -> Response {
        let said = try ConsentStore(db: visit.db).last(of: visit.person)
        return try visit.page(
            ConsentsPage(
                tabs: visit.accountTabs(at: "consents"),
                rows: SiteTextStore(db: visit.db).all().map {
                    ConsentRow($0, said[$0.id], visit)
                }))
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
        return visit.redirect(to: ConsentPaths.mine(), notice: "consent.noted.\(answer)")
    }
}
