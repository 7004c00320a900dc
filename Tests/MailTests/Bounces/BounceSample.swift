import Mail
import Testing

/// A report as a mail server writes it, of invented people and hosts, and what it means.
struct BounceSample: CustomTestStringConvertible {
    struct Outcome: Equatable {
        let address: String?
        let reason: BounceReason
        var isHard = false
        var action = DeliveryAction.failed
    }

    let name: String
    let source: String
    let outcomes: [Outcome]

    init(_ name: String, _ source: String, _ outcomes: Outcome...) {
        self.name = name
        self.source = source
        self.outcomes = outcomes
    }

    var testDescription: String { name }

    /// The token that stands in all the places where we put it.
    static let token = "k7mq2xw4r5tzp3nbv6hcd2aj9e"
    static let sender = "b+\(token)@parvis.example"
    static let messageID = "\(token).1@parvis.example"

    /// The header of the message that is sent back.
    static let returned = """
        Return-Path: <\(sender)>
        Received: from parvis.example (parvis.example [192.0.2.10])
        \tby relay.example (Postfix) with ESMTPS id 4QmKz31Xw2z9sT;
        \tTue, 3 Mar 2026 10:12:00 +0100 (CET)
        Date: Tue, 03 Mar 2026 10:12:00 +0100
        From: Amina <amina@parvis.example>
        To: ben@mail.test
        Disposition-Notification-To: <\(sender)>
        Message-ID: <\(messageID)>
        Subject: =?utf-8?q?R=C3=A9union?=
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        """

    static func ben(
        _ reason: BounceReason, hard: Bool = false, _ action: DeliveryAction = .failed
    ) -> Outcome {
        Outcome(address: "ben@mail.test", reason: reason, isHard: hard, action: action)
    }
}
