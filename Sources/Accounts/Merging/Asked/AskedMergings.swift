import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Those who run the site ask for two accounts of one person to become one. Both addresses are
/// told; nothing is done unless whoever has the one that closes agrees, so that nobody's letters
/// come to another by a slip or by those who run the site. Whoever has two
/// accounts themself makes them one as everybody does.
enum AskedMergings {
    static let action = MemberAction("merging", word: "merging.asked.open") { _, visit, _ in
        visit.viewer.administersSite ? AskedMergingPaths.all() : nil
    }

    static func index(_ visit: Visit) throws -> Response {
        try page(AskedForm(), visit)
    }

    static func plan(_ visit: Visit) throws -> Response {
        var form = AskedForm(visit.request.fields)
        guard let pair = try form.pair(visit) else { return try page(form, visit) }
        let store = MergePlanStore(db: visit.db, kept: pair.kept.id, closed: pair.closed.id)
        return try visit.page(
            AskedPlanPage(
                form: form, kept: pair.kept, closed: pair.closed,
                places: store.places().map { MergePlace($0, visit.words) }))
    }

    static func create(_ visit: Visit) throws -> Response {
        var form = AskedForm(visit.request.fields)
        guard let pair = try form.pair(visit) else { return try page(form, visit) }
        let due = visit.now.addingTimeInterval(TimeInterval(AskedMerging.days) * 86_400)
        let (id, token) = try AskedMergingStore(db: visit.db).create(
            pair.closed.id, into: pair.kept.id, by: visit.person, at: visit.now, due: due)
        try JobQueue(visit.db).enqueue(
            AskedMergingEnd.job.name, payload: "\(id)", at: due, uniqueKey: AskedMergingEnd.key(id))
        let mail = Mailer(visit, visit.db)
        for (person, other) in [(pair.kept, pair.closed), (pair.closed, pair.kept)] {
            try visit.record(.mergeAsked, target: person.id)
            // Should it be a slip, neither learns the other's address.
            try mail.send(
                .mergeAsked, to: person,
                [
                    "name": person.name, "email": person.email,
                    "other": AskedForm.masked(other.email), "host": visit.viewer.name,
                    "day": visit.dates.day(due),
                    "link": mail.link(AskedMergingPaths.objection(token.text)),
                ], linkUntil: due)
        }
        return visit.redirect(to: AskedMergingPaths.all(), notice: "merging.asked.done")
    }

    static func destroy(_ id: AskedMerging.ID, _ visit: Visit) throws -> Response {
        guard let asked = try AskedMergingStore(db: visit.db).find(id) else {
            throw Problem.notFound
        }
        try AskedMergingEnd(visit.site, visit.db, at: visit.now).callOff(asked)
        try visit.record(.mergeCalledOff, target: asked.closed)
        return visit.redirect(to: AskedMergingPaths.all(), notice: "merging.asked.calledOff")
    }

    private static func page(_ form: AskedForm, _ visit: Visit) throws -> Response {
        let waiting = try AskedMergingStore(db: visit.db).all().map {
            AskedRow($0.asked, $0.kept, $0.closed, visit)
        }
        let page = AskedMergingsPage(form: form, waiting: waiting)
        return try visit.page(page, form.errors.isEmpty ? .ok : .unprocessable)
    }
}
