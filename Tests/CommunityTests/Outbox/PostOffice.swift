import Community
import Content
import Foundation
import Storage
import TestKit

/// A feature that writes letters, and notes what it hears of them.
let postOffice = Feature(
    name: "postoffice",
    migrations: [
        Migration("postoffice-1-letter") {
            """
            CREATE TABLE letter (
                id \(.identity),
                address TEXT NOT NULL,
                outbox_id \(.integer) REFERENCES outbox (id) ON DELETE SET NULL,
                heard TEXT NOT NULL DEFAULT ''
            ) \(.strict)
            """
        }
    ],
    declares: [
        MailKind.letter, MailKind.circular,
        MailFollowUp("postoffice.letter") { news in
            try LetterStore(db: news.db).note(news.evidence, of: news.origin.id)
            if news.evidence.reason == .tooBig { throw Problem.notFound }
        },
        MailDistribution("postoffice.letter") { portion in
            try LetterStore(db: portion.db).addressees(after: portion.after, portion.limit)
        },
        ReplyDesk("postoffice.letter") { reply in
            if reply.text.contains("refus") { return .refused(because: "problem.forbidden.text") }
            let files = reply.attachments.map { " " + $0.name }.joined()
            try LetterStore(db: reply.db).hear("« \(reply.text) »\(files)", of: reply.origin.id)
            if reply.text.contains("disparu") { throw Problem.notFound }
            if reply.text.contains("contrainte") {
                throw StorageError.constraint(kind: .check, detail: "letter")
            }
            return .posted
        },
    ]
)

extension MailKind {
    static let letter = MailKind("letter", lane: .message, isWritten: true)
    static let circular = MailKind("circular", lane: .bulk, isWritten: true)
}

struct LetterStore {
    let db: Database

    func add(_ address: String) throws -> Int64 {
        // A table of one's own cannot hold every sign.
        let kept = address.replacing("\0", with: "")
        return try db.one("INSERT INTO letter (address) VALUES (\(kept)) RETURNING id")
    }

    func note(_ evidence: MailEvidence, of letter: Int64) throws {
        try db.run("UPDATE letter SET outbox_id = \(evidence.mail) WHERE id = \(letter)")
        try hear(evidence.step.rawValue, of: letter)
    }

    func hear(_ words: String, of letter: Int64) throws {
        try db.run("UPDATE letter SET heard = heard || \(words + " ") WHERE id = \(letter)")
    }

    func addressees(after: Int64, _ limit: Int) throws -> [MailAddressee] {
        try db.all(
            """
            SELECT l.id, l.address FROM letter AS l WHERE l.id > \(after)
            ORDER BY l.id LIMIT \(limit)
            """
        ).map { (letter: Letter) in
            MailAddressee(
                email: letter.address, originID: letter.id, values: ["code": "n\(letter.id)"])
        }
    }

    struct Letter: FromRow {
        let id: Int64
        let address: String

        init(row: Row) throws {
            id = try row["id"]
            address = try row["address"]
        }
    }
}

/// A town with a post office.
struct PostTown {
    let town: Town

    init(_ options: (inout SiteOptions) -> Void = { _ in }) throws {
        town = try Town(features: [postOffice], limits: options)
    }

    /// Writes a letter to somebody.
    /// - Parameter change: what is special about it.
    @discardableResult
    func write(
        to address: String = Resident.amina.email, _ subject: String = "Bonjour",
        change: (inout OutgoingMail) -> Void = { _ in }
    ) throws -> MailID {
        try town.site.database.write { db in
            var mail = OutgoingMail(
                .letter, subject: subject, text: "Chère amie, voici : \(MailPlace.text("code"))",
                about: "postoffice.letter")
            change(&mail)
            let letter = try LetterStore(db: db).add(address)
            return try Mailer(site: town.site, db: db, now: town.now)
                .send(
                    mail,
                    to: MailAddressee(
                        email: address, originID: letter, values: ["code": "secret-\(letter)"]))
        }
    }

    func record(_ evidence: MailEvidence) throws -> Bool {
        try town.site.database.write { try MailWitness(town.site, $0).record(evidence) }
    }

    /// What the feature heard of its letters, in their order.
    func heard() throws -> [String] {
        try town.site.database.read { db in
            try db.values("SELECT TRIM(l.heard) AS heard FROM letter AS l ORDER BY l.id")
        }
    }

    func count(_ sql: SQL) throws -> Int { try town.site.database.read { try $0.one(sql) } }
}
