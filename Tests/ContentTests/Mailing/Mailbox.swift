import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit

/// A pinboard town whose mails are read as their addressees read them.
final class Mailbox {
    let board: PinboardTown

    init() throws {
        board = try PinboardTown()
        try Jobs(board.site).schedule()
        try board.town.runJobs()
    }

    /// All that a person was sent of what the space has, oldest first.
    func mails(_ resident: Resident) throws -> [OutboxMail] {
        let all = try board.site.database.read { try Outbox(db: $0).newest(500) }
        return try all.filter { $0.recipient == resident.email && $0.kind.hasPrefix("content.") }
            .reversed().map { try $0.opened(board.site.mailSeal) }
    }

    func subjects(_ resident: Resident) throws -> [String] { try mails(resident).map(\.subject) }

    /// The address below a mail by which it is stopped, as a path.
    func stop(_ mail: OutboxMail) throws -> String {
        guard let start = mail.body.range(of: "http://localhost/mail-choice/") else {
            throw TownError.missing("a link to stop")
        }
        return "/mail-choice/" + mail.body[start.upperBound...].prefix { !$0.isWhitespace }
    }

    var address: String { "/\(board.space.slug)/mail-choice" }

    static func fields(
        _ rhythm: String, hour: Int = 8, weekday: Int = 1, _ ticked: String...
    ) -> FormFields {
        var fields: FormFields = [
            "rhythm": rhythm, "weekday": String(weekday), "hour": String(hour),
        ]
        for box in ticked { fields.append(box, "1") }
        return fields
    }

    func choose(_ resident: Resident, _ fields: FormFields) throws {
        let answer = try board.visit(resident).put(address, fields)
        guard answer.status == 303 else { throw TownError.missing("a saved choice") }
    }

    /// An hour of Paris in June 2019, reached step by step as a server would.
    func wait(untilDay day: Int, hour: Int, minute: Int = 0, month: Int = 6) throws {
        let end = LocalDate.moment(
            year: 2019, month: month, day: day, hour: hour, minute: minute, in: Self.paris)
        while board.town.now < end {
            try board.town.wait(min(3600, end.timeIntervalSince(board.town.now)))
        }
    }

    static let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt
}

extension OutboxMail {
    /// The text without its spaces and marks, to compare what is said.
    static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }
}
