import Foundation
import Mail
import Storage

/// The mails that a sender has taken in one go. What became of one is committed together with
/// the note that the final dot of the next is about to be written: one commit for each mail.
final class MailBatch {
    private let site: Site
    private let options: MailOptions
    private let store: (Database) -> SendingStore
    private let claims: [MailClaim]
    /// The mail of which it is noted that it is being written.
    private var begun: MailID?
    private var texts: [OutboxText.ID: OutboxText] = [:]
    private var files: [OutboxText.ID: [MailFile]] = [:]
    private var position = 0
    /// What became of those before, while it is not written.
    private var settled: [(MailClaim, MailResult)] = []
    /// How many the relay was not given.
    private var unsent = 0
    /// Whether the relay answered for any of them.
    private var isAnswered = false
    /// A mail with more bytes of files than this takes long to write.
    private static let mostOfQuick = 65_536

    /// - Parameter isBegun: whether it is noted that the first of them is being written.
    init(
        _ claims: [MailClaim], isBegun: Bool, _ site: Site, _ options: MailOptions,
        store: @escaping (Database) -> SendingStore
    ) throws {
        self.claims = claims
        begun = isBegun ? claims.first?.id : nil
        self.site = site
        self.options = options
        self.store = store
        try site.database.read { db in
            let found = try OutboxTextStore(db: db).find(claims.compactMap(\.text))
            for text in found {
                texts[text.id] = text
                files[text.id] = try OutboxTextStore(db: db).files(of: text.id)
            }
        }
    }

    var isDone: Bool { position >= claims.count }

    /// Notes that a mail is being written, with what is owed of those before: one that takes the
    /// server down with it is known by that.
    private func begin(_ claim: MailClaim) throws {
        let now = site.clock.now()
        try site.database.write(.beside) { db in
            try settle(db, now)
            try store(db).begin(claim.id, at: now)
        }
        (settled, begun) = ([], claim.id)
    }

    /// Writes what is owed.
    func settle() throws {
        guard !settled.isEmpty else { return }
        let now = site.clock.now()
        try site.database.write(.beside) { try settle($0, now) }
        settled = []
    }

    /// Sends the next mail.
    /// - Returns: what is wrong with the relay, if that is what came of it.
    func sendNext(over connection: SMTPConnection) throws -> SMTPFailure? {
        let claim = claims[position]
        if begun != claim.id { try begin(claim) }
        if isLarge(claim) { try settle() }
        position += 1
        let letter: MailLetter
        do { letter = try self.letter(claim) } catch {
            note(claim, Self.impossible(error))
            return nil
        }
        let outcome = connection.send(letter.message, letter.envelope) {
            try markDot(of: claim, letter)
        }
        note(claim, MailResult(outcome))
        switch outcome {
        case .accepted, .refused: isAnswered = true
        case .failed(let failure), .uncertain(let failure):
            if case .stopped(let reason) = failure { site.log.error("mail: \(reason)") }
            return failure.isOfRelay ? failure : nil
        }
        return nil
    }

    /// Writes what is owed, and gives back those that were not begun.
    func finish() throws {
        let now = site.clock.now()
        try site.database.write(.beside) { db in
            try settle(db, now)
            try store(db).release(claims[position...].map(\.id))
            if options.hourlyCap > 0 {
                let left = claims.count - position + unsent
                if left > 0 { try RelayStore(db: db).count(-left, at: now) }
            }
            guard isAnswered else { return }
            try RelayStore(db: db).recover()
            try RelayStore(db: db).noteSent(at: now)
        }
        settled = []
    }

    private func note(_ claim: MailClaim, _ result: MailResult) {
        settled.append((claim, result))
        if result.isUnsent { unsent += 1 }
    }

    private func markDot(of claim: MailClaim, _ letter: MailLetter) throws {
        let now = site.clock.now()
        try site.database.write(.beside) { db in
            try settle(db, now)
            try store(db).markDot(claim.id, token: letter.tokenDigest, at: now)
            if position < claims.count { try store(db).begin(claims[position].id, at: now) }
        }
        settled = []
        if position < claims.count { begun = claims[position].id }
    }

    private func isLarge(_ claim: MailClaim) -> Bool {
        let all = claim.text.flatMap { files[$0] } ?? []
        return all.reduce(0) { $0 + $1.size } > Self.mostOfQuick
    }

    private func settle(_ db: Database, _ now: Date) throws {
        let settlement = MailSettlement(site: site, db: db, store: store(db), now: now)
        for (claim, result) in settled { try settlement.settle(claim, result) }
    }

    private func letter(_ claim: MailClaim) throws -> MailLetter {
        // What somebody waits for to come in is tried all the same.
        if claim.isSuspended, claim.lane != .security { throw MailLetterError.held }
        guard let id = claim.text, let text = texts[id] else { throw MailLetterError.textGone }
        let files = files[id] ?? []
        try files.forEach(requireScanned)
        try files.forEach(requireWhole)
        return try MailLetter(claim, text, files, site, options)
    }

    /// No mail takes along what has a virus, or what the scanner has still to look at.
    private func requireScanned(_ file: MailFile) throws {
        let verdict = try site.database.read {
            try FileVerdictStore(db: $0, site.declarations).find(file.digest)
        }
        switch verdict {
        case .infected: throw MailLetterError.infected(file.name)
        case .waiting where site.options.scanner != nil:
            throw MailLetterError.unscanned(file.name)
        case .waiting, nil: return
        }
    }

    /// No mail takes along what is not what was stored.
    private func requireWhole(_ file: MailFile) throws {
        guard let digest = FileDigest(hex: file.digest) else { return }
        do {
            try site.database.read {
                try FileWatch(site: site).require(digest, $0, at: site.clock.now())
            }
        } catch is Problem {
            throw MailLetterError.attachment(file.name)
        }
    }

    private static func impossible(_ error: any Error) -> MailResult {
        switch error as? MailLetterError {
        case .held: .impossible(.heldAddress, why: "")
        case .address(let why): .impossible(.notAnAddress, why: why)
        case .attachment(let name): .impossible(.attachment, why: name)
        case .infected(let name): .impossible(.infected, why: name)
        case .unscanned(let name): .waiting(.unscanned, why: name)
        case .textGone: .impossible(.outdated, why: "")
        case nil: .impossible(.unknown, why: "\(error)")
        }
    }
}
