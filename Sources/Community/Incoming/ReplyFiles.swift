import Foundation
import Mail

/// The files that a person sends with an answer, without what their mail program adds by itself.
enum ReplyFiles {
    /// A picture of the text that is larger is a photograph, and no sign of a firm.
    private static let mostOfLogo = 40_000

    static func sent(by message: IncomingMessage, answering mail: AnsweredMail) -> [IncomingPart] {
        message.attachments.filter { part in
            !isSeal(part) && !isLogo(part, in: message) && !isOurs(part, mail)
        }
    }

    /// What proves who wrote it, or repeats it for one mail program (RFC 8551, RFC 3156).
    private static func isSeal(_ part: IncomingPart) -> Bool {
        let types = [
            "application/pkcs7-signature", "application/x-pkcs7-signature",
            "application/pgp-signature", "application/pgp-keys", "application/ms-tnef",
            "application/vnd.ms-tnef",
        ]
        let name = part.name?.lowercased() ?? ""
        return types.contains(part.type) || ["smime.p7s", "winmail.dat"].contains(name)
    }

    /// A small picture that the text shows (RFC 2392).
    private static func isLogo(_ part: IncomingPart, in message: IncomingMessage) -> Bool {
        guard part.type.hasPrefix("image/"), part.bytes.count <= mostOfLogo,
            let id = part.contentID
        else { return false }
        return message.html.contains("cid:" + id)
    }

    /// The mail that is answered, joined as a whole.
    private static func isOurs(_ part: IncomingPart, _ mail: AnsweredMail) -> Bool {
        part.fields?.messageIDs("Message-ID").contains(mail.messageID) ?? false
    }
}
