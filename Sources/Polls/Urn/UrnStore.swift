import Community
import Content
import Security
import Storage

/// The urn of a secret poll: ballots under their codes, in sheaves.
struct UrnStore {
    let db: Database
    let poll: Item.ID

    /// An empty one.
    func open() throws {
        try db.run(
            """
            INSERT INTO poll_urn (poll_id, start, added, size, ballots)
            VALUES (\(poll), '', 0, 0, '') ON CONFLICT (poll_id, start) DO NOTHING
            """)
    }

    func ballot(_ code: BallotCode) throws -> String? {
        try sheaf(of: code)?.ballot(code).map(String.init)
    }

    /// - Returns: false if there is another one under the code.
    func add(_ code: BallotCode, _ ballot: String) throws -> Bool {
        guard var sheaf = try sheaf(of: code), sheaf.add(code, ballot) else { return false }
        try write(sheaf, added: 1)
        if sheaf.isThick { try part(sheaf) }
        return true
    }

    func replace(_ code: BallotCode, _ ballot: String) throws {
        guard var sheaf = try sheaf(of: code) else { return }
        sheaf.replace(code, ballot)
        try write(sheaf, added: 0)
    }

    func remove(_ code: BallotCode) throws {
        guard var sheaf = try sheaf(of: code), sheaf.ballot(code) != nil else { return }
        sheaf.remove(code)
        try write(sheaf, added: -1)
    }

    /// All ballots with their codes, in the order of these.
    func lines() throws -> [Substring] {
        let texts: [String] = try db.values(
            "SELECT u.ballots FROM poll_urn AS u WHERE u.poll_id = \(poll) ORDER BY u.start")
        return texts.flatMap { $0.split(separator: "\n") }
    }

    /// By what an urn is known at its end.
    struct Mark {
        /// SHA-256 over the salt and all lines, in hexadecimal digits. Without the salt it tells
        /// nothing: of few ballots one could try what they say until it fits.
        let hash: String
        /// 256 random bits, kept with the urn and shown to nobody.
        let salt: [UInt8]
        /// SHA-256 over the codes alone, each on a line, which anybody can reckon.
        let codes: String
    }

    /// Writes all rows anew, in one moment, so that no mark of theirs is that of a voter.
    func settle() throws -> Mark {
        let lines = try lines()
        try db.run("DELETE FROM poll_urn WHERE poll_id = \(poll)")
        for sheaf in UrnSheaf.all(lines) {
            try db.run(
                """
                INSERT INTO poll_urn (poll_id, start, added, size, ballots)
                VALUES (\(poll), \(sheaf.start), \(sheaf.count), \(sheaf.count),
                    \(sheaf.text))
                """)
        }
        let salt = Token()
        return Mark(
            hash: PollLot.hash(of: salt.text + "\n" + lines.joined(separator: "\n")),
            salt: Array(salt.text.utf8),
            codes: PollLot.hash(of: lines.map { $0.prefix(16) }.joined(separator: "\n")))
    }

    private func sheaf(of code: BallotCode) throws -> UrnSheaf? {
        var found: UrnSheaf?
        try db.each(
            """
            SELECT u.start, u.ballots FROM poll_urn AS u
            WHERE u.poll_id = \(poll) AND u.start <= \(code.text)
            ORDER BY u.start DESC LIMIT 1
            """
        ) { found = UrnSheaf(start: try $0["start"], try $0["ballots"]) }
        return found
    }

    private func write(_ sheaf: UrnSheaf, added: Int) throws {
        try db.run(
            """
            UPDATE poll_urn SET ballots = \(sheaf.text), size = \(sheaf.count),
                added = added + \(added)
            WHERE poll_id = \(poll) AND start = \(sheaf.start)
            """)
    }

    /// Half of it goes into a row of its own; nothing is added.
    private func part(_ sheaf: UrnSheaf) throws {
        let (lower, upper) = sheaf.halves
        try write(lower, added: 0)
        try db.run(
            """
            INSERT INTO poll_urn (poll_id, start, added, size, ballots)
            VALUES (\(poll), \(upper.start), 0, \(upper.count), \(upper.text))
            """)
    }
}
