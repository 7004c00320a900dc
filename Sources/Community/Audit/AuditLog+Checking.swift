import Security
import Storage

extension AuditLog {
    /// The identifier of the first of the newest entries that does not follow the one before it:
    /// something there was changed, removed or put in afterwards. Nil if all is well.
    package func firstBreak(amongNewest count: Int = .max) throws -> Int64? {
        try walk(from: beginning(amongNewest: count), limit: count).broken
    }

    /// The same of so many entries after one; 0 for the first of all.
    /// - Returns: the last that was looked at as well, nil if there are no more.
    func review(after id: Int64, limit: Int) throws -> (broken: Int64?, last: Int64?) {
        let walk = try walk(from: beginning(after: id), limit: limit)
        return (walk.broken, walk.count == limit ? walk.last : nil)
    }

    private func walk(from start: AuditWalk, limit: Int) throws -> AuditWalk {
        var walk = start
        try db.each(
            """
            SELECT a.id, a.number, a.at, a.actor_id, a.action, a.subject, a.network,
                a.network_salt, a.network_seal, a.target_id, a.space_id, a.times, a.since_at,
                a.digest
            FROM audit AS a WHERE a.id > \(start.first) ORDER BY a.id LIMIT \(limit)
            """
        ) { row in
            try walk.step(to: AuditEntry(row: row), id: row["id"], digest: row["digest"])
        }
        return walk
    }

    /// Entries before it may have been forgotten meanwhile, and it with them.
    private func beginning(after id: Int64) throws -> AuditWalk {
        let link: AuditLink? = try db.first(
            "SELECT a.id, a.number, a.digest FROM audit AS a WHERE a.id = \(id)")
        return try link.map(walk) ?? beginning()
    }

    private func walk(after link: AuditLink) -> AuditWalk {
        AuditWalk(signer, after: link.digest, link.number, from: link.id)
    }

    private func beginning(amongNewest count: Int) throws -> AuditWalk {
        let link: AuditLink? = try db.first(
            """
            SELECT a.id, a.number, a.digest FROM audit AS a
            ORDER BY a.id DESC LIMIT 1 OFFSET \(count)
            """)
        return try link.map(walk) ?? beginning()
    }

    private func beginning() throws -> AuditWalk {
        guard let start = try start() else {
            return AuditWalk(signer, after: AuditChain.start, 0, from: 0)
        }
        var walk = AuditWalk(signer, after: start.digest, start.number, from: 0)
        walk.isSound = start.isSealed(by: signer)
        return walk
    }
}

/// Goes along the entries, and notes the first that does not follow.
private struct AuditWalk {
    let signer: Signer
    var previous: [UInt8]
    var number: Int64
    /// The entries after this one are looked at.
    let first: Int64
    var isSound = true
    private(set) var broken: Int64?
    private(set) var last: Int64
    private(set) var count = 0

    init(_ signer: Signer, after previous: [UInt8], _ number: Int64, from first: Int64) {
        self.signer = signer
        self.previous = previous
        self.number = number
        self.first = first
        last = first
    }

    mutating func step(to entry: AuditEntry, id: Int64, digest: [UInt8]) {
        last = id
        count += 1
        guard broken == nil else { return }
        guard isSound, follows(entry, digest) else {
            broken = id
            return
        }
        (previous, number) = (digest, entry.number)
    }

    /// Entries of old are held together by digests alone, up to the first that has a number; what
    /// stands before it cannot change any more without its link.
    private func follows(_ entry: AuditEntry, _ digest: [UInt8]) -> Bool {
        guard entry.number == 0 else {
            return entry.number == number + 1
                && signer.isLink(digest, after: previous, entry.fields)
        }
        let link = AuditChain.Link(fields: entry.oldFields, digest: digest)
        return number == 0 && AuditChain.firstBreak(in: [link], after: previous) == nil
    }
}
