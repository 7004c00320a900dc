package import Foundation

extension IncomingMessage {
    /// "" if it has none.
    package var subject: String { fields["Subject"] ?? "" }

    package var date: Date? { fields.date("Date") }

    /// Who says they wrote it.
    package var authors: [IncomingAddress] { fields.addresses("From") }

    /// Without angle brackets; nil if it has none.
    package var messageID: String? { fields.messageIDs("Message-ID").first }

    /// The messages that it answers, without angle brackets.
    package var inReplyTo: [String] { fields.messageIDs("In-Reply-To") }

    /// The messages before it in its thread, the oldest first.
    package var references: [String] { fields.messageIDs("References") }

    /// Where reports about it would go, as the server that took it noted (RFC 5321 section 4.4);
    /// "" for `<>`, which is a report itself; nil if no server noted it.
    package var returnPath: String? {
        fields.raw("Return-Path").map { $0.filter { !"<> \t".contains($0) } }
    }

    /// The first word of Auto-Submitted (RFC 3834 section 5) in small letters; nil if it has none.
    package var autoSubmitted: String? {
        guard let value = fields["Auto-Submitted"] else { return nil }
        let word = value.lowercased().prefix { $0.isLetter || $0 == "-" }
        return word.isEmpty ? nil : String(word)
    }

    /// The parts that a reader keeps: files, messages, whatever is not the text.
    package var attachments: [IncomingPart] { parts.filter { !$0.isInlineText } }

    /// Whether a calendar answers an invitation by it (RFC 6047), also where nobody but a program
    /// wrote it: somebody has pressed a button there.
    package var answersInvitation: Bool {
        parts.contains {
            $0.type == "text/calendar" && $0.parameters["method"]?.lowercased() == "reply"
        }
    }
}
