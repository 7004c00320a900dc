import Foundation
import Security
import Storage

/// Compares what the viewer sees in collections with what those who see the same were told of it.
///
/// Nothing that writes has to think of programs: whatever takes a thing away from somebody, or
/// shows it to them (its audience, its trash, a group that they leave, a role), is found when a
/// program asks next. What is kept grows with the kinds of readers, not with the readers.
struct CollectionStandings {
    private let kind: CollectionKind
    private let visit: Visit

    init(_ kind: CollectionKind, _ visit: Visit) {
        self.kind = kind
        self.visit = visit
    }

    /// Those of these spaces, brought up to date.
    func all(_ spaces: [Space]) throws -> [Space.ID: CollectionStanding] {
        guard !spaces.isEmpty else { return [:] }
        let found = try standings(spaces, visit.db)
        let stale = spaces.filter { found[$0.id] == nil }
        try noteUse(found.values.map(\.ledger))
        guard !stale.isEmpty else { return found }
        let fresh = try visit.write { try bring(stale, $0) }
        return found.merging(fresh) { $1 }
    }

    /// Those whose ledger says what there is.
    private func standings(
        _ spaces: [Space], _ db: Database
    ) throws -> [Space.ID: CollectionStanding] {
        let members = try kind.members(db, visit.viewer, spaces)
        let ledgers = try CollectionLedgerStore(db: db).find(kind.name, sights(of: spaces))
        var found: [Space.ID: CollectionStanding] = [:]
        for ledger in ledgers {
            let own = members[ledger.space] ?? []
            guard ledger.isRight(own) else { continue }
            found[ledger.space] = CollectionStanding(members: own, ledger: ledger)
        }
        return found
    }

    private func bring(
        _ spaces: [Space], _ db: Database
    ) throws -> [Space.ID: CollectionStanding] {
        let store = CollectionLedgerStore(db: db)
        let sights = sights(of: spaces)
        for (space, sight) in sights {
            try store.begin(kind.name, sight, of: owner, in: space, at: visit.now)
        }
        let members = try kind.members(db, visit.viewer, spaces)
        for ledger in try store.find(kind.name, sights) {
            let own = members[ledger.space] ?? []
            if !ledger.isRight(own) { try store.write(own, to: ledger, at: visit.now) }
        }
        return try standings(spaces, db)
    }

    /// What differs now from what somebody was told at a token, whichever ledger it is of: they may
    /// have seen other things then.
    /// - Returns: nil for a token that is not of this collection, or too old.
    func changes(
        since token: SyncToken, to standing: CollectionStanding, in space: Space
    ) throws -> CollectionChanges? {
        let former =
            token.ledger == standing.ledger.id
            ? standing.ledger
            : try CollectionLedgerStore(db: visit.db).find(token.ledger, kind.name, in: space.id)
        guard let former, token.turn >= former.floor, token.turn <= former.turn else { return nil }
        var changes = CollectionChanges()
        changes.written = standing.members.filter { member in
            guard let row = former.rows[member.id], row.isKnown(at: token.turn) else { return true }
            return row.turn > token.turn || row.stamp != member.stamp
        }
        let there = Set(standing.members.map(\.id))
        changes.gone = former.rows
            .filter { $0.value.isKnown(at: token.turn) && !there.contains($0.key) }
            .map(\.key).sorted()
        return changes
    }

    /// Of a kind that shows each what is theirs alone.
    private var owner: Person.ID? { kind.sight == nil ? visit.viewer.person : nil }

    /// As short as the schema has it, however many groups somebody is in.
    private func sights(of spaces: [Space]) -> [Space.ID: String] {
        Dictionary(
            uniqueKeysWithValues: spaces.map { space in
                let sight =
                    kind.sight?(visit.viewer, space)
                    ?? "person \(visit.viewer.person.map(\.rawValue) ?? 0)"
                let digest = Fingerprint.of([sight]).prefix(20)
                    .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                return (space.id, sight.utf8.count <= 60 ? sight : digest)
            })
    }

    /// What nobody asks for in three months is forgotten.
    private func noteUse(_ ledgers: [CollectionLedger]) throws {
        let now = visit.now
        let stale = ledgers.filter { now.timeIntervalSince($0.usedAt) > 86_400 }.map(\.id)
        guard !stale.isEmpty else { return }
        visit.site.deferredWrites.add { try CollectionLedgerStore(db: $0).noteUse(stale, at: now) }
    }
}
