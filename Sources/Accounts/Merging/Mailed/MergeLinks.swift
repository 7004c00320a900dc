import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// The other account shown by a link that comes to its address, for whoever has lost its password.
/// It serves only where the account that asked is signed in: whoever presses it elsewhere gives
/// nothing away. Who has an account cannot be told from the answer nor from its time.
enum MergeLinks {
    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let email = Email.typed(visit.request.fields.first("mailed") ?? "")
        guard Email.isPlausible(email) else {
            return try Mergings.page(visit, email: email, error: "email.implausible")
        }
        let asking = Attempt(.mergeLink, from: .anywhere(email: email), visit)
        if try asking.count(visit.db) == .allowed {
            try JobQueue(visit.db).enqueue(
                sending.name, payload: "\(me.id) \(email)", at: visit.now)
        }
        return try Mergings.page(visit, email: "", isSent: true)
    }

    static let sending = JobKind(name: "accounts.merge-link") { payload, context in
        let parts = payload.split(separator: " ", maxSplits: 1).map(String.init)
        let people = PersonStore(db: context.db)
        guard parts.count == 2, let id = Person.ID(segment: parts[0]),
            let me = try people.find(id), me.disabledAt == nil,
            let other = try people.holder(of: parts[1]), other.disabledAt == nil, other.id != me.id
        else { return }
        let claim = try MergeClaim(.mailed, me, other, at: context.now, context.db)
        let mail = Mailer(site: context.site, db: context.db, now: context.now)
        let path = MergingPaths.link(claim.text(context.site.signer))
        try mail.send(
            .mergeLink, to: other,
            ["name": other.name, "email": me.email, "link": mail.link(path)],
            linkUntil: context.now.addingTimeInterval(MergeClaim.Stage.mailed.lifetime))
    }

    static func show(_ text: String, _ visit: Visit) throws -> Response {
        guard let claim = try MergeClaim(text, .mailed, visit, visit.db) else {
            return try gone(visit)
        }
        let page = MergeLinkPage(
            action: MergingPaths.link(text), kept: claim.kept.email, closed: claim.closed.email)
        return try visit.page(page).withoutReferrer
    }

    static func enter(_ text: String, _ visit: Visit) throws -> Response {
        let claim = try visit.site.database.read { try MergeClaim(text, .mailed, visit, $0) }
        guard let claim else { return try gone(visit) }
        return try Mergings.goOn(claim.kept, claim.closed, visit)
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("merging.linkGone"),
            action: visit.words("link.again"), address: MergingPaths.merging())
        return try visit.page(page, .gone).withoutReferrer
    }
}
