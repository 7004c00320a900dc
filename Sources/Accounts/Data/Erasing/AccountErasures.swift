import Community
import Content
import HTTP

/// Having one's own account erased after some days, by somebody who has just shown who they are,
/// and thinking better of it.
enum AccountErasures {
    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let obstacles = try ErasureObstacleStore(db: visit.db).all(for: me.id)
        guard obstacles.isEmpty else {
            var errors = FormErrors()
            for one in obstacles {
                errors.add("erase", HeldData.sentence(one, visit.words))
            }
            return try HeldData.page(visit, erasure: errors, .conflict)
        }
        let isNew = try ErasurePlanning(visit).plan(me)
        return visit.redirect(
            to: AccountPaths.data(), notice: isNew ? "erasing.planned" : "erasing.plannedBefore")
    }

    static func destroy(_ visit: Visit) throws -> Response {
        let isUndone = try ErasurePlanning(visit).undo(try Profiles.me(visit))
        return visit.redirect(
            to: AccountPaths.data(), notice: isUndone ? "erasing.undone" : "erasing.notPlanned")
    }
}

/// The same by the link of a mail, without signing in. Looking at the page undoes nothing, since
/// mail scanners follow links.
enum ErasureUndos {
    static func show(_ text: String, _ visit: Visit) throws -> Response {
        guard let planned = try PlannedErasureStore(db: visit.db).find(token: text) else {
            return try gone(visit)
        }
        let page = ErasureUndoPage(
            action: ErasurePaths.undo(text), day: visit.dates.moment(planned.dueAt))
        return try visit.page(page).withoutReferrer
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        guard let planned = try PlannedErasureStore(db: visit.db).find(token: text),
            let person = try PersonStore(db: visit.db).find(planned.person),
            try ErasurePlanning(visit).undo(person)
        else { return try gone(visit) }
        let next = visit.viewer.person == person.id ? AccountPaths.data() : AccountPaths.signIn()
        return visit.redirect(to: next, notice: "erasing.undone").withoutReferrer
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("erasing.linkGone"),
            action: visit.words("account.tab.data"), address: AccountPaths.data())
        return try visit.page(page, .gone).withoutReferrer
    }
}
