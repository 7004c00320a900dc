import Content
import Foundation
import Mail
import Security
import Storage
import TestKit
import Testing

@testable import Community

/// A town whose post office has a relay, which answers as it is told.
struct SendingTown {
    let post: PostTown
    let relay: FakeRelay
    var town: Town { post.town }

    init(
        _ answers: [String: [FakeRelay.Answer]] = [:], cap: Int = 0,
        offer: String = FakeRelay.offer, timeout: Duration = .seconds(5), scanner: Clamd? = nil,
        judge: @escaping @Sendable (String, [String]) -> FakeRelay.Answer? = { _, _ in nil }
    ) throws {
        let relay = try FakeRelay(answers, offer: offer, judge: judge)
        self.relay = relay
        let server = try relay.relay {
            ($0.dot, $0.data, $0.recipient, $0.mail) = (timeout, timeout, timeout, timeout)
        }
        post = try PostTown {
            $0.scanner = scanner
            $0.mail = MailOptions(
                relay: server, from: Self.address("parvis@exemple.test"),
                returns: Self.address("retour@exemple.test"), hourlyCap: cap)
        }
    }

    static func address(_ text: String) -> MailAddress {
        // Of the tests' own making.
        try! MailAddress(text)
    }

    /// Sends all that is due now, as one sender does.
    func send() throws {
        let sender = try #require(MailSender(town.site))
        for _ in 0..<10_000 where !sender.turn() {
            return sender.close()
        }
        Issue.record("it never ends")
    }

    func ladder(_ mail: MailID) throws -> MailLadder {
        try #require(try town.site.database.read { try MailLadder.read([mail], $0)[mail] })
    }

    func steps(_ mail: MailID) throws -> [MailStep] { try ladder(mail).steps.map(\.step) }

    func standing() throws -> RelayStanding {
        try town.site.database.read { try RelayStore(db: $0).standing() }
    }

    /// The messages that the relay took, not those that it had nobody for.
    var messages: [[String]] { relay.record.messages.filter { !$0.isEmpty } }

    /// The value of a field in a message, on one line.
    func field(_ name: String, of number: Int = 0) -> String? {
        let text = messages[number].joined(separator: "\n").replacing("\n ", with: " ")
        return text.split(separator: "\n").first { $0.hasPrefix(name + ": ") }
            .map { String($0.dropFirst(name.count + 2)) }
    }
}
