import Community
import Content
import Foundation
import Storage

/// The table of polls: finding one, writing one. Lists are `PollListStore`'s.
struct PollStore {
    let db: Database

    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Poll {
        let found: Poll? = try db.first(
            """
            \(Self.selection(for: viewer.person))
            WHERE p.id = \(id) AND \(viewer.sees(itemsOf: space))
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For the jobs and the links, which nobody visits. Not what is in the trash.
    func find(_ id: Item.ID) throws -> Poll? {
        try db.first("\(Self.selection(for: nil)) WHERE p.id = \(id) AND i.trashed_at IS NULL")
    }

    func create(
        _ draft: PollDraft, in space: Space, by author: Person.ID,
        lot: (hash: String, closed: [UInt8]), at now: Date
    ) throws -> Item.ID {
        let item = draft.item(in: space.id, by: author, isPublished: false)
        let id = try ItemStore(db: db).create(item, at: now)
        try db.run(
            """
            INSERT INTO poll (id, space_id, stage, body, body_html, host_id, mailed, reminds,
                secret, results, may_change, tie, partners, proxies, seed_hash, seed_closed,
                listed_at)
            VALUES (\(id), \(space.id), \(Poll.Stage.draft), \(draft.body), \(draft.html),
                \(draft.host), \(draft.isMailed), \(draft.remindsBefore), 0,
                \(PollRules.Moment.closed), 0, \(PollRules.Tie.lot), 0, 0, \(lot.hash),
                \(lot.closed), \(now))
            """)
        try db.run("INSERT INTO poll_count (poll_id) VALUES (\(id))")
        if let host = draft.host { try ItemStore(db: db).setHasAppendices(host) }
        try setRules(draft, of: id)
        return id
    }

    /// All but the rules and the questions.
    func update(_ poll: Poll, _ draft: PollDraft, at now: Date) throws {
        let item = draft.item(
            in: poll.item.space, by: poll.item.author, isPublished: poll.item.isPublished)
        try ItemStore(db: db).update(poll.id, item, at: now)
        try db.run(
            """
            UPDATE poll SET body = \(draft.body), body_html = \(draft.html),
                mailed = \(draft.isMailed), reminds = \(draft.remindsBefore),
                version = version + 1
            WHERE id = \(poll.id)
            """)
    }

    /// The rules and the questions. The schema refuses it from the first ballot on.
    func setRules(_ draft: PollDraft, of id: Item.ID) throws {
        let rules = draft.rules
        try db.run(
            """
            UPDATE poll SET opens_at = \(draft.opensAt), closes_at = \(draft.closesAt),
                secret = \(rules.isSecret), results = \(rules.results),
                may_change = \(rules.mayChange), quorum_num = \(rules.quorum?.numerator),
                quorum_den = \(rules.quorum?.denominator), quorum_base = \(rules.quorum?.base),
                tie = \(rules.tie), partners = \(rules.includesPartners),
                proxies = \(rules.takesProxies), most_proxies = \(rules.mostProxies),
                guests = \(rules.guests), guests_late = \(rules.invitesLate), ruled = version
            WHERE id = \(id)
            """)
        try QuestionStore(db: db).replace(draft.questions, of: id)
    }

    func setStage(_ stage: Poll.Stage, of id: Item.ID, listedAt: Date) throws {
        try db.run(
            "UPDATE poll SET stage = \(stage), listed_at = \(listedAt) WHERE id = \(id)")
    }

    func setMailed(_ id: Item.ID, at now: Date) throws {
        try db.run("UPDATE poll SET mailed_at = \(now) WHERE id = \(id)")
    }

    func wasMailed(_ id: Item.ID) throws -> Bool {
        try db.value("SELECT p.mailed_at FROM poll AS p WHERE p.id = \(id)") as Int64? != nil
    }

    func setReminded(_ id: Item.ID, at now: Date) throws {
        try db.run("UPDATE poll SET reminded_at = \(now) WHERE id = \(id)")
    }
}
