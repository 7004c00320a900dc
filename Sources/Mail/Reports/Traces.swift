/// Where in an incoming message something may stand that we had put into the one it is about.
/// The places are kept apart: what stands in one of them anybody can have written there, and
/// that two agree is for the caller to see.
package struct Traces: Equatable, Sendable {
    package enum Place: String, Sendable, CaseIterable {
        /// To and Cc.
        case addressee
        /// Delivered-To, X-Original-To, Envelope-To: whom our own server took it for.
        case deliveredTo
        /// In-Reply-To and References.
        case answered
        /// Original-Envelope-Id of a delivery report: our ENVID.
        case envelopeID
        /// Original-Message-ID of a disposition report.
        case originalMessageID
        /// The envelope sender as a server or provider reports it: X-Postfix-Sender,
        /// Original-Mail-From.
        case reportedSender
        /// Message-ID of the message that was sent back.
        case returnedMessageID
        /// Its Return-Path: our envelope sender.
        case returnedReturnPath
        /// Its Disposition-Notification-To.
        case returnedNotificationTo
        /// Its To.
        case returnedAddressee
    }

    package struct Trace: Equatable, Sendable {
        package let place: Place
        /// An address, or an identifier without angle brackets.
        package let value: String
    }

    package private(set) var all: [Trace] = []

    /// Most of one place.
    private static let most = 100

    package func values(at place: Place) -> [String] {
        all.filter { $0.place == place }.map(\.value)
    }

    private mutating func add(_ place: Place, _ values: [String]) {
        for value in values.prefix(Self.most) where !value.isEmpty && value.utf8.count < 1_000 {
            let trace = Trace(place: place, value: value)
            if !all.contains(trace) { all.append(trace) }
        }
    }
}

extension Traces {
    /// - Parameters:
    ///   - status: the part of a delivery report.
    ///   - report: the fields of another report.
    ///   - isReport: whether what is attached was sent back, rather than attached by a person.
    init(
        of message: IncomingMessage, status: IncomingPart?, report: IncomingFields?,
        text: BounceText, isReport: Bool
    ) {
        let fields = message.fields
        add(.addressee, (fields.addresses("To") + fields.addresses("Cc")).map(\.address))
        for name in Self.envelopes { add(.deliveredTo, fields.addresses(name).map(\.address)) }
        add(.answered, message.inReplyTo + message.references)
        if let report {
            add(.originalMessageID, report.messageIDs("Original-Message-ID"))
            addSenders(report)
        }
        guard isReport else { return }
        let block = status.flatMap { StatusBlock(lines: $0.fieldLines[...]) } ?? text.block
        if let block {
            add(.envelopeID, block.message.texts("Original-Envelope-Id").map(ReportedAddress.xtext))
            addSenders(block.message)
        }
        addReturned(message.parts.first { $0.fields != nil }?.fields ?? text.returned)
    }

    private static let envelopes = [
        "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To",
        "Apparently-To", "X-RCPT-TO",
    ]

    private mutating func addSenders(_ report: IncomingFields) {
        for name in ["X-Postfix-Sender", "Original-Mail-From", "X-Original-Sender"] {
            add(.reportedSender, report.texts(name).compactMap(ReportedAddress.read))
        }
    }

    private mutating func addReturned(_ returned: IncomingFields) {
        add(.returnedMessageID, returned.messageIDs("Message-ID"))
        add(.returnedReturnPath, returned.addresses("Return-Path").map(\.address))
        add(
            .returnedNotificationTo,
            returned.addresses("Disposition-Notification-To").map(\.address))
        add(.returnedAddressee, returned.addresses("To").map(\.address))
    }
}
