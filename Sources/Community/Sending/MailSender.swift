import Foundation
package import Mail
import Storage

/// Sends what is due in the outbox, over one connection at a time; one thread uses it. The
/// promise: a mail is never lost, and sent once, unless the process or the link dies between its
/// final dot and the commit that follows. Then it is marked uncertain.
package final class MailSender {
    /// How many connections there are to the relay at once, from one server.
    package static let most = 2
    private static let mostOfConnection = 100
    private static let piece = 10
    /// How long a connection is kept that nothing is sent over.
    private static let idleTime = Duration.seconds(5)

    private let site: Site
    private let options: MailOptions
    private let cancellation: Cancellation
    private let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    private var connection: SMTPConnection?
    private var sentOver = 0
    private var usedAt = ContinuousClock.now
    private var turns = 0
    /// When it was looked at last what serves no more.
    private var expiredAt = Date.distantPast

    /// - Parameter cancellation: ends what is under way, whatever becomes of it.
    /// - Returns: nil where no relay is configured.
    package init?(_ site: Site, cancellation: Cancellation = Cancellation()) {
        guard let options = site.options.mail else { return nil }
        self.site = site
        self.options = options
        self.cancellation = cancellation
    }

    /// Sends some of what is due.
    /// - Parameter goesOn: asked before each mail: false leaves the others for later.
    /// - Returns: whether there was something to do, so that there may be more.
    package func turn(while goesOn: () -> Bool = { true }) -> Bool {
        do {
            guard let claims = try claim(), !claims.isEmpty else {
                rest()
                return false
            }
            try send(claims, goesOn)
            return true
        } catch {
            site.log.error("mail: \(error)")
            close()
            return false
        }
    }

    /// Says goodbye to the relay.
    package func close() {
        connection?.quit()
        connection = nil
    }

    private func rest() {
        if connection != nil, usedAt.duration(to: .now) > Self.idleTime { close() }
    }

    /// What is due now, taken for ourselves; nil if nothing may be sent.
    private func claim() throws -> [MailClaim]? {
        let now = site.clock.now()
        turns += 1
        let (lease, isFirst) = ("\(name)-\(turns)", turns % 1_000 == 1)
        let store = { SendingStore(db: $0, lease: lease, boot: Boot.current) }
        try expire(now)
        let hasWork = try site.database.read { db in
            let standing = try RelayStore(db: db).standing()
            guard standing.isOpen(at: now) else { return false }
            let open = MailLane.allCases.filter { room(standing, $0, now) > 0 }
            return try store(db).hasWork(open, at: now)
        }
        guard hasWork || isFirst else { return nil }
        return try site.database.write(.beside) { db in
            let sending = store(db)
            let abandoned = AbandonedMailStore(db: db, sending: sending)
            if isFirst { try abandoned.clamp(at: now) }
            for evidence in try abandoned.free(at: now) {
                try MailWitness(site, db).record(evidence)
            }
            guard hasWork else { return nil }
            let claims = try claim(sending, RelayStore(db: db))
            // Who dies while it connects has begun none.
            if isConnected, let first = claims.first { try sending.begin(first.id, at: now) }
            return claims
        }
    }

    /// Once in a minute, whether or not the relay is there: a link that has ended is not kept.
    private func expire(_ now: Date) throws {
        guard !(0..<60).contains(now.timeIntervalSince(expiredAt)) else { return }
        expiredAt = now
        guard try site.database.read({ try Outbox(db: $0).hasOutdated(at: now) }) else { return }
        try site.database.write(.beside) { db in
            _ = try OutdatedMails(site: site, db: db, now: now).expire(1_000)
        }
    }

    private func room(_ standing: RelayStanding, _ lane: MailLane, _ now: Date) -> Int {
        standing.left(of: options.hourlyCap, urgent: lane == .security, at: now)
    }

    private var isConnected: Bool {
        connection?.isUsable == true && sentOver < Self.mostOfConnection
    }

    private func claim(_ sending: SendingStore, _ relay: RelayStore) throws -> [MailClaim] {
        let (now, cap) = (site.clock.now(), options.hourlyCap)
        if cap > 0 { try relay.hold() }
        let standing = try relay.standing()
        let piece = standing.failures > 0 ? 1 : Self.piece
        let claims = try sending.claim({ min(piece, room(standing, $0, now)) }, at: now)
        if cap > 0, !claims.isEmpty { try relay.count(claims.count, at: now) }
        return claims
    }

    private func send(_ claims: [MailClaim], _ goesOn: () -> Bool) throws {
        let (lease, boot) = ("\(name)-\(turns)", Boot.current)
        let batch = try MailBatch(claims, isBegun: isConnected, site, options) {
            SendingStore(db: $0, lease: lease, boot: boot)
        }
        var trouble: SMTPFailure?
        do { trouble = try send(batch, goesOn) } catch {
            // What became of those before may be written all the same.
            site.log.error("mail: \(error)")
            close()
        }
        try batch.finish()
        // After what the batch says of the relay: this is the newest.
        if let trouble { note(trouble) }
    }

    /// - Returns: what is wrong with the relay, if something is.
    private func send(_ batch: MailBatch, _ goesOn: () -> Bool) throws -> SMTPFailure? {
        while !batch.isDone, goesOn() {
            if !isConnected {
                // Nobody knows how long that takes.
                try batch.settle()
                if let trouble = connect() { return trouble }
            }
            guard let connection else { break }
            if let trouble = try batch.sendNext(over: connection) { return trouble }
            (sentOver, usedAt) = (sentOver + 1, .now)
        }
        return nil
    }

    /// - Returns: why there is no connection.
    private func connect() -> SMTPFailure? {
        close()
        sentOver = 0
        do throws(SMTPFailure) {
            connection = try SMTPConnection(options.relay, cancellation: cancellation)
            return nil
        } catch {
            return error
        }
    }

    /// What is wrong with the relay is remembered for all, and logged once: it is given a rest, or
    /// waits for a person.
    private func note(_ failure: SMTPFailure) {
        close()
        guard !cancellation.isCancelled else { return }
        let trouble = RelayTrouble(failure)
        do {
            guard try remember(trouble) else { return }
        } catch {
            site.log.error("mail: \(error)")
        }
        let what =
            trouble.needsPerson
            ? "the relay refuses us, and nothing is sent until somebody looks"
            : "the relay is given a rest"
        site.log.error("mail: \(what): \(trouble.words)")
    }

    /// - Returns: false if another has found the same already.
    private func remember(_ trouble: RelayTrouble) throws -> Bool {
        let now = site.clock.now()
        return try site.database.write(.beside) { db in
            let relay = RelayStore(db: db)
            try relay.hold()
            let standing = try relay.standing()
            guard standing.haltedAt == nil, trouble.needsPerson || standing.isOpen(at: now) else {
                return false
            }
            if trouble.needsPerson {
                try relay.halt(trouble, at: now)
            } else {
                try relay.fail(trouble, after: standing.failures, at: now)
            }
            return true
        }
    }
}
