import Content
import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@testable import Community

/// 400 mails; `PARVIS_MAIL_VOLUME=10000` for as many as the promise names.
@Suite("Many mails, of which many are put off") struct VolumeTests {
    private static let many =
        ProcessInfo.processInfo.environment["PARVIS_MAIL_VOLUME"].flatMap(Int.init) ?? 400

    /// How often each address was tried.
    private final class Tries: Sendable {
        private let counts = Mutex<[Int: Int]>([:])

        func next(_ number: Int) -> Int {
            counts.withLock { counts in
                counts[number, default: 0] += 1
                return counts[number, default: 0]
            }
        }
    }

    /// A fifth is put off, one to four times; a twentieth refused.
    private static func delays(_ number: Int) -> Int { number % 5 == 1 ? 1 + number / 5 % 4 : 0 }
    private static func isRefused(_ number: Int) -> Bool { number % 20 == 0 }

    @Test func `every one reaches its end on the schedule`() throws {
        let tries = Tries()
        let here = try SendingTown { command, _ in
            guard command.hasPrefix("RCPT TO:<n"),
                let number = Int(command.dropFirst(10).prefix { $0 != "@" })
            else { return nil }
            if Self.isRefused(number) { return .say("550 5.2.1 no") }
            let count = tries.next(number)
            return count <= Self.delays(number) ? .say("451 4.3.0 later") : nil
        }
        try here.town.site.database.write { db in
            let mailer = Mailer(site: here.town.site, db: db, now: here.town.now)
            let mail = OutgoingMail(.circular, subject: "À tous", text: "Bonjour")
            for start in stride(from: 1, through: Self.many, by: 500) {
                let numbers = start..<min(start + 500, Self.many + 1)
                _ = try mailer.send(
                    mail, to: numbers.map { MailAddressee(email: "n\($0)@exemple.test") })
            }
        }
        // After 1, 5, 15 and 30 minutes, a tenth more or less.
        var left = [Self.many * 95 / 100]
        try here.send()
        for minutes in [1.0, 5, 15, 30] {
            left.append(try here.post.count(Self.waiting))
            here.town.pass(minutes * 60 * 1.101)
            try here.send()
        }
        let fifth = Self.many / 5
        #expect(left.dropFirst() == [fifth, fifth * 3 / 4, fifth / 2, fifth / 4])
        #expect(try here.post.count(Self.waiting) == 0)
        #expect(try here.post.count(Self.inState(.failed)) == Self.many / 20)
        #expect(try here.post.count(Self.inState(.accepted)) == Self.many * 19 / 20)
        #expect(here.messages.count == Self.many * 19 / 20)
    }

    private static let waiting: SQL = "SELECT COUNT(*) FROM outbox AS o WHERE o.next_at IS NOT NULL"

    private static func inState(_ state: MailState) -> SQL {
        "SELECT COUNT(*) FROM outbox AS o WHERE o.state = \(state)"
    }
}
